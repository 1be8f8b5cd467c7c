use super::{Api, Served, checked, is_wordpress, start, with_attribute};

const INDEX: &str = "<base href=\"/\"><link rel=\"https://api.w.org/\" href=\"/wp-json/\"><p>app</p>";

struct Directory(std::path::PathBuf);

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A build with the least a build has.
fn build(name: &str) -> Directory {
    let path = std::env::temp_dir().join(format!("askia24-server-{name}-{}", std::process::id()));
    std::fs::create_dir_all(path.join("icons")).expect("a directory");
    std::fs::write(path.join("index.html"), INDEX).expect("a file");
    std::fs::write(path.join("askia24-0123456789abcdef.wasm"), "wasm").expect("a file");
    std::fs::write(path.join("icons/icon.svg"), "<svg/>").expect("a file");
    Directory(path)
}

struct Answer {
    status: u16,
    kind: String,
    cache: String,
    encoding: String,
    policy: String,
    body: String,
}

async fn get(url: String) -> Answer {
    ask(url, "identity").await
}

async fn ask(url: String, encoding: &'static str) -> Answer {
    tokio::task::spawn_blocking(move || {
        let agent: ureq::Agent =
            ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        let mut answer = agent.get(url).header("Accept-Encoding", encoding).call().expect("an answer");
        let header = |name: &str| {
            answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
        };
        let (kind, cache, status) = (header("content-type"), header("cache-control"), answer.status().as_u16());
        let (encoding, policy) = (header("content-encoding"), header("content-security-policy"));
        let body = answer.body_mut().read_to_string().expect("text");
        Answer { status, kind, cache, encoding, policy, body }
    })
    .await
    .expect("no panic")
}

#[tokio::test]
async fn permalinks_get_the_page_and_missing_files_do_not() {
    let dist = build("history");
    let api = Api::Remote("https://example.org/?rest_route=/&x=\"".to_owned());
    let server = start(Served { dist: dist.0.clone(), api, base: None }, 0).await.expect("a server");
    for path in ["", "category/societe/sante/page/2/", "2025/10/un-titre/", "un-titre", "?s=eau", "-/reglages"] {
        let answer = get(format!("{}{path}", server.url())).await;
        assert_eq!((answer.status, answer.kind.as_str()), (200, "text/html; charset=utf-8"), "{path}");
        assert_eq!(answer.cache, "no-cache");
        assert!(answer.body.contains("href=\"https://example.org/?rest_route=/&amp;x=&quot;\""), "{}", answer.body);
        assert!(answer.body.contains("<base href=\"/\">"), "{}", answer.body);
    }
    let wasm = get(format!("{}askia24-0123456789abcdef.wasm", server.url())).await;
    assert_eq!((wasm.status, wasm.kind.as_str()), (200, "application/wasm"));
    assert_eq!(wasm.cache, "public, max-age=31536000, immutable");
    let icon = get(format!("{}icons/icon.svg", server.url())).await;
    assert_eq!((icon.status, icon.kind.as_str(), icon.cache.as_str()), (200, "image/svg+xml", "public, max-age=86400"));
    for path in ["missing.js", "icons/missing.png", "un-titre/app.wasm", "icons/icon.svg.br", "deploy/nginx.conf"] {
        assert_eq!(get(format!("{}{path}", server.url())).await.status, 404, "{path}");
    }
    for path in ["%2e%2e/%2e%2e/etc/passwd.txt", "..%2fserver.rs", "a%00.js", "%zz.js"] {
        assert_eq!(get(format!("{}{path}", server.url())).await.status, 400, "{path}");
    }
}

