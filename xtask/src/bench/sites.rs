//! The sites that are compared: one address, one nginx, one WordPress.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::test::deploy::place::Place;
use crate::test::deploy::servers::{self, WordPressAt};
use crate::wordpress::guard::Guarded;
use crate::wordpress::{DEFAULT_THEME, Filling, WordPress};
use crate::{project, theme};

/// What answers people at an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The app, as `deploy/` has it.
    Reader,
    /// WordPress's default theme, by the same nginx with the same cache and packing.
    Theme,
    /// The app as a WordPress theme, by the same nginx.
    Package,
    /// The app, without the cache between it and WordPress.
    Uncached,
}

/// A WordPress, by PHP-FPM, and releases that nginx can stand before it.
pub(super) struct Sites {
    pub(super) wordpress: WordPress,
    place: Place,
    url: String,
    hosting: PathBuf,
    socket: PathBuf,
    _fpm: Guarded,
}

impl Sites {
    pub(super) fn new() -> Result<Self> {
        let place = Place::new()?;
        let url = format!("http://127.0.0.1:{}", place.port);
        let wordpress = WordPress::start_behind(Filling::Demonstration, &url)?;
        wordpress.use_theme(&theme::build(&project::dist())?)?;
        wordpress.use_default_theme()?;
        let hosting = place.directory("hosting")?;
        wordpress.copy_to(&hosting)?;
        let socket = place.path("fpm.sock");
        let fpm = wordpress.fastcgi(&hosting, &socket)?;
        for (name, changes) in RELEASES {
            let root = place.release(name, "/")?;
            for (file, from, to) in changes {
                change(&root.join(file), from, to)?;
            }
        }
        Ok(Self { wordpress, place, url, hosting, socket, _fpm: fpm })
    }

    /// The home page.
    pub(super) fn home(&self) -> String {
        format!("{}/", self.url)
    }

    /// nginx, until the answer is dropped; nothing is in its cache yet.
    pub(super) fn serve(&self, kind: Kind) -> Result<Guarded> {
        let name = match kind {
            Kind::Reader => "reader",
            Kind::Theme => "theme",
            Kind::Package => "package",
            Kind::Uncached => "uncached",
        };
        let shown = if kind == Kind::Package { theme::NAME } else { DEFAULT_THEME };
        self.wordpress.php(&format!("switch_theme('{shown}');"))?;
        let _none = fs::remove_file(self.log());
        servers::nginx(&self.place, &self.place.path(name), WordPressAt::Fpm(&self.hosting, &self.socket))
    }

    /// nginx's access log: what readers have been sent.
    pub(super) fn log(&self) -> PathBuf {
        self.place.path("nginx/access.log")
    }
}

/// A file of a release, what stands there, and what instead.
type Change = (&'static str, &'static str, &'static str);

/// What nginx asks PHP through itself is no reader's.
const QUIET: Change = ("deploy/nginx.conf", "    server_name _;", "    server_name _;\n    access_log off;");
/// Everybody gets WordPress's pages.
const FOR_ALL: Change = ("deploy/nginx-maps.conf", "\"~^(?:GET|HEAD) 00 \"                   0;", "");
/// What a theme answers below /-/ it packs itself.
const OWN: Change = (
    "deploy/nginx-app.conf",
    "location /-/ {",
    "location ^~ /-/ {\n    proxy_pass http://askia24_wordpress;\n    proxy_set_header Host $host$askia24_port;\n}\nlocation /-/nothing/ {",
);
const RELEASES: [(&str, &[Change]); 4] = [
    ("reader", &[QUIET]),
    ("theme", &[QUIET, FOR_ALL]),
    ("package", &[QUIET, FOR_ALL, OWN]),
    ("uncached", &[QUIET, ("deploy/nginx-app.conf", "proxy_cache askia24;", "proxy_cache off;")]),
];

fn change(file: &Path, from: &str, to: &str) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    if !text.contains(from) {
        bail!("{} has no {from:?} to change", file.display());
    }
    fs::write(file, text.replace(from, to)).with_context(|| format!("{} cannot be written", file.display()))
}

/// The theme's name, for the document.
pub(super) fn theme() -> &'static str {
    DEFAULT_THEME
}
