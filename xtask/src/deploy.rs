//! The configurations of web servers that go with a release: `deploy/parts/` filled with what this build needs.
//!
//! They travel with the files they speak of, in `dist/`: whoever uploads a release uploads them too, and the content
//! security policy always is that of its page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use askia24_site::Site;

use crate::headers::{self, Kind, Policy};
use crate::{delta, project};

/// The templates, and where in `dist/` they go. `deploy/` in it is served by nobody.
const FILES: [(&str, &str); 9] = [
    ("nginx-maps.conf", "deploy/nginx-maps.conf"),
    ("nginx-app.conf", "deploy/nginx-app.conf"),
    ("Caddyfile", "deploy/Caddyfile"),
    ("htaccess", ".htaccess"),
    ("htaccess-embed", "-/embed/latest/.htaccess"),
    ("htaccess-embed", "-/embed/card/.htaccess"),
    ("htaccess-embed", "-/embed/article/.htaccess"),
    ("_headers", "_headers"),
    ("_redirects", "_redirects"),
];

/// Questions in an address that only WordPress answers: its API without pretty permalinks, feeds, previews of drafts.
const QUESTIONS: &str = "rest_route|feed|preview|preview_id|customize_changeset_uuid|sitemap|sitemap-stylesheet|\
                         wc-ajax|doing_wp_cron|unapproved|replytocom";

/// Writes the configurations into `dist`, which holds the release.
///
/// # Errors
///
/// A template that cannot be read or has a placeholder nobody fills.
pub fn write(dist: &Path, site: &Site) -> Result<()> {
    let index = dist.join("index.html");
    let html = read(&index)?;
    let deltas = delta::needed(dist)?;
    let values = Values { policy: Policy::of_release(dist, &html), crawlers: crawlers()?, deltas, site };
    let directory = dist.join("deploy");
    fs::create_dir_all(&directory).with_context(|| format!("{} cannot be created", directory.display()))?;
    for (template, target) in FILES {
        let text = read(&project::root().join("deploy/parts").join(template))?;
        let text = fill(&text, |name| values.get(name)).with_context(|| format!("deploy/parts/{template}"))?;
        let target = dist.join(target);
        if let Some(above) = target.parent() {
            fs::create_dir_all(above).with_context(|| format!("{} cannot be created", above.display()))?;
        }
        write_file(&target, &text)?;
    }
    // What a person installs by hand stands beside.
    for name in ["htaccess-root", "nginx.conf", "Caddyfile.site"] {
        let text = read(&project::root().join("deploy").join(name))?;
        let text = fill(&text, |name| values.get(name)).with_context(|| format!("deploy/{name}"))?;
        write_file(&directory.join(name), &text)?;
    }
    Ok(())
}

/// What the placeholders stand for.
struct Values<'a> {
    policy: Policy,
    crawlers: String,
    deltas: Vec<(String, String)>,
    site: &'a Site,
}

