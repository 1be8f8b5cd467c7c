//! Where the API is, in every form in which WordPress announces it.

use askia24::wp::Api;

fn posts_url(root: &str) -> String {
    Api::new(root).url("posts", &mut vec![("per_page", "1".to_owned())])
}

#[test]
fn pretty_permalinks_are_asked_below_wp_json() {
    for (root, url) in [
        ("/wp-json/", "/wp-json/wp/v2/posts?per_page=1"),
        ("/blog/wp-json/", "/blog/wp-json/wp/v2/posts?per_page=1"),
        ("https://gao.example/wp-json/", "https://gao.example/wp-json/wp/v2/posts?per_page=1"),
        ("https://gao.example/blog/wp-json/", "https://gao.example/blog/wp-json/wp/v2/posts?per_page=1"),
        ("https://gao.example/index.php/wp-json/", "https://gao.example/index.php/wp-json/wp/v2/posts?per_page=1"),
    ] {
        assert_eq!(posts_url(root), url);
    }
}

#[test]
fn plain_permalinks_are_asked_with_rest_route() {
    for (root, url) in [
        ("/?rest_route=/", "/?rest_route=/wp/v2/posts&per_page=1"),
        ("/blog/?rest_route=/", "/blog/?rest_route=/wp/v2/posts&per_page=1"),
        ("https://gao.example/?rest_route=/", "https://gao.example/?rest_route=/wp/v2/posts&per_page=1"),
        (
            "https://gao.example/index.php?rest_route=/",
            "https://gao.example/index.php?rest_route=/wp/v2/posts&per_page=1",
        ),
    ] {
        assert_eq!(posts_url(root), url);
    }
}

#[test]
fn a_site_on_wordpress_com_is_asked_through_the_public_api() {
    let root = "https://public-api.wordpress.com/wp/v2/sites/askia24.wordpress.com";
    let url = "https://public-api.wordpress.com/wp/v2/sites/askia24.wordpress.com/posts?per_page=1";
    assert_eq!(posts_url(root), url);
}

#[test]
fn a_missing_last_slash_or_spaces_around_the_root_make_no_difference() {
    for root in ["https://gao.example/wp-json/", "https://gao.example/?rest_route=/"] {
        assert_eq!(posts_url(root.trim_end_matches('/')), posts_url(root));
        assert_eq!(posts_url(&format!(" {root}\n")), posts_url(root));
    }
}

#[test]
fn a_route_without_parameters_ends_with_the_route() {
    assert_eq!(Api::new("/wp-json/").url("posts/7", &mut vec![]), "/wp-json/wp/v2/posts/7");
    assert_eq!(Api::new("/?rest_route=/").url("posts/7", &mut vec![]), "/?rest_route=/wp/v2/posts/7");
}

#[test]
fn the_content_site_s_home_is_told_by_the_root() {
    for (root, home) in [
        ("/wp-json/", "https://app.example/"),
        ("/blog/wp-json/", "https://app.example/blog/"),
        ("/?rest_route=/", "https://app.example/"),
        ("/blog/?rest_route=/", "https://app.example/blog/"),
        ("https://gao.example/wp-json", "https://gao.example/"),
        ("https://gao.example/wp-json/", "https://gao.example/"),
        ("https://gao.example/blog/wp-json/", "https://gao.example/blog/"),
        ("https://gao.example/index.php/wp-json/", "https://gao.example/"),
        ("https://gao.example/?rest_route=/", "https://gao.example/"),
        ("https://gao.example/index.php?rest_route=/", "https://gao.example/"),
        ("https://gao.example:8443/wp-json/", "https://gao.example:8443/"),
        ("https://public-api.wordpress.com/wp/v2/sites/gao.example", "https://gao.example/"),
        ("https://public-api.wordpress.com/wp/v2/sites/gao.example/", "https://gao.example/"),
    ] {
        assert_eq!(Api::new(root).home("https://app.example"), home, "{root}");
    }
}
