//! The processes: MariaDB, PHP's web server, and PHP scripts.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, symlink};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::files;
use super::guard::{End, Guarded};
use super::requirements::{php_fpm, program};
use super::store::Run;

/// MariaDB's settings for data that may be lost: small files, and no waiting for the disk.
const LIGHT: &[&str] = &[
    "--innodb-log-file-size=8M",
    "--innodb-buffer-pool-size=64M",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=0",
    "--innodb-buffer-pool-dump-at-shutdown=0",
    "--innodb-buffer-pool-load-at-startup=0",
    "--performance-schema=OFF",
    "--skip-log-bin",
    "--skip-name-resolve",
];

const DATABASE_LIMIT: Duration = Duration::from_secs(60);
const PHP_LIMIT: Duration = Duration::from_secs(30);

/// What the servers and the scripts of one run share.
pub(super) struct Site<'a> {
    pub(super) run: &'a Run,
    pub(super) program: &'a Path,
    pub(super) url: &'a str,
    /// The path below which PHP's web server has it, such as `/blog`, or nothing.
    pub(super) below: &'a str,
}

/// Makes an empty database.
pub(super) fn create_database(run: &Run) -> Result<()> {
    let log = run.log("database-install.log");
    let mut command = Command::new(find("mariadb-install-db")?);
    command
        .args(["--no-defaults", "--auth-root-authentication-method=normal", "--skip-test-db"])
        .arg(option("--datadir", &run.database()))
        .args(user(run)?)
        .args(LIGHT)
        .stdin(Stdio::null())
        .stdout(create(&log)?)
        .stderr(append(&log)?);
    let status = command.status().context("mariadb-install-db could not be started")?;
    if !status.success() {
        bail!("mariadb-install-db failed ({status}); see {}\n{}", log.display(), files::tail(&log, 10));
    }
    Ok(())
}

/// Starts MariaDB on the run's data, executing `first` (one statement a line) before anybody can connect.
pub(super) fn database(run: &Run, first: &str) -> Result<Guarded> {
    let log = run.log("database.log");
    let init = run.path().join("init.sql");
    files::write(&init, first)?;
    let mut command = Guarded::command(find("mariadbd")?, End::Term);
    command
        .args(["--no-defaults", "--skip-networking", "--character-set-server=utf8mb4"])
        .arg(option("--datadir", &run.database()))
        .arg(option("--socket", run.socket()))
        .arg(option("--pid-file", &run.temporary().join("database.pid")))
        .arg(option("--tmpdir", &run.temporary()))
        .arg(option("--init-file", &init))
        .args(user(run)?)
        .args(LIGHT)
        .stdout(create(&log)?)
        .stderr(append(&log)?);
    let mut server = Guarded::spawn("mariadbd", &mut command)?;
    server
        .wait_until(DATABASE_LIMIT, || UnixStream::connect(run.socket()).is_ok())
        .with_context(|| format!("the database did not start; see {}\n{}", log.display(), files::tail(&log, 10)))?;
    Ok(server)
}

/// Starts PHP's web server and waits until WordPress answers.
pub(super) fn web(site: &Site<'_>, port: u16) -> Result<Guarded> {
    let log = site.run.log("php.log");
    let mut command = Guarded::command(find("php")?, End::Int);
    command
        .args(["-d", "opcache.enable=1", "-d", "opcache.enable_cli=1", "-d", "opcache.memory_consumption=96"])
        .args(php_settings(site))
        .args(["-S", &format!("127.0.0.1:{port}"), "-t"])
        .arg(document_root(site)?)
        .arg(site.run.scripts().join("router.php"))
        .env("PHP_CLI_SERVER_WORKERS", "4")
        .envs(environment(site))
        .current_dir(site.program)
        .stdout(create(&log)?)
        .stderr(append(&log)?);
    let mut server = Guarded::spawn("php -S", &mut command)?;
    let question = format!("http://127.0.0.1:{port}{}/wp-json/wp/v2/types?_fields=post.slug", site.below);
    let agent: ureq::Agent = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(10))).build().into();
    server
        .wait_until(PHP_LIMIT, || agent.get(&question).call().is_ok())
        .with_context(|| format!("WordPress does not answer; see {}\n{}", log.display(), files::tail(&log, 10)))?;
    Ok(server)
}

