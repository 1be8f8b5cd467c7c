// What is WordPress's own in the app, where WordPress sends it (deploy/theme/): the worker's address, and the footer. Not in a
// block of its own: the script that it is put before uses it.

/** Whether a day has passed since this was true, or since the first time. */
function isNewDay() {
  try {
    const last = +(localStorage["askia24-asked"] ?? 0);
    if (Date.now() - last < 864e5) return false;
    localStorage["askia24-asked"] = Date.now();
    return last > 0;
  } catch {
    return false;
  }
}

/** WordPress answers for the worker at an address of its own, also where a server looks for *.js itself. */
function placeWorker() {
  const { serviceWorker } = navigator;
  const { worker } = document.documentElement.dataset;
  if (!serviceWorker || !worker) return;
  const register = serviceWorker.register.bind(serviceWorker);
  serviceWorker.register = async () => {
    const registration = await register(worker);
    // Who goes back to another theme answers there with a page, and no worker may outlive that.
    if (isNewDay()) registration.update().catch(({ name }) => name === "SecurityError" && registration.unregister());
    return registration;
  };
}

/** What the newsroom has written into the Customizer stands in the footer that WordPress has sent (`given`): into the app's. */
function furnish(footer, given) {
  const columns = footer.querySelector(".footer-columns");
  const sections = columns.querySelector("nav");
  const parts = [...given.querySelector(".footer-columns").children];
  columns.replaceChildren(...parts.map((part) => (part.matches("nav") ? sections : part.cloneNode(true))));
  footer.querySelector(".imprint").replaceWith(given.querySelector(".imprint").cloneNode(true));
}
