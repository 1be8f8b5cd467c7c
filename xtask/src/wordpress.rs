//! The tests' real WordPress: Debian's packages, started as an ordinary user on private data and a free loopback
//! port, and filled with the demonstration newspaper or with WordPress's own theme-test content.
//!
//! The first start installs and fills it and keeps a snapshot under `target/wordpress`; later ones copy that
//! snapshot, so that each run begins the same and may change what it likes. Nothing outlives this process.

mod files;
mod filling;
pub(crate) mod guard;
mod requirements;
mod scripts;
mod servers;
mod store;

use std::fmt::{self, Display};
use std::hash::{DefaultHasher, Hasher};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

pub use filling::{Filling, theme_test_content};
pub use requirements::{DEFAULT_THEME, PACKAGES, check_installed, default_theme, missing_packages};
pub(crate) use requirements::{php_fpm, program};

use crate::{project, theme};
use guard::Guarded;
use servers::Site;
use store::{Run, Snapshot, Store};

/// The address written into a snapshot; the run's own replaces it at each start.
const NOWHERE: &str = "http://askia24.invalid";

/// A running WordPress. Dropping it ends its servers and removes its data.
pub struct WordPress {
    // The order matters: the web server ends before the database, and both before their files go.
    web: Option<Guarded>,
    _database: Guarded,
    run: Run,
    program: PathBuf,
    url: String,
    local: String,
    below: String,
}

impl WordPress {
    /// Starts WordPress with this content on a free port: about 20 s the first time, 2 s afterwards.
    ///
    /// # Errors
    ///
    /// A package or the theme-test content is missing (the error says what to do), or a server does not start.
    pub fn start(filling: Filling) -> Result<Self> {
        Self::start_at(filling, 0)
    }

    /// Starts WordPress on that port of 127.0.0.1; 0 chooses a free one.
    ///
    /// # Errors
    ///
    /// As [`WordPress::start`], and a port that is taken.
    pub fn start_at(filling: Filling, port: u16) -> Result<Self> {
        Self::start_under(filling, port, None, "")
    }

    /// Starts WordPress on a free port, behind a web server at `url` (without a slash at its end).
    ///
    /// # Errors
    ///
    /// As [`WordPress::start`].
    pub fn start_behind(filling: Filling, url: &str) -> Result<Self> {
        Self::start_under(filling, 0, Some(url), "")
    }

    /// Starts WordPress on a free port, as hosts have it in a sub-directory: `below` is `/blog`.
    ///
    /// # Errors
    ///
    /// As [`WordPress::start`].
    pub fn start_below(filling: Filling, below: &str) -> Result<Self> {
        Self::start_under(filling, 0, None, below)
    }

    fn start_under(filling: Filling, port: u16, url: Option<&str>, below: &str) -> Result<Self> {
        check_installed()?;
        let store = Store::open(&project::target().join("wordpress"))?;
        let program = store.program()?;
        let snapshot = snapshot(&store, &program, filling)?;

        // The listener keeps the port ours until PHP takes it over.
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} of 127.0.0.1 is taken: choose another"))?;
        let port = listener.local_addr().context("the port cannot be found out")?.port();
        let local = format!("http://127.0.0.1:{port}");
        let url = url.map_or_else(|| format!("{local}{below}"), str::to_owned);
        let below = below.to_owned();

        let run = store.run()?;
        snapshot.copy_to(&run)?;
        scripts::write(&run)?;
        let database = servers::database(&run, &move_to(&url))?;
        let site = Site { run: &run, program: &program, url: &url, below: &below };
        drop(listener);
        let web = servers::web(&site, port)?;
        Ok(Self { web: Some(web), _database: database, run, program, url, local, below })
    }

    /// The site's address, `http://127.0.0.1:PORT`, without a slash at its end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Where it listens, `http://127.0.0.1:PORT`, also where a web server stands before it.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.local
    }

    /// Ends the web server, as when a host is down. PHP scripts still run.
    pub fn die(&mut self) {
        self.web = None;
    }

    /// How many requests have reached the web server, which takes a new connection for each.
    ///
    /// # Errors
    ///
    /// Its log cannot be read.
    pub fn requests(&self) -> Result<usize> {
        let log = self.run.log("php.log");
        let text = std::fs::read(&log).with_context(|| format!("{} cannot be read", log.display()))?;
        Ok(String::from_utf8_lossy(&text).lines().filter(|line| line.ends_with(" Accepted")).count())
    }

    /// Copies program and `wp-content` into one directory, as a host of WordPress has them.
    ///
    /// # Errors
    ///
    /// A file that cannot be read or written.
    pub fn copy_to(&self, directory: &Path) -> Result<()> {
        files::copy_tree(&self.program, directory)?;
        files::copy_tree(&self.run.content(), &directory.join("wp-content"))
    }

    /// Starts PHP-FPM with this WordPress's surroundings, listening at `socket`; `directory` holds its files.
    ///
    /// # Errors
    ///
    /// It is not installed or does not start.
    pub(crate) fn fastcgi(&self, directory: &Path, socket: &Path) -> Result<Guarded> {
        let site = Site { run: &self.run, program: &self.program, url: &self.url, below: &self.below };
        servers::fastcgi(&site, directory, socket)
    }

    /// Shows this WordPress by its default theme, instead of the tests' own that has no styles.
    ///
    /// # Errors
    ///
    /// The theme is not installed.
    pub fn use_default_theme(&self) -> Result<()> {
        let theme = self.run.content().join("themes").join(DEFAULT_THEME);
        files::copy_tree(&default_theme(), &theme)?;
        self.php(&format!("switch_theme('{DEFAULT_THEME}');")).map(drop)
    }

    /// Shows this WordPress by the packed theme, which lies in `theme`.
    ///
    /// # Errors
    ///
    /// A file that cannot be copied, or PHP's own message.
    pub fn use_theme(&self, theme: &Path) -> Result<()> {
        let name = theme.file_name().context("a theme without a name")?;
        files::copy_tree(theme, &self.run.content().join("themes").join(name))?;
        self.php(&format!("switch_theme('{}');", name.to_string_lossy())).map(drop)
    }

    /// The API's root, `http://127.0.0.1:PORT/wp-json/`.
    #[must_use]
    pub fn api(&self) -> String {
        format!("{}/wp-json/", self.url)
    }

    /// The directory with this run's logs.
    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.run.path().join("logs")
    }

    /// Runs PHP code (without `<?php`) inside this WordPress as its administrator; returns what it printed.
    ///
    /// # Errors
    ///
    /// The code failed; the error has PHP's message.
    pub fn php(&self, code: &str) -> Result<String> {
        let site = Site { run: &self.run, program: &self.program, url: &self.url, below: &self.below };
        servers::script(&site, "eval.php", &[], code)
    }
}

