// In the app's page without any content, which WordPress sends for the app's own pages and for the worker to keep.
{
  placeWorker();
  addEventListener("DOMContentLoaded", () => {
    const given = document.querySelector("#boot footer");
    if (!given?.querySelector(".footer-columns")) return;
    const observer = new MutationObserver(() => {
      const footer = document.querySelector("body > footer");
      if (!footer) return;
      observer.disconnect();
      furnish(footer, given);
    });
    observer.observe(document.body, { childList: true });
  });
}
