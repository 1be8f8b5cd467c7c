//! Where links lead.

use crate::{shows, site, sketch};
use askia24::body::{ContentSite, media_url, safe_href};

/// Where `raw` leads from the article of the day, as a sketch; empty if nowhere.
fn leads(raw: &str) -> String {
    from(raw, &site())
}

fn from(raw: &str, site: &ContentSite) -> String {
    safe_href(raw, site).map_or(String::new(), |href| sketch::href(&href))
}

#[track_caller]
fn lead(cases: &[(&str, &str)]) {
    for (raw, expected) in cases {
        assert_eq!(leads(raw), *expected, "from {raw:?}");
    }
}

#[test]
fn pages_of_the_site_are_inside() {
    lead(&[
        ("https://www.askia24.ml/sport/", "inside /sport/"),
        ("https://askia24.ml/sport/", "inside /sport/"),
        ("http://ASKIA24.ml/sport/", "inside /sport/"),
        ("http://www.askia24.ml:80/sport", "inside /sport"),
        ("https://www.askia24.ml:443/sport", "inside /sport"),
        ("https://www.askia24.ml", "inside /"),
        ("https://www.askia24.info/2019/05/titre/", "inside /2019/05/titre/"),
        ("https://www.askia24.ml/?p=12#note", "inside /?p=12#note"),
        ("//askia24.ml/?s=gao", "inside /?s=gao"),
        ("/category/a/b/?utm_source=x", "inside /category/a/b/?utm_source=x"),
        ("https://www.askia24.ml/été-à-gao/", "inside /été-à-gao/"),
    ]);
}

#[test]
fn other_places_are_outside() {
    lead(&[
        ("https://lemonde.fr/a?b#c", "outside https://lemonde.fr/a?b#c"),
        ("http://lemonde.fr", "outside http://lemonde.fr/"),
        ("//lemonde.fr/a", "outside https://lemonde.fr/a"),
        ("https://askia24.ml.evil.example/", "outside https://askia24.ml.evil.example/"),
        ("https://notaskia24.ml/", "outside https://notaskia24.ml/"),
        ("https://www.askia24.ml:8443/a", "outside https://www.askia24.ml:8443/a"),
        ("https://radio.askia24.ml/", "outside https://radio.askia24.ml/"),
        ("https://[2001:db8::1]:8080/a", "outside https://[2001:db8::1]:8080/a"),
    ]);
}

#[test]
fn files_and_machines_of_the_site_are_outside() {
    for path in [
        "/wp-content/uploads/2024/01/rapport.pdf",
        "/wp-content/themes/x/",
        "/wp-admin",
        "/wp-admin/post.php?post=1",
        "/wp-login.php?redirect_to=/",
        "/wp-json/wp/v2/posts",
        "/wp-includes/x",
        "/xmlrpc.php",
        "/feed/",
        "/sport/feed/",
        "/sport/feed",
        "/affiche.JPG",
        "/sitemap.xml",
        "/?feed=rss2",
        "/?rest_route=/wp/v2/posts",
        "/x/../wp-admin/",
        "/./wp-admin/",
        "//wp-admin/",
        "/x/%2e%2e/wp-login.php",
    ] {
        let raw = format!("https://www.askia24.ml{path}");
        assert!(leads(&raw).starts_with("outside https://www.askia24.ml/"), "{path}");
    }
    lead(&[
        ("/wp-admin-expliqué/", "inside /wp-admin-expliqué/"),
        ("/feeds/", "inside /feeds/"),
        ("/2.5/", "inside /2.5/"),
    ]);
}

#[test]
fn relative_addresses_resolve_against_the_article() {
    lead(&[
        ("suite/", "inside /politique/article-du-jour/suite/"),
        ("./suite", "inside /politique/article-du-jour/suite"),
        ("../autre/", "inside /politique/autre/"),
        ("../../..//sport/", "inside /sport/"),
        ("..", "inside /politique/"),
        (".", "inside /politique/article-du-jour/"),
        ("?page=2", "inside /politique/article-du-jour/?page=2"),
        ("/a/b/../c/./d/", "inside /a/c/d/"),
        ("\\sport\\foot", "inside /sport/foot"),
        // looks like a file, so it is not for the app
        ("www.lemonde.fr", "outside https://www.askia24.ml/politique/article-du-jour/www.lemonde.fr"),
        ("https:suite", "inside /politique/article-du-jour/suite"),
    ]);
}

#[test]
fn without_an_article_addresses_resolve_against_the_home_page() {
    let mut site = site();
    site.article.clear();
    assert_eq!(from("suite/", &site), "inside /suite/");
    site.origins.clear();
    assert_eq!(from("suite/", &site), "");
    assert_eq!(from("https://a.example/", &site), "outside https://a.example/");
    assert_eq!(from("mailto:a@b.ml", &site), "contact mailto:a@b.ml");
}

#[test]
fn a_site_below_a_path_owns_only_what_is_below() {
    let site = ContentSite {
        origins: vec!["https://ort.ml".to_owned()],
        home_path: "/journal/".to_owned(),
        article: "https://ort.ml/journal/a/".to_owned(),
    };
    for (raw, expected) in [
        ("/journal/sport/", "inside /sport/"),
        ("/journal", "inside /"),
        ("/journal/?p=1", "inside /?p=1"),
        ("/journaliste/", "outside https://ort.ml/journaliste/"),
        ("/", "outside https://ort.ml/"),
        ("../../", "outside https://ort.ml/"),
        ("/journal/../secret/", "outside https://ort.ml/secret/"),
        ("/journal/wp-json/", "outside https://ort.ml/journal/wp-json/"),
        ("b/", "inside /a/b/"),
    ] {
        assert_eq!(from(raw, &site), expected, "from {raw:?}");
    }
}

