//! What must be installed, and the command that installs it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

/// Debian's packages that a real WordPress needs.
pub const PACKAGES: &[&str] = &[
    "wordpress",
    "mariadb-server",
    "php-cli",
    "php-mysql",
    "php-gd",
    "php-xml",
    "php-mbstring",
    "php-curl",
    "php-intl",
];

/// PHP's modules that must be there, and the package of each.
const MODULES: &[(&str, &str)] = &[
    ("mysqli", "php-mysql"),
    ("gd", "php-gd"),
    ("SimpleXML", "php-xml"),
    ("mbstring", "php-mbstring"),
    ("curl", "php-curl"),
    ("intl", "php-intl"),
];

/// Where Debian installs WordPress.
pub(super) const SOURCE: &str = "/usr/share/wordpress";

/// WordPress 6.1's default theme, to which `cargo xtask bench` compares the app. Its package is named after it.
pub const DEFAULT_THEME: &str = "twentytwentythree";

/// Where Debian installs it.
#[must_use]
pub fn default_theme() -> PathBuf {
    Path::new(SOURCE).join("wp-content/themes").join(DEFAULT_THEME)
}

/// The packages that are missing here.
#[must_use]
pub fn missing_packages() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if !Path::new(SOURCE).join("wp-includes/version.php").is_file() {
        missing.push("wordpress");
    }
    if program("mariadbd").is_none() || program("mariadb-install-db").is_none() {
        missing.push("mariadb-server");
    }
    let modules = match program("php") {
        Some(php) => match Command::new(php).arg("-m").output() {
            Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
            Err(_) => String::new(),
        },
        None => {
            missing.push("php-cli");
            String::new()
        }
    };
    for (module, package) in MODULES {
        if !modules.lines().any(|line| line.eq_ignore_ascii_case(module)) {
            missing.push(package);
        }
    }
    missing
}

/// Passes where everything is installed.
///
/// # Errors
///
/// The command that installs what is missing.
pub fn check_installed() -> Result<()> {
    let missing = missing_packages();
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "a real WordPress needs Debian packages that are not installed; as root, run: \
         apt-get install --yes --no-install-recommends {}",
        missing.join(" ")
    );
}

/// Finds a program, also where an ordinary person's `PATH` does not look.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    directories().map(|directory| directory.join(name)).find(|file| file.is_file())
}

/// PHP-FPM, whose program has PHP's version in its name.
pub(crate) fn php_fpm() -> Option<PathBuf> {
    let programs = directories().filter_map(|directory| std::fs::read_dir(directory).ok()).flatten();
    let mut found = programs.filter_map(|entry| Some(entry.ok()?.path()));
    found.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("php-fpm")))
}

fn directories() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from);
    std::env::split_paths(&path).collect::<Vec<_>>().into_iter().chain(usual)
}
