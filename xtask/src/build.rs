//! `cargo xtask build`: the release in `dist/`, its sizes and their limits.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::{delta, deploy, install, packed, project, shell, sizes, theme};

/// What `cargo xtask build` can be told.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Options {
    /// Write the sizes into xtask/limits.toml, to which later builds compare theirs.
    #[arg(long)]
    record: bool,
    /// With --record: also lower each limit to just above its size.
    #[arg(long, requires = "record")]
    lower: bool,
    /// Also make the code's differences to this older release: its directory, as it went online. May be given again.
    #[arg(long, value_name = "DIR")]
    previous: Vec<PathBuf>,
    /// Also pack the release as a WordPress theme: askia24-theme.zip.
    #[arg(long)]
    theme: bool,
}

/// Builds the release and prints what it weighs.
///
/// # Errors
///
/// The build failed, or a part is over its limit.
pub fn run(options: &Options) -> Result<()> {
    install::for_building()?;
    println!("Building the release into dist/ (1 to 3 minutes the first time)…");
    let start = Instant::now();
    let dist = project::dist();
    trunk(&dist, true)?;
    for previous in &options.previous {
        delta::write(&dist, previous)?;
        // They name the differences.
        deploy::write(&dist, &project::site()?)?;
    }
    if options.theme {
        theme::build(&dist)?;
    }
    println!("Built in {:.0} s.", start.elapsed().as_secs_f64());
    sizes::check(&dist, options.record, options.lower)
}

/// Runs Trunk once; `site.toml` is checked before anything is compiled. A release gets its servers' configurations,
/// and each of its files in the smallest forms.
///
/// # Errors
///
/// A mistake in `site.toml`, or a build that failed: `dist` then still holds the build before.
pub fn trunk(dist: &Path, release: bool) -> Result<()> {
    trunk_in(dist, release, None)
}

/// Likewise, in another language than `site.toml`'s.
///
/// # Errors
///
/// As [`trunk`].
pub fn trunk_in(dist: &Path, release: bool, lang: Option<&str>) -> Result<()> {
    let site = project::site()?;
    std::fs::create_dir_all(dist).with_context(|| format!("{} cannot be created", dist.display()))?;
    let mut trunk = shell::command("trunk")?;
    trunk.args(["build", "--log", "error", "--dist"]).arg(dist);
    // Trunk reads NO_COLOR as true or false; elsewhere any value means "no colours".
    trunk.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    if release {
        trunk.arg("--release");
    }
    if let Some(lang) = lang {
        trunk.env(askia24_site::LANG, lang);
    }
    shell::run(&mut trunk)?;
    if release {
        deploy::write(dist, &site)?;
        packed::pack(dist)?;
    }
    Ok(())
}