impl Values<'_> {
    fn get(&self, name: &str) -> Option<String> {
        let base = &self.site.base_path;
        let at_root = base == "/";
        let home = headers::home(self.site);
        Some(match name {
            "base" => base.clone(),
            "base_regex" => base.replace('.', "\\."),
            "crawlers" => self.crawlers.clone(),
            "questions" => QUESTIONS.to_owned(),
            "home" => home,
            "nginx_deltas" => {
                let line = |(ending, hash): &(String, String)| {
                    format!("    \"~^:{}: .*\\bdcz\\b\" \"{ending}\";\n", regex(hash))
                };
                self.deltas.iter().map(line).collect()
            }
            "csp_worker" => self.header(Kind::Worker, "Content-Security-Policy")?,
            "immutable" => self.header(Kind::Hashed, "Cache-Control")?,
            "a_day" => self.header(Kind::Picture, "Cache-Control")?,
            "nginx_page" => self.lines(Kind::Page, |name, value| format!("    add_header {name} \"{value}\";")),
            "nginx_embed" => self.lines(Kind::Embed, |name, value| format!("    add_header {name} \"{value}\";")),
            "apache_page" => self.lines(Kind::Page, |name, value| format!("    Header set {name} \"{value}\"")),
            "apache_embed" => self.lines(Kind::Embed, |name, value| format!("    Header set {name} \"{value}\"")),
            "caddy_page" => self.lines(Kind::Page, |name, value| format!("\t\t\theader {name} \"{value}\"")),
            "caddy_embed" => self.lines(Kind::Embed, |name, value| format!("\t\t\theader {name} \"{value}\"")),
            "static_page" => self.without_lifetime(),
            // The rest it has from the block of all pages.
            "static_embed" => self.policy.page(true),
            // A file that is not the app's may still be WordPress's: robots.txt, a sitemap.
            "nginx_missing" => if at_root { "@askia24_wordpress" } else { "=404" }.to_owned(),
            // Below a path the rest of the site stays WordPress's, and whoever reads no scripts is sent there.
            "nginx_rest" if at_root => String::new(),
            "nginx_rest" => NGINX_REST.to_owned(),
            "nginx_crawlers" if at_root => NGINX_HANDED_OVER.to_owned(),
            "nginx_crawlers" => {
                let base = base.replace('.', "\\.");
                format!("    if ($askia24_crawler) {{\n        rewrite ^{base}(.*)$ {home}/$1 redirect;\n    }}")
            }
            "caddy_crawlers" if at_root => "\t\t\timport wordpress".to_owned(),
            "caddy_crawlers" => {
                let below = base.trim_end_matches('/');
                format!("\t\t\troute {{\n\t\t\t\turi strip_prefix {below}\n\t\t\t\tredir {home}{{uri}}\n\t\t\t}}")
            }
            // Here the sitemap's address is WordPress's to say.
            "nginx_robots" if at_root => NGINX_ROBOTS.to_owned(),
            "nginx_robots" => String::new(),
            "caddy_robots" => if at_root { "\t\tnot path /robots.txt\n" } else { "" }.to_owned(),
            "caddy_missing" => if at_root { "import wordpress" } else { "respond 404" }.to_owned(),
            "apache_crawlers" if at_root && home.is_empty() => {
                "# (The block in the document root's .htaccess sends crawlers to WordPress.)".to_owned()
            }
            "apache_crawlers" => format!(
                "RewriteCond %{{HTTP_USER_AGENT}} \"{}\" [NC]\nRewriteRule ^(?!-/)((?:[^.]|\\.(?![A-Za-z0-9]+$))*)$ {home}/$1 [R=302,L]",
                self.crawlers
            ),
            "redirects" => redirects(&home, base),
            _ => return None,
        })
    }

    fn header(&self, kind: Kind, name: &str) -> Option<String> {
        self.policy.headers(kind).into_iter().find(|header| header.0 == name).map(|header| header.1)
    }

    fn lines(&self, kind: Kind, line: fn(&str, &str) -> String) -> String {
        let lines = self.policy.headers(kind).into_iter().map(|(name, value)| line(name, &value));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// For hosts that join the values of all blocks that match: their own lifetime is that of a page.
    fn without_lifetime(&self) -> String {
        let headers = self.policy.headers(Kind::Page).into_iter().filter(|(name, _)| *name != "Cache-Control");
        headers.map(|(name, value)| format!("  {name}: {value}")).collect::<Vec<_>>().join("\n")
    }
}

const NGINX_REST: &str = "
# Everything else is WordPress's.
location / {
    error_page 418 = @askia24_wordpress;
    return 418;
}";

const NGINX_ROBOTS: &str = "
# WordPress's own: it knows the sitemap's address and what plug-ins add.
location = /robots.txt {
    error_page 418 = @askia24_wordpress;
    return 418;
}";

const NGINX_HANDED_OVER: &str = "    error_page 418 = @askia24_wordpress;
    if ($askia24_not_people) {
        return 418;
    }";

/// Addresses of WordPress on a host where there is none: passed on where one is named, explained where not.
fn redirects(home: &str, base: &str) -> String {
    let mut text = String::new();
    if home.is_empty() {
        text.push_str(
            "# WordPress is expected at this very address, where this host cannot have it: write its address under\n\
             # `api` and `home` in site.toml and build again. On Netlify these two lines do too, without the #:\n\
             # /wp-json/*     https://wordpress.example/wp-json/:splat     200\n\
             # /wp-content/*  https://wordpress.example/wp-content/:splat  200\n",
        );
    } else {
        for path in ["/wp-json/*", "/wp-content/*", "/wp-admin/*", "/feed/*"] {
            let splat = path.replace('*', ":splat");
            let status = if path == "/wp-json/*" { 200 } else { 302 };
            text.push_str(&format!("{path}  {home}{splat}  {status}\n"));
        }
        for path in ["/wp-login.php", "/wp-sitemap.xml", "/sitemap.xml", "/sitemap_index.xml"] {
            text.push_str(&format!("{path}  {home}{path}  302\n"));
        }
    }
    text.push_str(&format!(
        "# A file of an older release that is gone is missing, not the start page.\n\
         {base}askia24-*  {base}deploy/missing  404\n\
         {base}sw-*  {base}deploy/missing  404\n\
         {base}*  {base}index.html  200"
    ));
    text
}