/// Runs WordPress until Ctrl-C, for a person to open.
///
/// # Errors
///
/// As [`WordPress::start_at`]; with `theme`, also that there is no release to pack.
pub fn run_foreground(filling: Filling, port: u16, theme: bool) -> Result<()> {
    let wordpress = WordPress::start_at(filling, port)?;
    if theme {
        wordpress.use_theme(&theme::build(&project::dist())?)?;
    }
    println!("WordPress ({filling}): {}/", wordpress.url());
    println!("  API      {}", wordpress.api());
    println!("  office   {}/wp-admin/  (admin, password admin)", wordpress.url());
    println!("  logs     {}", wordpress.logs().display());
    println!("Ctrl-C ends it; what you change is not kept.");
    // In a thread of its own, so that this also works inside a runtime.
    let waiting = std::thread::spawn(|| -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.context("Ctrl-C cannot be listened for")?;
        runtime.block_on(tokio::signal::ctrl_c()).context("Ctrl-C cannot be listened for")
    });
    match waiting.join() {
        Ok(result) => result,
        Err(_) => bail!("waiting for Ctrl-C failed"),
    }
}

/// The filling's snapshot, made now unless the one that is there was made from the same things.
fn snapshot(store: &Store, program: &Path, filling: Filling) -> Result<Snapshot> {
    let mut hasher = DefaultHasher::new();
    hasher.write(program.as_os_str().as_encoded_bytes());
    hasher.write(&database_version()?);
    scripts::fingerprint(&mut hasher);
    filling.fingerprint(&mut hasher)?;
    let fingerprint = hasher.finish();

    let name = filling.name();
    // Whoever comes second waits here, then finds the snapshot.
    let _lock = store.lock(name)?;
    if let Some(ready) = store.snapshot(name, fingerprint) {
        return Ok(ready);
    }
    eprintln!("Preparing WordPress ({filling}), about 20 s, only this once…");
    let start = Instant::now();
    let run = store.run()?;
    prepare(&run, program, filling).with_context(|| format!("WordPress ({filling}) could not be prepared"))?;
    let ready = store.keep(&run, name, fingerprint)?;
    eprintln!("Prepared it in {:.1} s.", start.elapsed().as_secs_f32());
    Ok(ready)
}

/// Installs WordPress in an empty database, fills it, and lets the database end in good order.
fn prepare(run: &Run, program: &Path, filling: Filling) -> Result<()> {
    scripts::write(run)?;
    scripts::write_content(run)?;
    servers::create_database(run)?;
    let database = servers::database(run, "CREATE DATABASE wordpress;\n")?;
    let site = Site { run, program, url: NOWHERE, below: "" };
    servers::script(&site, "install.php", &[filling.title(), filling.tagline()], "")?;
    filling.fill(&site)?;
    database.finish()
}

/// The statements that give a snapshot its address. Texts hold whole addresses; everything else is made from WP_HOME.
fn move_to(url: &str) -> String {
    let columns = [
        ("wp_posts", "post_content"),
        ("wp_posts", "post_excerpt"),
        ("wp_posts", "guid"),
        ("wp_users", "user_url"),
        ("wp_options", "option_value"),
    ];
    let mut sql = String::new();
    for (table, column) in columns {
        let more = if table == "wp_options" { " AND option_name IN ('siteurl', 'home')" } else { "" };
        sql.push_str(&format!(
            "UPDATE wordpress.{table} SET {column} = REPLACE({column}, '{NOWHERE}', '{url}') \
             WHERE {column} LIKE '%{NOWHERE}%'{more};\n"
        ));
    }
    sql
}

/// A snapshot belongs to the version of MariaDB that wrote it.
fn database_version() -> Result<Vec<u8>> {
    let program = requirements::program("mariadbd").context("mariadbd is not installed")?;
    let output = Command::new(program).args(["--no-defaults", "--version"]).output();
    Ok(output.context("mariadbd could not be started")?.stdout)
}

impl Display for Filling {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
