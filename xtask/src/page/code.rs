//! The WebAssembly and its JavaScript glue: started by the glue itself, smallest in a release, named by content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use askia24_site::Site;
use walrus::Module;

use super::gates::GATES;
use super::links::Links;
use super::names::{Names, shorten};
use super::snip::{silence, snip};
use super::split::{FIRST, split};
use super::style::feed;
use crate::{digest, project, shell};

/// What rustc may have used; wasm-opt must be told, for stripping removes the section that says so.
/// Not `--all-features`: browsers reject what that makes.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// 1,200 bytes less than `-Oz` alone at brotli 11: what cannot happen is found from the whole program, and
/// functions of like names, which have like code, stand together. Nothing of Rust's lies in the lowest
/// kilobyte of memory.
const PASSES: [&str; 7] = [
    "--low-memory-unused",
    "-Oz",
    "--optimize-added-constants-propagate",
    "-Oz",
    "--gufa-optimizing",
    "-Oz",
    "--reorder-functions-by-name",
];

/// What keeps the app from starting in a frame, and in the place of an embed.
const GATE: &str = include_str!("../../../src/embed/gate.js");

/// What the app asks of JavaScript.
const START: &str = concat!(include_str!("../../../src/start/glue.js"), include_str!("../../../src/start/turns.js"));

/// What it says.
const WORDS: [&str; 5] = ["JUST_NOW", "LAST_READ", "ERASE_READ", "ERASED", "LOAD_MORE"];

/// Finishes the code in `staging` and returns `html` with the new names; `listen` is the module that reads aloud.
pub(super) fn finish(staging: &Path, html: &str, site: &Site, listen: &str, release: bool) -> Result<String> {
    let wasm = only(staging, ".wasm")?;
    let glue = only(staging, ".js")?;
    let mut script = super::read(&glue)?;
    let mut later = None;
    if release {
        let (path, names) = release_code(&wasm)?;
        later = Some(rename(&path, "askia24-later", "wasm")?);
        script = names.in_glue(&script);
    }
    let wasm_name = rename(&wasm, "askia24", "wasm")?;

    script = started(&script, &wasm_name, later.as_deref())?;
    let start = START.replace("__ZONE__", &site.time_zone).replace("__LISTEN__", listen);
    let start = WORDS.iter().fold(start, |start, name| {
        start.replace(&format!("__{name}__"), super::template::word(name, &site.lang).unwrap_or_default())
    });
    script.insert_str(0, &start);
    if release {
        let mut esbuild = shell::command("esbuild")?;
        esbuild.args(["--loader=js", "--minify", "--format=esm", "--tree-shaking=true", "--charset=utf8"]);
        esbuild.args(["--target=chrome100,firefox100,safari15.4", "--log-level=error"]);
        script = feed(&mut esbuild, &script)?;
    }
    super::write(&glue, &script)?;
    let glue_name = rename(&glue, "askia24", "js")?;
    Ok(html.replace(&name(&wasm), &wasm_name).replace(&name(&glue), &glue_name))
}

/// Makes the smallest code of what wasm-bindgen has written to `wasm`, and cuts off what comes later; says where that
/// is, and by which names the code knows its glue.
fn release_code(wasm: &Path) -> Result<(PathBuf, Names)> {
    let mut module =
        Module::from_file(wasm).map_err(|error| anyhow!("{} cannot be read: {error:#}", wasm.display()))?;
    snip(&mut module)?;
    let names = shorten(&mut module);
    for section in module.customs.iter().map(|(section, _)| section).collect::<Vec<_>>() {
        module.customs.delete(section);
    }
    let linked = project::target().join("wasm32-unknown-unknown/release/askia24.wasm");
    let linked = fs::read(&linked).with_context(|| format!("{} cannot be read", linked.display()))?;
    let split = split(&module.emit_wasm(), &Links::read(&linked)?, GATES)?;
    let later = wasm.with_file_name("askia24-later.wasm");
    fs::write(wasm, silence(&split.first)?)?;
    fs::write(&later, silence(&split.later)?)?;
    optimize(wasm)?;
    optimize(&later)?;
    Ok((later, names))
}

/// The one file that Trunk has put there under the app's name.
fn only(staging: &Path, end: &str) -> Result<PathBuf> {
    let entries = fs::read_dir(staging).with_context(|| format!("{} cannot be read", staging.display()))?;
    let mut found = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| {
        let name = name(path);
        name.starts_with("askia24-") && name.ends_with(end)
    });
    let first = found.next();
    first.filter(|_| found.next().is_none()).with_context(|| {
        format!("Trunk should have made exactly one askia24-….{} in {}", end.trim_matches('.'), staging.display())
    })
}