#[tokio::test]
async fn the_smallest_form_goes_to_who_understands_it() {
    let dist = build("packed");
    std::fs::write(dist.0.join("icons/icon.svg.br"), "packed").expect("a file");
    let api = Api::Remote("/wp-json/".to_owned());
    let server = start(Served { dist: dist.0.clone(), api, base: None }, 0).await.expect("a server");
    let url = format!("{}icons/icon.svg", server.url());
    let (packed, plain) = (ask(url.clone(), "gzip, br").await, ask(url, "gzip").await);
    assert_eq!((packed.encoding.as_str(), packed.body.as_str()), ("br", "packed"));
    assert_eq!((packed.kind.as_str(), plain.encoding.as_str()), ("image/svg+xml", ""));
    assert_eq!(plain.body, "<svg/>");
}

#[tokio::test]
async fn every_page_has_a_policy_and_only_the_embed_may_be_framed() {
    let dist = build("policy");
    let api = Api::Remote("https://example.org/wp-json/".to_owned());
    let server = start(Served { dist: dist.0.clone(), api, base: None }, 0).await.expect("a server");
    for (path, framed) in [("", false), ("un-titre/", false), ("-/reglages", false), ("-/embed/un-titre", true)] {
        let answer = get(format!("{}{path}", server.url())).await;
        assert!(answer.policy.contains("connect-src 'self' https://example.org;"), "{}", answer.policy);
        assert_eq!(!answer.policy.contains("frame-ancestors"), framed, "{path}");
    }
}

#[tokio::test]
async fn the_base_path_is_changed_on_the_way_out() {
    let dist = build("base");
    let api = Api::Remote("/wp-json/".to_owned());
    let served = Served { dist: dist.0.clone(), api, base: Some("/journal/".to_owned()) };
    let server = start(served, 0).await.expect("a server");
    assert!(server.url().ends_with("/journal/"));
    let page = get(format!("{}category/eau/", server.url())).await;
    assert!(page.body.contains("<base href=\"/journal/\">"), "{}", page.body);
    assert_eq!(get(format!("{}icons/icon.svg", server.url())).await.status, 200);
    let root = format!("http://{}", server.address());
    assert_eq!(get(format!("{root}/journal")).await.status, 307);
    assert_eq!(get(format!("{root}/")).await.status, 307);
    assert_eq!(get(format!("{root}/journaliste/")).await.status, 404);
}

#[tokio::test]
async fn the_demonstration_answers_in_both_forms() {
    let dist = build("demo");
    let served = Served { dist: dist.0.clone(), api: Api::Demo, base: Some("/journal/".to_owned()) };
    let server = start(served, 0).await.expect("a server");
    let page = get(format!("{}wp-json/", server.url())).await;
    assert_eq!(page.kind, "text/html; charset=utf-8", "below the base everything is the app's");
    let root = format!("http://{}", server.address());
    let one = get(format!("{root}/wp-json/wp/v2/categories?per_page=3&_fields=id,slug")).await;
    assert_eq!((one.status, one.kind.as_str()), (200, "application/json; charset=UTF-8"), "{}", one.body);
    let other = get(format!("{root}/?rest_route=/wp/v2/categories&per_page=3&_fields=id,slug")).await;
    assert_eq!(other.body, one.body);
    assert_eq!(get(format!("{root}/wp-content/uploads/none.jpg")).await.status, 404);
}

#[test]
fn wordpress_keeps_its_addresses() {
    assert!(is_wordpress("/wp-json/wp/v2/posts", ""));
    assert!(is_wordpress("/wp-json", ""));
    assert!(is_wordpress("/", "rest_route=/wp/v2/posts"));
    assert!(is_wordpress("/", "per_page=1&rest_route=/"));
    assert!(is_wordpress("/wp-content/uploads/2025/10/a.jpg", ""));
    assert!(!is_wordpress("/wp-json-et-moi/", ""));
    assert!(!is_wordpress("/", "s=rest_route="));
}

#[test]
fn a_base_is_a_path() {
    assert!(checked("/").is_ok());
    assert!(checked("/a/b/").is_ok());
    for wrong in ["", "a", "/a", "a/", "//", "/a\"/"] {
        assert!(checked(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_page_without_the_attribute_stays_as_it_is() {
    assert_eq!(with_attribute("<p>", "<base href=\"", "/"), "<p>");
}
