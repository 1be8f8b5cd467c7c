//! `cargo xtask`: the project's commands.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::wordpress::Filling;
use xtask::{bench, build, fuzz, icons, install, page, screenshot, serve, test, wordpress};

/// The commands of Askia 24, the reader.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app, serve it at http://127.0.0.1:8080/ and rebuild on every change.
    Serve(serve::Options),
    /// Build the release into dist/, print its sizes and hold them to xtask/limits.toml.
    Build(build::Options),
    /// Run every check and test.
    Test(test::Options),
    /// Measure the app against WordPress's default theme and write docs/BENCHMARKS.md (about 15 minutes).
    Bench(bench::Options),
    /// Look for articles that break a promise of the body, by coverage-guided fuzzing.
    Fuzz(fuzz::Options),
    /// Install what the other commands need.
    Install {
        /// Also what only the tests and the release build need: npm packages, Chromium, WordPress.
        #[arg(long)]
        all: bool,
    },
    /// Run the tests' real WordPress until Ctrl-C.
    Wordpress {
        /// WordPress's official theme-test content instead of the demonstration.
        #[arg(long)]
        theme_test: bool,
        /// The hostile corpus instead of the demonstration: open no page of it with anything of value at hand.
        #[arg(long, conflicts_with = "theme_test")]
        hostile: bool,
        /// Shown by the theme that the release in dist/ makes.
        #[arg(long)]
        theme: bool,
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8090)]
        port: u16,
    },
    /// Take the screenshots of the README and of the manifest.
    Screenshot(screenshot::Options),
    /// Draw the PNG icons from the mark.
    Icons,
    /// Complete Trunk's output (Trunk runs this by itself, see Trunk.toml).
    #[command(hide = true)]
    PostBuild,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Serve(options) => serve::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Bench(options) => bench::run(&options),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Install { all: false } => install::for_serving(),
        Command::Install { all: true } => install::for_testing(),
        Command::Wordpress { theme_test, hostile, theme, port } => {
            let filling = match (theme_test, hostile) {
                (true, _) => Filling::ThemeTest,
                (_, true) => Filling::Hostile,
                _ => Filling::Demonstration,
            };
            wordpress::run_foreground(filling, port, theme)
        }
        Command::Screenshot(options) => screenshot::run(&options),
        Command::Icons => icons::run(),
        Command::PostBuild => page::post_build(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
