//! Running other programs, with failures that say what to do.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, ErrorKind, Read};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;

use anyhow::{Context, Result, bail};

use crate::project;

/// A program run in the project, with the project's tools on `PATH`.
///
/// # Errors
///
/// A `PATH` that cannot be extended.
pub fn command(program: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(project::root()).env("PATH", project::path()?);
    Ok(command)
}

/// The Cargo that started this program, so that a chosen toolchain stays chosen.
///
/// # Errors
///
/// A `PATH` that cannot be extended.
pub fn cargo() -> Result<Command> {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `command` to its end.
///
/// # Errors
///
/// The program is missing or failed.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| explain(command, &error))?;
    if !status.success() {
        bail!("{} failed ({status})", words(command));
    }
    Ok(())
}

/// Runs `command` and returns what it printed.
///
/// # Errors
///
/// The program is missing, failed, or printed something that is not text.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| explain(command, &error))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", words(command), output.status, complaint.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("{} printed something that is not UTF-8", words(command)))
}

/// Runs `command` to its end, shows what it prints, and returns the last line that `is_closing` picks.
///
/// # Errors
///
/// The program is missing or failed.
pub fn run_and_note(command: &mut Command, is_closing: fn(&str) -> bool) -> Result<Option<String>> {
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|error| explain(command, &error))?;
    let out = child.stdout.take().map(|out| watch(out, is_closing, |line| println!("{line}")));
    let err = child.stderr.take().map(|err| watch(err, is_closing, |line| eprintln!("{line}")));
    let lines = [out, err].map(|watcher| watcher.and_then(|watcher| watcher.join().ok().flatten()));
    let status = child.wait().map_err(|error| explain(command, &error))?;
    if !status.success() {
        bail!("{} failed ({status})", words(command));
    }
    Ok(lines.into_iter().flatten().next())
}

/// Passes lines on from another thread, and keeps the last that is closing.
fn watch(
    stream: impl Read + Send + 'static,
    is_closing: fn(&str) -> bool,
    show: fn(&str),
) -> JoinHandle<Option<String>> {
    std::thread::spawn(move || {
        let mut closing = None;
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            show(&line);
            if is_closing(&line) {
                closing = Some(line.trim().to_owned());
            }
        }
        closing
    })
}

/// The command as a person would type it.
#[must_use]
pub fn words(command: &Command) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    let short = program.rsplit('/').next().unwrap_or(&program).to_owned();
    let arguments = command.get_args().map(|word| word.to_string_lossy().into_owned());
    let words: Vec<String> = std::iter::once(short).chain(arguments).collect();
    format!("`{}`", words.join(" "))
}

fn explain(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        anyhow::anyhow!("{program} is not installed; `cargo xtask install` says what is missing")
    } else {
        anyhow::anyhow!("{program} could not be started: {error}")
    }
}
