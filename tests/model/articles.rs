//! Articles and what the document's head says of them.

use askia24::model::article::{Article, from_post_whole};
use askia24::model::head::{Head, from_article};
use askia24::model::site::SITE;
use askia24::wp::post::Post;
use askia24::wp::request::Type;
use askia24::wp::term::Term;
use serde_json::Value;

use crate::{fixture, home, post};

fn article(post: &Post) -> Article {
    from_post_whole(post, Type::Post, &home())
}

fn whole() -> Article {
    article(&fixture::post("post_whole.json"))
}

fn json_ld(article: &Article) -> Value {
    serde_json::from_str(&from_article(article).json_ld).unwrap()
}

#[test]
fn a_real_article_has_its_author_tags_and_picture() {
    let article = whole();
    let author = article.author.unwrap();
    assert!(!author.name.is_empty());
    assert!(author.path.starts_with(&format!("/{}/", SITE.author_base)), "{}", author.path);
    assert!(!article.tags.is_empty());
    for tag in article.tags {
        assert!(tag.path.starts_with(&format!("/{}/", SITE.tag_base)), "{}", tag.path);
    }
    assert!(article.card.picture.is_some() && !article.content.is_empty());
}

#[test]
fn an_article_s_categories_are_not_among_its_tags() {
    let term = |id, taxonomy: &str| Term {
        id,
        name: format!("Terme {id}"),
        slug: format!("terme-{id}"),
        taxonomy: taxonomy.to_owned(),
        ..Term::default()
    };
    let terms = vec![term(1, "category"), term(2, "post_tag"), term(3, "series")];
    let tags = article(&Post { terms, ..post(1, "Thé") }).tags;
    assert_eq!(tags.iter().map(|tag| tag.id).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_later_change_is_told_and_no_other() {
    let modified = |modified: &str| {
        let date = "2026-01-05T08:00:10".to_owned();
        article(&Post { date, modified: modified.to_owned(), ..post(1, "Thé") }).modified
    };
    assert_eq!(modified("2026-01-06T09:00:00"), "2026-01-06T09:00:00");
    assert_eq!(modified("2026-01-05T08:01:00"), "2026-01-05T08:01:00");
    for same in ["2026-01-05T08:00:10", "2026-01-05T08:00:55", "2026-01-04T23:00:00", "", "hier", "2026-01-05T08:0é"] {
        assert_eq!(modified(same), "", "{same}");
    }
}

#[test]
fn a_deleted_author_leaves_an_article_without_one() {
    let article = article(&fixture::post("author_deleted.json"));
    assert_eq!(article.author, None);
    assert_eq!(json_ld(&article).get("author"), None);
}

#[test]
fn a_protected_article_says_so() {
    let article = article(&fixture::post("protected_in_list.json"));
    assert!(article.protected && article.is_locked());
    assert!(!whole().is_locked());
}

#[test]
fn what_is_shared_is_wordpress_s_own_link() {
    let article = whole();
    assert_eq!(article.link, fixture::post("post_whole.json").link);
    assert_eq!(from_article(&article).canonical, article.link);
}

#[test]
fn the_document_is_titled_after_the_article_and_the_site() {
    let title = from_article(&article(&post(1, "L&rsquo;<em>eau</em>"))).document_title();
    assert!(title.starts_with("L’eau") && title.ends_with(SITE.name), "{title}");
    let front_page = Head::default().document_title();
    assert!(front_page.starts_with(SITE.name), "{front_page}");
}

#[test]
fn search_engines_read_a_news_article() {
    let article = whole();
    let news = json_ld(&article);
    assert_eq!(news["@type"], "NewsArticle");
    assert_eq!(news["headline"], article.card.title.as_str());
    assert_eq!(news["datePublished"], article.card.datetime.as_str());
    assert_eq!(news["mainEntityOfPage"], article.link.as_str());
    assert_eq!(news["publisher"]["name"], SITE.name);
    assert_eq!(news["author"]["name"], article.author.as_ref().unwrap().name.as_str());
    assert_eq!(news["image"], article.card.picture.as_ref().unwrap().full.as_str());
    assert!(news["dateModified"].is_string());
}

#[test]
fn a_page_is_no_news_article() {
    let page = from_post_whole(&fixture::post("page_whole.json"), Type::Page, &home());
    let head = from_article(&page);
    assert_eq!(head.json_ld, "");
    assert!(!head.is_article && !head.title.is_empty());
}

#[test]
fn no_title_can_close_the_element_that_holds_structured_data() {
    let article = article(&post(1, "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &lt;!--"));
    assert!(!from_article(&article).json_ld.contains('<'));
    assert_eq!(json_ld(&article)["headline"], "</script><script>alert(1)</script> <!--");
}
