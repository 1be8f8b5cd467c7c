use crate::{Site, parse, read, rust_source};

/// The least that a site says.
const LEAST: &str = "name = \"N\"\ntagline = \"T\"\ndescription = \"D\"\n[contact]\nabout = \"A\"\n";

/// A whole site with `line` in the place of the line that starts with the same key.
fn with(line: &str) -> String {
    let key = line.split('=').next().unwrap_or_default().trim();
    let whole = "name = \"N\"\ntagline = \"T\"\ndescription = \"D\"\nlang = \"fr\"\nlocale = \"fr-ML\"\n\
                 time_zone = \"Africa/Bamako\"\napi = \"/wp-json/\"\nhome = \"https://example.org/\"\n\
                 base_path = \"/\"\ndefault_categories = [\"x\"]\nhome_sections = [\"y\"]\n\
                 [colors]\naccent = \"#a3461a\"\nbackground_dark = \"#12152a\"\n[permalinks]\ncategory = \"category\"\n\
                 [contact]\nabout = \"A\"\naddress = [\"B\"]\ntelephones = [\"+223 00 00 00 00\"]\n\
                 emails = [\"a@b.example\"]\n[[social]]\nurl = \"https://example.org/\"\nname = \"S\"\n\
                 [credit]\ntext = \"M\"\nurl = \"https://example.org/\"\n\
                 [data]\nprice = 2\ncurrency = \"FCFA\"\n";
    let mut done = false;
    let lines = whole.lines().map(|old| {
        let same = !done && old.split('=').next().unwrap_or_default().trim() == key;
        done |= same;
        if same { line } else { old }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn site(text: &str) -> Site {
    parse(text, "site.toml").expect("a right site")
}

fn sentence(text: &str) -> String {
    parse(text, "site.toml").expect_err("a wrong site").to_string()
}

#[test]
fn the_projects_own_file_is_right() {
    let site = read(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../site.toml"))).expect("right");
    assert_eq!(site.name, "Askia 24");
    assert_eq!(site.api, "/wp-json/");
    assert_eq!(site.home_sections.len(), 5);
}

#[test]
fn what_is_left_out_has_a_default() {
    let site = site(LEAST);
    assert_eq!((site.lang.as_str(), site.api.as_str(), site.base_path.as_str()), ("fr", "/wp-json/", "/"));
    assert_eq!(site.default_categories, ["non-classe", "uncategorized"]);
    assert_eq!(site.permalinks.author, "author");
    assert!(site.home.is_none() && site.credit.is_none() && site.social.is_empty());
}

#[test]
fn the_apps_own_address_may_be_known() {
    assert_eq!(site(LEAST).public_url, None);
    let known = |value: &str| LEAST.replace("[contact]", &format!("public_url = \"{value}\"\n[contact]"));
    assert_eq!(site(&known("https://news.example/")).public_url.as_deref(), Some("https://news.example/"));
    assert!(sentence(&known("news.example")).contains("site.toml line 4: public_url must be a web address"));
}

#[test]
fn shortcuts_are_those_written_down_else_the_first_sections() {
    let names = |site: &Site| site.shortcuts.iter().map(|one| (one.text.clone(), one.url.clone())).collect::<Vec<_>>();
    let sections = LEAST.replace("[contact]", "home_sections = [\"nord-actu\", \"eau\", \"c\", \"d\"]\n[contact]");
    assert_eq!(names(&site(&sections))[0], ("Nord actu".to_owned(), "nord-actu".to_owned()));
    assert_eq!(site(&sections).shortcuts.len(), 3);
    let written = format!("{sections}[[shortcut]]\nname = \"L’eau\"\nsection = \"eau\"\n");
    assert_eq!(names(&site(&written)), [("L’eau".to_owned(), "eau".to_owned())]);
}

#[test]
fn a_name_below_an_icon_is_short() {
    assert_eq!(site(LEAST).short_name, "N");
    let said = sentence(&LEAST.replace("tagline", "short_name = \"Le journal de Gao\"\ntagline"));
    assert!(said.starts_with("site.toml line 2: short_name must be at most 12 characters long"), "{said}");
}

#[test]
fn a_price_is_whole_coins() {
    let site = site(&with("price = 15"));
    assert_eq!((site.data.price, site.data.currency.as_str()), (15, "FCFA"));
    assert!(rust_source(&site).contains("price: 15,"), "{}", rust_source(&site));
    for (line, found) in [("price = -1", "-1"), ("price = 200000", "200000"), ("price = \"2\"", "a text")] {
        let sentence = sentence(&with(line));
        assert!(sentence.contains("data.price must be a whole number from 0 to 100000"), "{sentence}");
        assert!(sentence.ends_with(&format!("not {found}.")), "{sentence}");
    }
}

#[test]
fn every_form_of_the_api_is_right() {
    for api in [
        "/wp-json/",
        "/?rest_route=/",
        "https://example.org/wp-json/",
        "https://example.org/?rest_route=/",
        "https://example.org?rest_route=/",
        "http://127.0.0.1:8090/index.php?rest_route=/",
        "https://public-api.wordpress.com/wp/v2/sites/example.wordpress.com",
    ] {
        assert_eq!(site(&with(&format!("api = {api:?}"))).api, api);
    }
}

/// A wrong line, the line's number, and what is said about it.
const WRONG: &[(&str, usize, &str)] = &[
    ("name = 3", 1, "name must be a text in quotation marks, not a number."),
    ("name = \" \"", 1, "name must not be empty."),
    ("tagline = true", 2, "tagline must be a text in quotation marks, not true or false."),
    ("description = [\"D\"]", 3, "description must be a text in quotation marks, not a list."),
    ("lang = \"de\"", 4, "lang must be a language the interface speaks (fr, en, ar), not \"de\"."),
    ("locale = \"fr\"", 5, "locale must be a language and a country such as fr-ML, not \"fr\"."),
    ("locale = \"FR-ml\"", 5, "locale must be a language and a country such as fr-ML, not \"FR-ml\"."),
    ("time_zone = \"Bamako\"", 6, "time_zone must be a time zone such as Africa/Bamako, not \"Bamako\"."),
    ("api = \"example.org\"", 7, API),
    ("api = \"https://example.org/\"", 7, API),
    ("api = \"https://example.org\"", 7, API),
    ("api = \"//example.org/wp-json/\"", 7, API),
    ("api = \"/wp json/\"", 7, API),
    ("api = \"javascript:alert(1)\"", 7, API),
    ("home = \"example.org\"", 8, URL),
    ("home = \"https://\"", 8, URL),
    ("home = \"https://exa mple.org/\"", 8, URL),
    ("home = \"https://example.org:port/\"", 8, URL),
    ("base_path = \"lecteur\"", 9, BASE),
    ("base_path = \"/lecteur\"", 9, BASE),
    ("base_path = \"//\"", 9, BASE),
    ("base_path = \"/a b/\"", 9, BASE),
    ("default_categories = \"x\"", 10, "default_categories must be a list such as [\"…\", \"…\"], not a text."),
    ("home_sections = [\"Nord Actu\"]", 11, "home_sections must be a slug such as nord-actu"),
    ("home_sections = [3]", 11, "home_sections must be a text in quotation marks, not a number."),
    ("accent = \"blue\"", 13, "colors.accent must be a colour such as #b3541e, not \"blue\"."),
    ("accent = \"#abc\"", 13, "colors.accent must be a colour such as #b3541e, not \"#abc\"."),
    (
        "accent = \"#e0c080\"",
        13,
        "colors.accent (#e0c080) is too close to colors.background (#fbf7ef): the contrast is 1.6, and readable text needs 4.5.",
    ),
    (
        "background_dark = \"#9a9a9a\"",
        14,
        "colors.ink_dark (#ece6d8) is too close to colors.background_dark (#9a9a9a): the contrast is 2.3, and readable text needs 4.5.",
    ),
    ("category = \"/category/\"", 16, "permalinks.category must be a name as in WordPress's permalink settings"),
    ("about = \"\"", 18, "contact.about must not be empty."),
    ("address = [\"B\", \"\"]", 19, "contact.address must not be empty."),
    (
        "telephones = [\"cinq\"]",
        20,
        "contact.telephones must be a telephone number such as +223 00 00 00 00, not \"cinq\".",
    ),
    ("telephones = [\"00 00+1\"]", 20, "contact.telephones must be a telephone number"),
    (
        "emails = [\"a.b.example\"]",
        21,
        "contact.emails must be an e-mail address such as redaction@example.org, not \"a.b.example\".",
    ),
    ("emails = [\"a@b\"]", 21, "contact.emails must be an e-mail address"),
    ("url = \"facebook\"", 23, "social.url must be a web address such as https://example.org/, not \"facebook\"."),
];

const API: &str =
    "api must be the address of WordPress's REST API such as /wp-json/ or https://example.org/wp-json/, not ";
const URL: &str = "home must be a web address such as https://example.org/, not ";
const BASE: &str = "base_path must be a path that starts and ends with / such as / or /actualites/, not ";

#[test]
fn every_mistake_names_its_line() {
    for (line, number, words) in WRONG {
        let said = sentence(&with(line));
        assert!(said.starts_with(&format!("site.toml line {number}: {words}")), "{line}\n{said}");
        assert!(said.ends_with('.') && !said.contains('\n'), "{said}");
    }
}

#[test]
fn what_is_missing_is_named_where_it_belongs() {
    let missing = "is missing; add a line";
    for (text, words) in [
        ("tagline = \"T\"\n", format!("line 1: name {missing} name = \"…\".")),
        ("name = \"N\"\ntagline = \"T\"\n", format!("line 1: description {missing} description = \"…\".")),
        (&LEAST.replace("about", "# about"), format!("line 4: contact.about {missing} about = \"…\".")),
        (&LEAST.replace("[contact]\nabout = \"A\"\n", ""), format!("line 1: contact.about {missing} about = \"…\".")),
        (&format!("{LEAST}[[social]]\nname = \"S\"\n"), format!("line 6: social.url {missing} url = \"…\".")),
        (
            &format!("{LEAST}[credit]\nurl = \"https://a.example/\"\n"),
            format!("line 6: credit.text {missing} text = \"…\"."),
        ),
    ] {
        assert_eq!(sentence(text), format!("site.toml {words}"));
    }
}

#[test]
fn what_is_unknown_is_named_with_what_is_known() {
    assert_eq!(
        sentence(&format!("{LEAST}adress = [\"B\"]\n")),
        "site.toml line 6: contact.adress is not a setting; contact knows about, address, emails, telephones."
    );
    let said = sentence(&format!("titre = \"N\"\n{LEAST}"));
    assert!(said.starts_with("site.toml line 1: titre is not a setting; the top of the file knows api, "), "{said}");
    assert!(
        sentence(&format!("{LEAST}[colours]\naccent = \"#000000\"\n")).contains("line 6: colours is not a setting")
    );
}

#[test]
fn what_is_no_table_and_what_is_no_toml_is_said() {
    assert_eq!(
        sentence(&LEAST.replace("[contact]\nabout = \"A\"", "contact = \"A\"")),
        "site.toml line 4: contact must be a table written under [contact], not a text."
    );
    assert_eq!(
        sentence(&format!("social = 3\n{LEAST}")),
        "site.toml line 1: social must be written under [[social]], once for each."
    );
    assert_eq!(
        sentence(&format!("social = [3]\n{LEAST}")),
        "site.toml line 1: social must be a table written under [[social]], not a number."
    );
    let said = sentence("name = \"N\"\ntagline = \"T\nlang = \"fr\"\n");
    assert!(said.starts_with("site.toml line 2: this is not valid TOML: "), "{said}");
    let said = sentence("name = \"N\"\nname = \"M\"\n");
    assert!(said.starts_with("site.toml line 2: this is not valid TOML: "), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = read(std::path::Path::new("/nowhere/site.toml")).expect_err("no file").to_string();
    assert!(error.starts_with("site.toml cannot be read: "), "{error}");
}

#[test]
fn the_constant_is_rust() {
    let text = LEAST.replace("\"A\"", "'He said \"\\\"'").replace("\"T\"", "'Été\u{a0}: 5 %'");
    let source = rust_source(&site(&format!("{text}[[social]]\nname = 'X'\nurl = 'https://x.com/a'\n")));
    assert!(source.contains(r#"about: "He said \"\\\"","#), "{source}");
    assert!(source.contains(r#"social: &[("X", "https://x.com/a")],"#), "{source}");
    assert!(source.contains(r#"credit: ("", ""),"#) && source.contains(r#"home: "","#), "{source}");
    assert!(source.contains(r#"default_categories: &["non-classe", "uncategorized"],"#), "{source}");
}

#[test]
fn the_colours_are_css_for_both_themes() {
    let css = site(&with("accent = \"#A3461A\"")).colors.css();
    assert!(css.starts_with(":root{color-scheme:light;--background:#fbf7ef;--ink:#1b2140;--accent:#a3461a;"), "{css}");
    assert!(
        css.contains("@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;"),
        "{css}"
    );
}
