//! What is kept under `target/wordpress`: a copy of WordPress's program, one prepared snapshot for each filling, and
//! one directory for each run. A run works on a copy of its snapshot, so nothing a test does is seen by the next.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::hash::{DefaultHasher, Hasher};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, bail};

use super::requirements::SOURCE;
use super::{files, scripts};

/// A socket's path must fit in 108 bytes, the terminating zero included.
const LONGEST_SOCKET: usize = 107;

static RUNS: AtomicU32 = AtomicU32::new(0);

/// The directory that holds it all.
pub(super) struct Store {
    base: PathBuf,
}

impl Store {
    /// Opens the directory, making it if need be.
    pub(super) fn open(base: &Path) -> Result<Self> {
        files::create(base)?;
        let base = base.canonicalize().with_context(|| format!("{} cannot be found", base.display()))?;
        Ok(Self { base })
    }

    /// Holds one of the store's locks until the answer is dropped.
    pub(super) fn lock(&self, name: &str) -> Result<File> {
        let path = self.base.join(format!("{name}.lock"));
        let file = File::create(&path).with_context(|| format!("{} cannot be created", path.display()))?;
        file.lock().with_context(|| format!("{} cannot be locked", path.display()))?;
        Ok(file)
    }

    /// WordPress's own files, copied so that they read our configuration instead of Debian's.
    pub(super) fn program(&self) -> Result<PathBuf> {
        let version = fs::read(Path::new(SOURCE).join("wp-includes/version.php"))
            .with_context(|| format!("WordPress is not in {SOURCE}"))?;
        let mut hasher = DefaultHasher::new();
        hasher.write(&version);
        hasher.write(scripts::PROGRAM_CONFIG.as_bytes());
        let program = self.base.join(format!("program-{:016x}", hasher.finish()));
        let _lock = self.lock("program")?;
        if !program.is_dir() {
            let fresh = self.base.join("program.new");
            files::remove(&fresh)?;
            files::copy_tree(Path::new(SOURCE), &fresh)?;
            files::remove(&fresh.join("wp-content"))?;
            files::write(&fresh.join("wp-config.php"), scripts::PROGRAM_CONFIG)?;
            files::rename(&fresh, &program)?;
        }
        Ok(program)
    }

    /// The prepared snapshot of that name, if it was made from inputs with this fingerprint.
    pub(super) fn snapshot(&self, name: &str, fingerprint: u64) -> Option<Snapshot> {
        let path = self.base.join("snapshots").join(name);
        let stamp = fs::read_to_string(path.join("stamp")).ok()?;
        (stamp == format!("{fingerprint:016x}")).then_some(Snapshot { path })
    }

    /// Turns a run whose servers have ended into the snapshot of that name.
    pub(super) fn keep(&self, run: &Run, name: &str, fingerprint: u64) -> Result<Snapshot> {
        let path = self.base.join("snapshots").join(name);
        files::remove(&path)?;
        files::create(&path)?;
        files::rename(&run.database(), &path.join("database"))?;
        files::rename(&run.content(), &path.join("content"))?;
        files::write(&path.join("stamp"), format!("{fingerprint:016x}"))?;
        Ok(Snapshot { path })
    }

    /// A directory for one run; those of runs that ended without tidying up are removed.
    pub(super) fn run(&self) -> Result<Run> {
        let _lock = self.lock("runs")?;
        let runs = self.base.join("runs");
        files::create(&runs)?;
        for left in files::directories(&runs) {
            let Ok(lock) = File::open(left.join("lock")) else {
                files::remove(&left)?;
                continue;
            };
            match lock.try_lock() {
                Ok(()) => {
                    files::remove(&elsewhere(&left))?;
                    files::remove(&left)?;
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => {
                    return Err(error).with_context(|| format!("{} cannot be locked", left.display()));
                }
            }
        }
        let name = format!("{}-{}", std::process::id(), RUNS.fetch_add(1, Ordering::Relaxed));
        let path = runs.join(&name);
        private_directory(&path)?;
        let file = path.join("lock");
        let lock = File::create(&file).with_context(|| format!("{} cannot be created", file.display()))?;
        lock.lock().with_context(|| format!("{} cannot be locked", file.display()))?;
        files::create(&path.join("logs"))?;
        files::create(&path.join("tmp"))?;

        let near = path.join("db.sock");
        if near.as_os_str().len() <= LONGEST_SOCKET {
            return Ok(Run { socket: near, elsewhere: None, path, _lock: lock });
        }
        let elsewhere = elsewhere(&path);
        files::remove(&elsewhere)?;
        private_directory(&elsewhere)?;
        let socket = elsewhere.join("db.sock");
        if socket.as_os_str().len() > LONGEST_SOCKET {
            bail!("{} is too long for a socket: set TMPDIR to a shorter path", socket.display());
        }
        Ok(Run { socket, elsewhere: Some(elsewhere), path, _lock: lock })
    }
}

/// Where a run's socket goes if the run's own path is too long for one.
fn elsewhere(run: &Path) -> PathBuf {
    let name = run.file_name().unwrap_or_default().to_string_lossy();
    std::env::temp_dir().join(format!("askia24-wordpress-{name}"))
}

/// Only its owner may look inside: the database has no password.
fn private_directory(path: &Path) -> Result<()> {
    DirBuilder::new().mode(0o700).create(path).with_context(|| format!("{} cannot be created", path.display()))
}

/// A filled WordPress at rest.
pub(super) struct Snapshot {
    path: PathBuf,
}

impl Snapshot {
    /// Copies the database and the uploads into a run.
    pub(super) fn copy_to(&self, run: &Run) -> Result<()> {
        files::copy_tree(&self.path.join("database"), &run.database())?;
        files::copy_tree(&self.path.join("content"), &run.content())
    }
}

/// The directory of one run. Dropping it removes all but the logs, which the next run removes.
pub(super) struct Run {
    path: PathBuf,
    socket: PathBuf,
    elsewhere: Option<PathBuf>,
    _lock: File,
}

impl Run {
    /// The directory itself.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// MariaDB's data directory.
    pub(super) fn database(&self) -> PathBuf {
        self.path.join("database")
    }

    /// `wp-content`.
    pub(super) fn content(&self) -> PathBuf {
        self.path.join("content")
    }

    /// The PHP scripts, written out.
    pub(super) fn scripts(&self) -> PathBuf {
        self.path.join("scripts")
    }

    /// MariaDB's socket.
    pub(super) fn socket(&self) -> &Path {
        &self.socket
    }

    /// A directory for temporary files.
    pub(super) fn temporary(&self) -> PathBuf {
        self.path.join("tmp")
    }

    /// A log.
    pub(super) fn log(&self, name: &str) -> PathBuf {
        self.path.join("logs").join(name)
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let own = [self.database(), self.content(), self.scripts(), self.temporary()];
        for directory in own.iter().chain(&self.elsewhere) {
            // What cannot be removed now is removed by the next run.
            let _left = files::remove(directory);
        }
    }
}
