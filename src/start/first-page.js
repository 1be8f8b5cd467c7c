// Before anything of a first page that WordPress has drawn is seen.
{
  const { dataset } = document.documentElement;
  try {
    // As the reader wants the page to look (src/device/settings.rs).
    for (const [, name, value] of (localStorage["askia24-display"] ?? "").matchAll(/ (\w+)=(\w+)/g)) dataset[name] = value;
  } catch {
    // Storage may be refused.
  }
  // Browsers that the app does not run in keep the first page as it is.
  if (self.WebAssembly && "noModule" in HTMLScriptElement.prototype) dataset.appFirst = "";
}
