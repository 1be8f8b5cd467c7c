// The newsroom's block guide: one page of the demonstration for each kind of content.
export const guides = [
  "audio", "boutons", "citations", "colonnes", "couverture", "de-la-redaction", "descriptions", "details", "fichiers",
  "galeries", "html", "images", "integrations", "langues", "listes", "mathematiques", "media-et-texte", "notes",
  "paragraphes", "separateurs", "tableaux", "textes-preformates", "titres", "video",
].map((name) => `/guide-${name}/`);

/** Notes the requests for anything but the app, its API and its pictures. */
export function watchOthers(page, baseURL) {
  const asked = [];
  page.on("request", (request) => {
    const { hostname, pathname } = new URL(request.url());
    const isOurs = hostname === new URL(baseURL).hostname && !/\.(wav|webm|pdf)$/.test(pathname);
    if (!isOurs) asked.push(request.url());
  });
  return asked;
}
