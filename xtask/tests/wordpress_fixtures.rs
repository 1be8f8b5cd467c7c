//! Records real answers of a real WordPress in tests/fixtures/wordpress, for the host tests of the parser:
//! `cargo test -p xtask --features record --test wordpress_fixtures`.
#![cfg(feature = "record")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

use std::fs;
use std::path::PathBuf;

use serde_json::{Map, Value, json};
use xtask::project;
use xtask::wordpress::{Filling, WordPress};

/// What the reader meets on real sites and the demonstration has not: made inside WordPress, ids printed as JSON.
const ODDITIES: &str = r#"
    $post = function (string $slug, array $more = []): int {
        return wp_insert_post($more + [
            'post_name' => $slug, 'post_title' => ucfirst(strtr($slug, '-', ' ')), 'post_status' => 'publish',
            'post_date' => '2024-05-01 08:00:00', 'post_author' => 2, 'post_content' => '<p>Le texte.</p>', 'post_excerpt' => 'Le résumé.',
        ]);
    };
    $upload = function (string $name, string $bytes, int $parent = 0): int {
        $file = wp_upload_bits($name, null, $bytes, '2026/01')['file'];
        $id = wp_insert_attachment(['post_title' => $name, 'post_status' => 'inherit',
            'post_mime_type' => wp_check_filetype($file)['type']], $file, $parent);
        wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
        return $id;
    };
    ob_start();
    imagejpeg(imagecreatetruecolor(100, 60));
    $jpeg = ob_get_clean();
    $draft = $post('brouillon', ['post_status' => 'draft']);
    $ids = [
        'protected' => $post('protege', ['post_password' => 'sesame']),
        'lost_picture' => $post('image-supprimee'),
        'hidden_picture' => $post('image-cachee'),
        'small_picture' => $post('petite-image'),
        'document' => $post('document-pour-image'),
        'lost_author' => $post('auteur-supprime'),
        'odd_title' => $post('titre', ['post_title' => '« Gao » & le <em>fleuve</em> : l\'eau, 5 < 6 "ans"']),
        'untitled' => $post('sans-titre', ['post_title' => '']),
        'draft' => $draft,
    ];
    update_post_meta($ids['lost_picture'], '_thumbnail_id', 999999);
    update_post_meta($ids['hidden_picture'], '_thumbnail_id', $upload('cachee.jpg', $jpeg, $draft));
    update_post_meta($ids['small_picture'], '_thumbnail_id', $upload('petite.jpg', $jpeg));
    update_post_meta($ids['document'], '_thumbnail_id', $upload('document.txt', 'Un texte.'));
    $GLOBALS['wpdb']->update($GLOBALS['wpdb']->posts, ['post_author' => 999999], ['ID' => $ids['lost_author']]);
    echo json_encode($ids);
"#;

/// File, then the request below wp/v2/, of the demonstration as it is.
const PLAIN: &[(&str, &str)] = &[
    (
        "cards",
        "posts?_embed=wp:featuredmedia,author&_fields=id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author&per_page=3",
    ),
    ("post_whole", "posts?slug=verifier-une-photo-avant-de-partager&_embed=wp:featuredmedia,author,wp:term"),
    ("page_whole", "pages?slug=a-propos&_embed=wp:featuredmedia,author"),
    ("categories", "categories?per_page=100&_fields=id,parent,name,slug,count,link"),
    ("categories_page_past_end", "categories?per_page=100&page=2&_fields=id,parent,name,slug,count,link"),
    ("category_alone", "posts?categories=6&per_page=100&_fields=id,categories"),
    (
        "category_with_children",
        "posts?categories[terms]=6&categories[include_children]=true&per_page=100&_fields=id,categories",
    ),
    ("category_unknown", "posts?categories=999999&_fields=id"),
    ("tags_by_slug", "tags?slug=marche"),
    ("users_by_slug", "users?slug=redaction"),
    ("users_by_slug_without_posts", "users?slug=admin"),
    ("search", "posts?search=pirogue&per_page=3&_fields=id,slug"),
    ("search_nothing", "posts?search=introuvablement&_fields=id"),
    ("sticky", "posts?sticky=true&_fields=id,slug,sticky"),
    ("sticky_left_out", "posts?sticky=false&per_page=3&_fields=id,slug,sticky"),
    ("sticky_ignored", "posts?ignore_sticky=true&per_page=3&_fields=id,slug,date,sticky"),
    ("sticky_not_ignored", "posts?ignore_sticky=false&per_page=3&_fields=id,slug,date,sticky"),
    ("sticky_unsaid", "posts?per_page=3&_fields=id,slug,date,sticky"),
    ("page_past_end", "posts?page=1000"),
    ("bad_id", "posts/999999"),
    ("bad_page_id", "pages/999999"),
    ("per_page_101", "posts?per_page=101"),
    ("per_page_0", "posts?per_page=0"),
    ("bad_order", "posts?orderby=hasard"),
    ("bad_route", "nulle-part"),
    ("slug_unknown", "posts?slug=nulle-part"),
    ("status_draft", "posts?status=draft"),
    ("context_edit", "posts?context=edit"),
    ("fields_links_author", "posts?per_page=1&_fields=_links.author"),
    ("fields_links_without_embed", "posts?per_page=1&_embed=author&_fields=id"),
    ("without_links", "posts?per_page=1&_fields=id,title.rendered"),
    ("media", "media?slug=fleuve"),
    ("month", "posts?after=2026-03-01T00:00:00&before=2026-03-31T23:59:59&_fields=id,date"),
    ("previous", "posts?before=2026-03-14T08:31:00&per_page=1&_fields=id,slug,date,title.rendered"),
];

