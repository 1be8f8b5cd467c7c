// Whatever goes wrong before the app takes the shell away: a sentence, another try, and the newspaper without the app.
// In the words of the oldest browsers, which are those that need it.
(function () {
  function fail() {
    var boot = document.getElementById("boot");
    if (!boot) return;
    boot.className = "failed";
    var links = boot.querySelectorAll(".state a");
    var base = document.querySelector("base").getAttribute("href");
    links[0].href = location.href;
    if (location.pathname.indexOf(base) === 0) links[1].pathname += location.pathname.slice(base.length);
  }
  addEventListener("error", function (event) {
    // A picture's is none of the app's.
    if (event.target === window || event.target.tagName === "SCRIPT") fail();
  }, true);
  addEventListener("unhandledrejection", fail);
  if (!window.WebAssembly || !("noModule" in document.createElement("script"))) {
    addEventListener("DOMContentLoaded", fail);
  }
})();