#[test]
fn the_home_path_may_be_written_any_way() {
    for home_path in ["/journal/", "/journal", "journal"] {
        let site = ContentSite {
            origins: vec!["https://ort.ml/".to_owned()],
            home_path: home_path.to_owned(),
            article: String::new(),
        };
        assert_eq!(from("https://ort.ml/journal/a/", &site), "inside /a/");
    }
}

#[test]
fn fragments_stay_in_the_article() {
    lead(&[
        ("#note-1", "fragment note-1"),
        (" #note-1 ", "fragment note-1"),
        ("https://askia24.ml/politique/article-du-jour/#note-1", "fragment note-1"),
        ("/politique/article-du-jour/?p=2#x", "inside /politique/article-du-jour/?p=2#x"),
        ("/sport/#x", "inside /sport/#x"),
        ("#", ""),
        ("", ""),
        ("   ", ""),
    ]);
}

#[test]
fn mail_telephone_and_whatsapp_are_contacts() {
    lead(&[
        ("mailto:redaction@askia24.ml?subject=a b", "contact mailto:redaction@askia24.ml?subject=a b"),
        ("TEL:+22376000000", "contact tel:+22376000000"),
        ("sms:+22376000000", "contact sms:+22376000000"),
        ("whatsapp://send?text=a", "contact whatsapp://send?text=a"),
        ("mailto:", ""),
    ]);
}

#[test]
fn every_other_scheme_is_refused() {
    for raw in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "  javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript\r:alert(1)",
        "javascript\u{0}:alert(1)",
        "jav\u{1}ascript:alert(1)",
        "javascript://www.askia24.ml/%0aalert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "blob:https://www.askia24.ml/x",
        "file:///etc/passwd",
        "filesystem:https://www.askia24.ml/x",
        "ftp://a.example/",
        "ws://a.example/",
        "about:blank",
        "view-source:https://a.example/",
        "intent://a#Intent;end",
        "android-app://x",
        "content://x",
        "chrome://settings",
        "feed:https://a.example/",
        "tg://resolve",
        "x:y",
    ] {
        assert_eq!(leads(raw), "", "from {raw:?}");
    }
}

#[test]
fn no_path_of_the_site_can_become_another_host() {
    for raw in [
        "https://www.askia24.ml//evil.example/",
        "https://www.askia24.ml/\\evil.example/",
        "https://www.askia24.ml/.//evil.example/",
        "https://www.askia24.ml/a/..//evil.example/",
        "https://www.askia24.ml/%2e//evil.example/",
        "/.//evil.example/",
        "/.\\/evil.example/",
    ] {
        assert_eq!(leads(raw), "inside /evil.example/", "from {raw:?}");
    }
}

#[test]
fn slashes_and_users_do_not_hide_the_host() {
    lead(&[
        ("https:/\\evil.example/", "outside https://evil.example/"),
        ("https:\\\\evil.example", "outside https://evil.example/"),
        ("\\\\evil.example/a", "outside https://evil.example/a"),
        ("/\\evil.example/a", "outside https://evil.example/a"),
        ("///evil.example/a", "outside https://evil.example/a"),
        ("/\t/evil.example/a", "outside https://evil.example/a"),
        ("http:evil.example", "outside http://evil.example/"),
        ("https://www.askia24.ml@evil.example/", "outside https://evil.example/"),
        ("https://www.askia24.ml\\@evil.example/", "inside /@evil.example/"),
        ("https://a:b@www.askia24.ml/sport/", "outside https://www.askia24.ml/sport/"),
        ("https://www.askia24.ml#@evil.example/", "inside /#@evil.example/"),
    ]);
}

#[test]
fn addresses_that_are_none_are_refused() {
    for raw in [
        "https://",
        "https:///",
        "//",
        "https://a b.example/",
        "https://a<b.example/",
        "https://a%2eb.example/",
        "https://a.example:port/",
        "https://a.example:999999/",
        "https://@/",
        "https://[::1/",
        "https://a.example/\u{0}x",
    ] {
        assert_eq!(leads(raw), "", "from {raw:?}");
    }
    assert_eq!(leads(&format!("https://a.example/{}", "x".repeat(5000))), "");
}

#[test]
fn a_refused_link_keeps_its_text() {
    shows("<p>Lire <a href='javascript:x()'><b>ici</b></a>.</p>", "p: Lire <strong>ici</strong>.");
    shows("<p><a name='haut'>Titre</a></p>", "p: Titre");
}

#[test]
fn a_link_keeps_what_is_in_it() {
    shows(
        "<p><a href='/sport/' onclick='x()' target='_blank' style='x' class='y' id='z'>Le \
         <b>sport</b><br>du jour</a></p>",
        "p: [Le <strong>sport</strong>⏎du jour](inside /sport/)",
    );
}

#[test]
fn a_link_around_blocks_is_on_each() {
    shows(
        "<a href='/a/'><h3>Titre</h3><p>Texte</p></a>",
        "h2: [Titre](inside /a/)
         p: [Texte](inside /a/)",
    );
}

#[test]
fn media_addresses_are_web_addresses() {
    let site = site();
    for (raw, expected) in [
        ("/a.jpg", Some("https://www.askia24.ml/a.jpg")),
        ("b.jpg", Some("https://www.askia24.ml/politique/article-du-jour/b.jpg")),
        ("http://i0.wp.com/a.jpg?w=300&h=2", Some("https://i0.wp.com/a.jpg?w=300&h=2")),
        ("HTTP://a.example:80/x", Some("https://a.example/x")),
        ("data:image/gif;base64,AAAA", None),
        ("mailto:a@b", None),
        ("", None),
    ] {
        assert_eq!(media_url(raw, &site).as_deref(), expected, "from {raw:?}");
    }
}