/// `deploy/crawlers.txt` as one regular expression.
fn crawlers() -> Result<String> {
    let text = read(&project::root().join("deploy/crawlers.txt"))?;
    let names: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    if let Some(wrong) = names.iter().find(|name| name.contains(['"', ' ', '{', '}', ';'])) {
        bail!("deploy/crawlers.txt: {wrong:?} cannot stand in every server's configuration");
    }
    Ok(names.join("|"))
}

/// Base64 as a regular expression for itself.
fn regex(text: &str) -> String {
    text.replace('+', "\\+")
}

/// Fills `{{name}}`; the names are ours, so that nothing else may look like one.
fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a placeholder {{… has no end")?;
        filled.push_str(before);
        filled.push_str(&value(name).with_context(|| format!("nothing is called {{{{{name}}}}}"))?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn write_file(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{crawlers, fill, write};

    fn site(more: &str) -> askia24_site::Site {
        let text = "name = 'N'\ntagline = 'T'\ndescription = 'D'\nlocale = 'fr-ML'\n";
        askia24_site::parse(&format!("{text}{more}\n[contact]\nabout = 'A'\n"), "site.toml").expect("a site")
    }

    /// What `write` makes of a site.toml with these lines.
    fn written(name: &str, more: &str) -> impl Fn(&str) -> String {
        let dist = std::env::temp_dir().join(format!("askia24-deploy-test-{name}-{}", std::process::id()));
        fs::create_dir_all(&dist).expect("a directory");
        let site = site(more);
        let html = format!("<link rel=\"https://api.w.org/\" href=\"{}\"><style>a{{}}</style>", site.api);
        fs::write(dist.join("index.html"), html).expect("a file");
        write(&dist, &site).expect("written");
        move |file| fs::read_to_string(dist.join(file)).expect(file)
    }

    #[test]
    fn below_a_path_crawlers_are_led_to_the_permalink_and_the_rest_stays_wordpress() {
        let read = written("below", "base_path = '/le.journal/'");
        let nginx = read("deploy/nginx-app.conf");
        assert!(nginx.contains("location ~ \"^/le\\.journal/"), "{nginx}");
        assert!(nginx.contains("rewrite ^/le\\.journal/(.*)$ /$1 redirect;"), "{nginx}");
        assert!(nginx.contains("location / {"), "{nginx}");
        assert!(read(".htaccess").contains("/$1 [R=302,L]"));
        assert!(read("deploy/nginx.conf").contains("/var/www/askia24/le.journal/deploy/nginx-maps.conf"));
    }

    #[test]
    fn on_another_host_than_wordpress_what_is_its_own_leads_there() {
        let read = written("host", "api = 'https://wp.example/wp-json/'\nhome = 'https://wp.example/'");
        let redirects = read("_redirects");
        assert!(redirects.contains("\n/wp-admin/*  https://wp.example/wp-admin/:splat  302\n"), "{redirects}");
        assert!(redirects.ends_with("\n/*  /index.html  200\n"), "{redirects}");
        assert!(read(".htaccess").contains(" https://wp.example/$1 [R=302,L]"));
        assert!(read("_headers").contains("connect-src 'self' https://wp.example;"));
    }

    #[test]
    fn at_wordpress_s_own_address_nothing_leads_away() {
        let read = written("root", "");
        assert!(!read(".htaccess").contains("R=302"));
        assert!(!read("deploy/nginx-app.conf").contains("redirect;"));
    }

    #[test]
    fn crawlers_are_one_expression_and_placeholders_are_known() {
        let crawlers = crawlers().expect("crawlers");
        assert!(crawlers.starts_with("^WhatsApp/|facebookexternalhit|"), "{crawlers}");
        assert!(fill("a {{b}}", |_| None).is_err());
        assert_eq!(fill("a {{b}} c", |name| Some(name.repeat(2))).expect("filled"), "a bb c");
    }
}
