// Whether data is spared, as src/policy/saver.rs has it: for what runs before the app. Not in a block of its own like the
// scripts that it is put before: two of these may stand in one page.
function isSparing() {
  const { saveData, effectiveType } = navigator.connection ?? {};
  const now = new Date();
  const today = (now.getFullYear() * 12 + now.getMonth()) * 31 + now.getDate();
  let chosen = "";
  try {
    chosen = localStorage["askia24-saving"] ?? "";
  } catch {
    // Storage may be refused.
  }
  if (RegExp(`saver=on|over=${today}( |$)`).test(chosen)) return true;
  return !/saver=off/.test(chosen) && (saveData || /[23]g/.test(effectiveType));
}