/// The program itself, or a directory in which it stands below the site's path.
fn document_root(site: &Site<'_>) -> Result<PathBuf> {
    let Some(name) = site.below.strip_prefix('/') else {
        return Ok(site.program.to_path_buf());
    };
    let root = site.run.temporary().join("root");
    files::create(&root)?;
    let place = root.join(name);
    symlink(site.program, &place).with_context(|| format!("{} cannot be made", place.display()))?;
    Ok(root)
}

/// Starts PHP-FPM, as the one who runs this.
pub(super) fn fastcgi(site: &Site<'_>, directory: &Path, socket: &Path) -> Result<Guarded> {
    let log = site.run.log("php-fpm.log");
    let file = directory.join("php-fpm.conf");
    let pool = "[www]\npm = static\npm.max_children = 4\nclear_env = no\nlisten.mode = 0666\nlisten = ";
    let owner = if is_root(site.run)? { "user = root\ngroup = root\n" } else { "" };
    files::write(&file, format!("[global]\nerror_log = {}\n{pool}{}\n{owner}", log.display(), socket.display()))?;
    let program = php_fpm().context("PHP-FPM is not installed: apt-get install php-fpm")?;
    let mut command = Guarded::command(program, End::Term);
    command.args(["--nodaemonize", "--fpm-config"]).arg(file).args(php_settings(site)).envs(environment(site));
    if is_root(site.run)? {
        command.arg("--allow-to-run-as-root");
    }
    let mut server = Guarded::spawn("php-fpm", command.stdout(create(&log)?).stderr(append(&log)?))?;
    server
        .wait_until(PHP_LIMIT, || UnixStream::connect(socket).is_ok())
        .with_context(|| format!("PHP-FPM does not answer; see {}\n{}", log.display(), files::tail(&log, 10)))?;
    Ok(server)
}

/// Runs one of the scripts with WordPress loaded, and returns what it printed.
pub(super) fn script(site: &Site<'_>, name: &str, arguments: &[&str], input: &str) -> Result<String> {
    let mut child = Command::new(find("php")?)
        .args(["-d", "display_errors=stderr"])
        .args(php_settings(site))
        .arg(site.run.scripts().join(name))
        .args(arguments)
        .envs(environment(site))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("php could not be started")?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(input.as_bytes()).with_context(|| format!("{name} does not read its input"))?;
    }
    let output = child.wait_with_output().with_context(|| format!("{name} cannot be waited for"))?;
    if !output.status.success() {
        let log = site.run.log("wordpress.log");
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{name} failed ({}): {}\n{}", output.status, said.trim(), files::tail(&log, 10));
    }
    String::from_utf8(output.stdout).with_context(|| format!("{name} printed something that is not UTF-8"))
}

fn php_settings(site: &Site<'_>) -> [String; 8] {
    [
        "-d".into(),
        "memory_limit=512M".into(),
        "-d".into(),
        "sendmail_path=/bin/true".into(),
        "-d".into(),
        "log_errors=1".into(),
        "-d".into(),
        format!("error_log={}", site.run.log("wordpress.log").display()),
    ]
}

fn environment(site: &Site<'_>) -> [(&'static str, PathBuf); 7] {
    [
        ("ASKIA24_WP_PROGRAM", site.program.to_path_buf()),
        ("ASKIA24_WP_SCRIPTS", site.run.scripts()),
        ("ASKIA24_WP_CONTENT", site.run.content()),
        ("ASKIA24_WP_SOCKET", site.run.socket().to_path_buf()),
        ("ASKIA24_WP_LOG", site.run.log("wordpress.log")),
        ("ASKIA24_WP_URL", PathBuf::from(site.url)),
        ("ASKIA24_WP_BELOW", PathBuf::from(site.below)),
    ]
}

/// MariaDB runs as root only when told to. Whoever owns the run's directory is who we are.
fn user(run: &Run) -> Result<Option<&'static str>> {
    Ok(is_root(run)?.then_some("--user=root"))
}

fn is_root(run: &Run) -> Result<bool> {
    let owner = fs::metadata(run.path()).with_context(|| format!("{} cannot be read", run.path().display()))?;
    Ok(owner.uid() == 0)
}

fn find(name: &str) -> Result<PathBuf> {
    program(name).with_context(|| format!("{name} is not installed"))
}

fn option(name: &str, value: &Path) -> String {
    format!("{name}={}", value.display())
}

fn create(path: &Path) -> Result<File> {
    File::create(path).with_context(|| format!("{} cannot be created", path.display()))
}

fn append(path: &Path) -> Result<File> {
    File::options().append(true).open(path).with_context(|| format!("{} cannot be opened", path.display()))
}