/// The same after [`ODDITIES`]; {name} stands for one of its ids.
const ODD: &[(&str, &str)] = &[
    ("protected", "posts/{protected}?_fields=id,title,content,excerpt"),
    ("protected_in_list", "posts?slug=protege&_fields=id,title,content,excerpt"),
    ("protected_wrong_password", "posts/{protected}?password=faux"),
    ("protected_right_password", "posts/{protected}?password=sesame&_fields=id,title,content,excerpt"),
    ("protected_wrong_password_in_list", "posts?slug=protege&password=faux&_fields=id,content"),
    ("protected_right_password_in_list", "posts?slug=protege&password=sesame&_fields=id,content"),
    (
        "featured_image_deleted",
        "posts?slug=image-supprimee&_embed=wp:featuredmedia,author&_fields=id,featured_media,_links.wp:featuredmedia,_links.author",
    ),
    (
        "featured_image_hidden",
        "posts?slug=image-cachee&_embed=wp:featuredmedia&_fields=id,featured_media,_links.wp:featuredmedia",
    ),
    (
        "featured_image_small",
        "posts?slug=petite-image&_embed=wp:featuredmedia&_fields=id,featured_media,_links.wp:featuredmedia",
    ),
    (
        "featured_image_document",
        "posts?slug=document-pour-image&_embed=wp:featuredmedia&_fields=id,featured_media,_links.wp:featuredmedia",
    ),
    ("author_deleted", "posts?slug=auteur-supprime&_embed=author&_fields=id,author,_links.author"),
    ("draft_by_slug", "posts?slug=brouillon"),
    ("draft_by_id", "posts/{draft}"),
    ("title_odd", "posts?slug=titre&_fields=id,title"),
    ("title_none", "posts?slug=sans-titre&_fields=id,title"),
];

/// As much of an answer as a test of the parser needs: WordPress embeds its whole index, 164 kB, for a picture deleted.
fn shortened(text: String) -> String {
    if text.len() < 100_000 {
        return text;
    }
    let mut json: Value = serde_json::from_str(&text).unwrap();
    let routes = json.pointer_mut("/0/_embedded/wp:featuredmedia/0/routes").unwrap().as_object_mut().unwrap();
    *routes = std::mem::take(routes).into_iter().take(2).collect();
    json.to_string()
}

fn record_all(wordpress: &WordPress, requests: &[(&str, &str)], ids: &Map<String, Value>) -> Vec<Value> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let record = |&(name, request): &(&str, &str)| {
        let mut request = request.to_owned();
        for (key, id) in ids {
            request = request.replace(&format!("{{{key}}}"), &id.to_string());
        }
        let mut response = agent.get(format!("{}wp/v2/{request}", wordpress.api())).call().unwrap();
        let text = shortened(response.body_mut().read_to_string().unwrap());
        let text = text.replace(&wordpress.url().replace('/', "\\/"), "https:\\/\\/askia24.example");
        let text = text.replace(wordpress.url(), "https://askia24.example");
        fs::write(directory().join(format!("{name}.json")), format!("{text}\n")).unwrap();
        let number = |name: &str| response.headers().get(name).map(|it| it.to_str().unwrap().parse::<u32>().unwrap());
        json!({
            "file": format!("{name}.json"),
            "request": format!("/wp-json/wp/v2/{request}"),
            "status": response.status().as_u16(),
            "total": number("X-WP-Total"),
            "total_pages": number("X-WP-TotalPages"),
        })
    };
    requests.iter().map(record).collect()
}

fn directory() -> PathBuf {
    project::root().join("tests/fixtures/wordpress")
}

#[test]
fn record() {
    let wordpress = WordPress::start(Filling::Demonstration).unwrap_or_else(|error| panic!("{error:#}"));
    fs::create_dir_all(directory()).unwrap();
    let mut answers = record_all(&wordpress, PLAIN, &Map::new());
    let ids: Map<String, Value> = serde_json::from_str(&wordpress.php(ODDITIES).unwrap()).unwrap();
    answers.extend(record_all(&wordpress, ODD, &ids));
    let version = wordpress.php("echo get_bloginfo('version');").unwrap();
    let index = serde_json::to_string_pretty(&json!({ "wordpress": version, "answers": answers })).unwrap();
    fs::write(directory().join("index.json"), index + "\n").unwrap();
}
