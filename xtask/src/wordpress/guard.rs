//! Server processes that cannot outlive this one, however it ends.

use std::ffi::OsStr;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a condition is looked at again.
const STEP: Duration = Duration::from_millis(20);

/// How long a server may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs the server beside a reader of standard input, whose other end only we hold. A line asks the server to end by
/// itself, with the signal of the first argument (INT goes to the whole group: PHP's master waits for its workers, which
/// must be told too). The end of the input, which the kernel brings about even when we are killed, kills the group.
const SCRIPT: &str = r#"signal=$1
shift
trap '' INT
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
(
  if read -r _ <&3; then
    if [ "$signal" = INT ]; then kill -INT 0; else kill -"$signal" "$server"; fi
    read -r _ <&3
  fi
  kill -KILL 0
) &
reader=$!
exec 3<&-
wait "$server" || exit
kill "$reader"
wait "$reader"
exit 0"#;

/// The signal that a server ends by.
#[derive(Clone, Copy, Debug)]
pub(crate) enum End {
    /// SIGTERM to the server.
    Term,
    /// SIGINT to the server and its workers.
    Int,
}

/// A running server with its whole process group.
pub(crate) struct Guarded {
    name: &'static str,
    child: Child,
    input: Option<ChildStdin>,
}

impl Guarded {
    /// A command to complete with arguments, environment and output, then to hand to [`Guarded::spawn`].
    pub(crate) fn command(program: impl AsRef<OsStr>, end: End) -> Command {
        let signal = match end {
            End::Term => "TERM",
            End::Int => "INT",
        };
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "sh", signal]).arg(program);
        command
    }

    /// Starts the command in a process group of its own.
    pub(crate) fn spawn(name: &'static str, command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let input = child.stdin.take();
        Ok(Self { name, child, input })
    }

    /// Waits until `ready` says so; an error if the server ends before, or takes too long.
    pub(crate) fn wait_until(&mut self, limit: Duration, mut ready: impl FnMut() -> bool) -> Result<()> {
        let start = Instant::now();
        while !ready() {
            if let Some(status) = self.child.try_wait().with_context(|| format!("{} cannot be watched", self.name))? {
                bail!("{} ended at once ({status})", self.name);
            }
            if start.elapsed() > limit {
                bail!("{} was not ready after {} s", self.name, limit.as_secs());
            }
            std::thread::sleep(STEP);
        }
        Ok(())
    }

    /// Asks the server to end by itself and waits for it.
    pub(super) fn finish(mut self) -> Result<()> {
        let name = self.name;
        let status = self.end().with_context(|| format!("{name} did not end within {} s", PATIENCE.as_secs()))?;
        if !status.success() {
            bail!("{name} ended badly ({status})");
        }
        Ok(())
    }

    fn end(&mut self) -> Option<ExitStatus> {
        let input = self.input.as_mut()?;
        input.write_all(b"\n").ok()?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().ok()? {
                return Some(status);
            }
            std::thread::sleep(STEP);
        }
        None
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        // In good order, so that nothing is left to be reaped; then by force, for which closing the pipe is the signal.
        let _ended = self.end();
        drop(self.input.take());
        let _reaped = self.child.wait();
    }
}
