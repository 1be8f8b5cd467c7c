//! `cargo xtask test`: every check and test, in the order in which mistakes are cheapest to find.

pub(crate) mod deploy;
mod layers;
mod steps;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// What `cargo xtask test` can be told.
#[derive(clap::Args, Clone, Debug)]
pub struct Options {
    /// Only these steps.
    #[arg(value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(STEPS.map(|step| step.name)))]
    steps: Vec<String>,
}

/// One check: its name, and what it does.
struct Step {
    name: &'static str,
    run: fn() -> Result<Outcome>,
}

/// How a step ended well.
enum Outcome {
    Passed,
    /// The closing line of a test runner.
    Tests(String),
}

/// Every step, in order.
const STEPS: [Step; 12] = [
    Step { name: "install", run: steps::install },
    Step { name: "format", run: steps::format },
    Step { name: "layers", run: steps::layers },
    Step { name: "lint-host", run: steps::lint_host },
    Step { name: "lint-wasm", run: steps::lint_wasm },
    Step { name: "host", run: steps::host_tests },
    Step { name: "browser", run: steps::browser_tests },
    Step { name: "release", run: steps::release },
    Step { name: "contract", run: steps::contract_tests },
    Step { name: "hosting", run: steps::hosting },
    Step { name: "journeys", run: steps::journeys },
    Step { name: "deploy", run: steps::deploy },
];

/// Runs the steps until one fails.
///
/// # Errors
///
/// The step that failed, by name.
pub fn run(options: &Options) -> Result<()> {
    let start = Instant::now();
    let mut report = Vec::new();
    for step in STEPS {
        if !options.steps.is_empty() && !options.steps.iter().any(|name| name == step.name) {
            continue;
        }
        println!("\n== {}", step.name);
        let begin = Instant::now();
        let result = (step.run)();
        let failed = result.is_err();
        let words = match &result {
            Ok(Outcome::Passed) => "passed".to_owned(),
            Ok(Outcome::Tests(line)) => line.clone(),
            Err(error) => format!("FAILED: {error:#}"),
        };
        report.push(line(step.name, begin.elapsed(), &words));
        if failed {
            println!("\n{}", report.join("\n"));
            bail!("the step {} failed; to run it alone: cargo xtask test {}", step.name, step.name);
        }
    }
    report.push(line("all", start.elapsed(), "passed"));
    println!("\n{}", report.join("\n"));
    Ok(())
}

fn line(name: &str, time: Duration, words: &str) -> String {
    format!("{name:<10}{:>8.1} s   {words}", time.as_secs_f64())
}
