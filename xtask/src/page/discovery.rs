//! What programs look for at a site's root, made from `site.toml`: robots.txt, llms.txt and the description of the search
//! for a browser's own search bar.
//!
//! Where WordPress is on the same host its own robots.txt is the one that is served (deploy/): it knows the sitemap's
//! address and what plug-ins add.

use std::path::Path;

use anyhow::Result;
use askia24_site::Site;

use super::template::html;
use super::write;

/// Letters of the longest name that OpenSearch allows.
const LONGEST: usize = 16;

/// Writes the three files into `staging`.
pub(super) fn finish(staging: &Path, site: &Site) -> Result<()> {
    write(&staging.join("robots.txt"), &robots(site))?;
    write(&staging.join("llms.txt"), &llms(site))?;
    write(&staging.join("opensearch.xml"), &opensearch(site))
}

/// The address of the app's front page, with a last slash; a path where nobody says the host.
fn app(site: &Site) -> String {
    let known = site.public_url.as_deref().map(|url| format!("{}/", url.trim_end_matches('/')));
    known.unwrap_or_else(|| site.base_path.clone())
}

fn robots(site: &Site) -> String {
    let base = &site.base_path;
    let mut text = format!(
        "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\nDisallow: {base}*?s=*&\nDisallow: {base}-/\n\
         Allow: {base}-/embed/\n"
    );
    // A sitemap counts only with its whole address.
    let home = site.wordpress();
    if !home.is_empty() {
        text.push_str(&format!("\nSitemap: {home}/wp-sitemap.xml\n"));
    }
    text
}

fn llms(site: &Site) -> String {
    let (home, app) = (site.wordpress(), app(site));
    let mut text = format!("# {}\n\n> {}\n\n{}\n\n## Articles\n\n", site.name, site.description, site.contact.about);
    let api = if site.api.starts_with('/') { format!("{home}{}", site.api) } else { site.api.clone() };
    for (name, url, says) in [
        ("Fil RSS", site.feed(), "les articles les plus récents"),
        ("API", format!("{api}wp/v2/posts"), "les mêmes en JSON, par pages (API REST de WordPress)"),
        ("Recherche", format!("{app}?s=Gao"), "remplacer « Gao » par les mots cherchés"),
    ] {
        text.push_str(&format!("- [{name}]({url}) : {says}\n"));
    }
    if !site.home_sections.is_empty() {
        text.push_str("\n## Rubriques\n\n");
    }
    for slug in &site.home_sections {
        let known = site.shortcuts.iter().find(|shortcut| shortcut.url == *slug);
        let name = known.map_or(slug, |shortcut| &shortcut.text);
        text.push_str(&format!("- [{name}]({app}{}/{slug}/)\n", site.permalinks.category));
    }
    if !site.contact.emails.is_empty() {
        text.push_str("\n## Contact\n\n");
    }
    for email in &site.contact.emails {
        text.push_str(&format!("- [{email}](mailto:{email})\n"));
    }
    text
}

fn opensearch(site: &Site) -> String {
    let name: String = site.short_name.chars().take(LONGEST).collect();
    let app = app(site);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n\
         <Description>{}</Description>\n\
         <InputEncoding>UTF-8</InputEncoding>\n\
         <Language>{}</Language>\n\
         <Image width=\"192\" height=\"192\" type=\"image/png\">{}icons/icon-192.png</Image>\n\
         <Url type=\"text/html\" template=\"{}?s={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        html(&name),
        html(&site.description),
        html(&site.lang),
        html(&app),
        html(&app),
    )
}

#[cfg(test)]
mod tests {
    use super::{llms, opensearch, robots};

    fn site(more: &str) -> askia24_site::Site {
        let text = format!(
            "name = 'Le « A & B »'\ntagline = 'T'\ndescription = 'D < E'\nhome_sections = ['nord-actu']\n{more}\n\
             [contact]\nabout = 'Qui nous sommes.'\nemails = ['a@b.example']\n"
        );
        askia24_site::parse(&text, "site.toml").expect("a site")
    }

    #[test]
    fn a_sitemap_is_named_only_with_its_whole_address() {
        let unknown = robots(&site(""));
        assert!(!unknown.contains("Sitemap"), "{unknown}");
        assert!(unknown.contains("\nDisallow: /-/\nAllow: /-/embed/\n"), "{unknown}");
        let known = robots(&site("public_url = 'https://news.example/'"));
        assert!(known.ends_with("\nSitemap: https://news.example/wp-sitemap.xml\n"), "{known}");
        let apart = robots(&site("api = 'https://wp.example/wp-json/'\nbase_path = '/journal/'"));
        assert!(apart.contains("\nDisallow: /journal/*?s=*&\n"), "{apart}");
        assert!(apart.ends_with("\nSitemap: https://wp.example/wp-sitemap.xml\n"), "{apart}");
    }

    #[test]
    fn the_feed_is_where_wordpress_is() {
        for (lines, expected) in [
            ("", "/feed/"),
            ("public_url = 'https://news.example/'", "https://news.example/feed/"),
            ("api = 'https://wp.example/wp-json/'", "https://wp.example/feed/"),
            ("api = 'https://wp.example/?rest_route=/'", "https://wp.example/?feed=rss2"),
        ] {
            assert_eq!(site(lines).feed(), expected, "{lines}");
        }
    }

    #[test]
    fn llms_txt_says_who_we_are_and_where_the_articles_are() {
        let text = llms(&site("public_url = 'https://news.example/'"));
        assert!(text.starts_with("# Le « A & B »\n\n> D < E\n\nQui nous sommes.\n"), "{text}");
        assert!(text.contains("- [API](https://news.example/wp-json/wp/v2/posts) : "), "{text}");
        assert!(text.contains("- [Nord actu](https://news.example/category/nord-actu/)\n"), "{text}");
    }

    #[test]
    fn a_browser_can_search_from_its_own_bar() {
        let xml = opensearch(&site("public_url = 'https://news.example/journal/'\nbase_path = '/journal/'"));
        assert!(xml.contains("template=\"https://news.example/journal/?s={searchTerms}\"/>"), "{xml}");
        assert!(xml.contains("<ShortName>Le « A &amp; B »</ShortName>"), "{xml}");
        assert!(xml.contains("<Description>D &lt; E</Description>"), "{xml}");
        assert!(opensearch(&site("")).contains("template=\"/?s={searchTerms}\""));
    }
}
