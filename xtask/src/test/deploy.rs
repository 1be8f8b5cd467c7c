//! The release behind nginx, Apache, Caddy and what hosts of static files do, each started for real with the
//! configuration that people install, in front of the tests' WordPress.

pub(crate) mod ask;
pub(crate) mod checks;
pub(crate) mod crowd;
mod host;
pub(crate) mod place;
pub(crate) mod servers;
mod theme;

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::wordpress::{Filling, WordPress};
use crate::{project, shell};
use checks::{Checks, Site};
use place::Place;

/// Runs everything; returns the closing line.
pub(super) fn run() -> Result<String> {
    let place = Place::new()?;
    // One address for all, one after the other: WordPress is told its address once.
    let url = format!("http://127.0.0.1:{}", place.port);
    let mut wordpress = WordPress::start_behind(Filling::Demonstration, &url)?;
    let preview = fs::read_to_string(project::root().join("deploy/askia24-previews.php"))
        .context("deploy/askia24-previews.php cannot be read")?;
    let put = "file_put_contents(WPMU_PLUGIN_DIR . '/askia24-previews.php', ";
    wordpress.php(&format!("{put}<<<'ASKIA24_END'\n{preview}\nASKIA24_END);"))?;

    let root = place.release("site", "/")?;
    let below = place.release("below", "/lecteur/")?;
    let hosting = place.directory("hosting")?;
    wordpress.copy_to(&hosting)?;
    fs::write(hosting.join(".htaccess"), servers::WORDPRESS_HTACCESS).context(".htaccess cannot be written")?;
    let socket = place.path("fpm.sock");
    let _fpm = wordpress.fastcgi(&hosting, &socket)?;
    let mut checks = Checks::new(&url);

    section("nginx, WordPress by PHP-FPM", || {
        let _server = servers::nginx(&place, &root, servers::WordPressAt::Fpm(&hosting, &socket))?;
        checks.whole(Site { base: "/", root: &root })?;
        browse(&url, "first-minute")
    })?;
    section("nginx, a release over an older one", || {
        let renewed = place.release("renewed", "/")?;
        place.precede(&renewed)?;
        let _server = servers::nginx(&place, &renewed, servers::WordPressAt::Fpm(&hosting, &socket))?;
        checks.delta(Site { base: "/", root: &renewed })?;
        browse(&url, "newer-release")
    })?;
    section("nginx, the reader below a path", || {
        let _server = servers::nginx(&place, &below, servers::WordPressAt::Server(wordpress.local()))?;
        checks.whole(Site { base: "/lecteur/", root: &below })
    })?;
    section("Apache, the reader in a directory of WordPress's", || {
        place.copy(&below.join("lecteur"), &hosting.join("lecteur"))?;
        let _server = servers::apache(&place, &hosting, &socket)?;
        checks.whole(Site { base: "/lecteur/", root: &below })?;
        browse(&format!("{url}/lecteur"), "first-minute")
    })?;
    section("Apache, the reader at WordPress's address", || {
        fs::remove_dir_all(hosting.join("lecteur")).context("the reader's directory cannot be removed")?;
        place.copy(&root, &hosting.join("askia24"))?;
        place.paste(&root.join("deploy/htaccess-root"), &hosting.join(".htaccess"))?;
        let _server = servers::apache(&place, &hosting, &socket)?;
        checks.whole(Site { base: "/", root: &root })?;
        browse(&url, "first-minute")
    })?;
    section("Apache, the theme", || {
        fs::remove_dir_all(hosting.join("askia24")).context("the reader's directory cannot be removed")?;
        fs::write(hosting.join(".htaccess"), servers::WORDPRESS_HTACCESS).context(".htaccess cannot be written")?;
        let theme = crate::theme::build(&project::dist())?;
        place.copy(&theme, &hosting.join("wp-content/themes").join(crate::theme::NAME))?;
        let before = wordpress.php("echo get_stylesheet();")?;
        wordpress.use_theme(&theme)?;
        let _server = servers::apache(&place, &hosting, &socket)?;
        checks.theme(&theme)?;
        browse(&url, "first-minute")?;
        wordpress.php(&format!("switch_theme('{}');", before.trim())).map(drop)
    })?;
    section("Caddy", || {
        let _server = servers::caddy(&place, &root, wordpress.local())?;
        checks.whole(Site { base: "/", root: &root })?;
        browse(&url, "first-minute")
    })?;
    section("Caddy, the reader below a path", || {
        let _server = servers::caddy(&place, &below, wordpress.local())?;
        checks.whole(Site { base: "/lecteur/", root: &below })
    })?;
    section("a host of static files", || {
        let release = place.release_for("static", "/", Some(wordpress.local()))?;
        let _server = host::start(&release, place.port)?;
        checks.app(Site { base: "/", root: &release }, checks::Powers::Static)?;
        browse(&url, "first-minute")
    })?;
    section("nginx, a crowd, and WordPress dead", || {
        place.hurry(&root)?;
        let _server = servers::nginx(&place, &root, servers::WordPressAt::Server(wordpress.local()))?;
        checks.whole(Site { base: "/", root: &root })?;
        crowd::run(&url, &wordpress)?;
        browse(&url, "first-minute")?;
        let waiting = crowd::fresh(&url)?;
        wordpress.die();
        crowd::alone(&url, &waiting)?;
        browse(&url, "without-wordpress")
    })?;
    Ok(format!("{} checks behind 4 web servers", checks.count))
}

fn section(name: &str, run: impl FnOnce() -> Result<()>) -> Result<()> {
    let start = Instant::now();
    run().with_context(|| name.to_owned())?;
    println!("{name}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// A journey of tests/e2e/deploy/ to the site at `url`, which has no slash at its end.
fn browse(url: &str, journey: &str) -> Result<()> {
    let mut playwright = shell::command("playwright")?;
    playwright.args(["test", journey, "--config", "deploy.config.mjs"]).current_dir(project::e2e());
    shell::run(playwright.env("SITE_URL", format!("{url}/")).env("CHROMIUM", project::chromium()))
}