pub(super) fn optimize(wasm: &Path) -> Result<()> {
    let mut command = shell::command("wasm-opt")?;
    command.args(PASSES).args(["--strip-debug", "--strip-producers", "--strip-target-features"]).args(WASM_FEATURES);
    shell::run(command.arg(wasm).arg("--output").arg(wasm))
        .context("wasm-opt comes with the npm packages of tests/e2e; run `cargo xtask install --all`")
}

/// The promise of the later part, which gets what the first imports, and the first itself.
const LATER: &str = r#"
let askia24Later;
async function askia24LoadLater() {
    const file = await fetch(new URL("{later}", import.meta.url));
    await __wbg_load(file, { ...__wbg_get_imports(), "{first}": wasm });
}
Object.defineProperty(globalThis, "askia24Later", {
    get: () => askia24Later ??= askia24LoadLater().catch((error) => {
        askia24Later = undefined;
        throw error;
    }),
});
"#;

/// How wasm-bindgen runs the code that it has instantiated.
const BEGIN: &str = "return __wbg_finalize_init(instance, module);";

/// Instantiating and the first drawing are long enough each: the browser gets a turn between them.
const PAUSE: &str = "await new Promise(setTimeout);\n    ";

/// The glue as a script that starts the app, instead of a module that offers to.
///
/// So index.html needs no inline script, and a strict content security policy no hash. Where there is a later part,
/// src/device/later.rs finds the promise of it here; after a failure the next look is another try.
fn started(glue: &str, wasm_name: &str, later: Option<&str>) -> Result<String> {
    let export = glue
        .rfind("\nexport {")
        .context("wasm-bindgen's glue no longer ends with `export {…}`: look at xtask/src/page/code.rs")?;
    let (code, _) = glue.split_at(export);
    let code = code.replace("\nexport class ", "\nclass ").replace("\nexport function ", "\nfunction ");
    let (before, begin) = code
        .rfind(BEGIN)
        .map(|place| code.split_at(place))
        .context("wasm-bindgen's glue no longer begins as xtask/src/page/code.rs expects")?;
    let later = later.map_or_else(String::new, |later| LATER.replace("{later}", later).replace("{first}", FIRST));
    let start = format!("if (gate()) __wbg_init({{ module_or_path: new URL({wasm_name:?}, import.meta.url) }});\n");
    Ok([GATE, before, PAUSE, begin, &later, "\n", &start].concat())
}

/// Renames `path` to its stem, a hash of its content and its extension.
pub(super) fn rename(path: &Path, stem: &str, extension: &str) -> Result<String> {
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = format!("{stem}-{}.{extension}", digest::name(&content));
    fs::rename(path, path.with_file_name(&name)).with_context(|| format!("{} cannot be renamed", path.display()))?;
    Ok(name)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::started;

    #[test]
    fn the_glue_starts_itself() {
        let glue = "\nexport class Stream {}\nasync function __wbg_init(a) { return __wbg_finalize_init(instance, module); }\n\nexport { initSync, __wbg_init as default };\n";
        let script = started(glue, "askia24-1_bg.wasm", None).expect("started");
        assert!(!script.contains("askia24Later"), "{script}");
        assert!(!script.contains("export"), "{script}");
        assert!(
            script.contains("{ await new Promise(setTimeout);\n    return __wbg_finalize_init(instance, module); }"),
            "{script}"
        );
        let start = "if (gate()) __wbg_init({ module_or_path: new URL(\"askia24-1_bg.wasm\", import.meta.url) });\n";
        assert!(script.ends_with(start), "{script}");
        assert!(started("function f() {}", "askia24-1_bg.wasm", None).is_err());
    }

    #[test]
    fn the_glue_names_the_later_part() {
        let glue = "\nasync function __wbg_init(a) { return __wbg_finalize_init(instance, module); }\n\nexport { initSync, __wbg_init as default };\n";
        let script = started(glue, "askia24-1_bg.wasm", Some("askia24-later-2.wasm")).expect("started");
        assert!(script.contains("fetch(new URL(\"askia24-later-2.wasm\", import.meta.url))"), "{script}");
        assert!(script.contains("\"first\": wasm"), "{script}");
    }
}
