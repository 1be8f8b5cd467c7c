//! A small program is linked, cut, made small and run: xtask/tests/split/program.rs.

use std::fs;
use std::path::{Path, PathBuf};

use walrus::Module;

use super::{Links, Split, split};
use crate::page::{code, snip};
use crate::{project, shell};

const GATES: &[&str] = &["program::gate"];

/// Calls what the first part has, then the same once the later part is there. Traps are `trap`.
const RUN: &str = r#"
const [first, later] = process.argv.slice(1).map((path) => new WebAssembly.Module(require("fs").readFileSync(path)));
const { exports } = new WebAssembly.Instance(first, {});
const call = (name, number) => {
  try {
    return exports[name](number);
  } catch (error) {
    return error instanceof WebAssembly.RuntimeError ? "trap" : String(error);
  }
};
const calls = () => [call("early", 0), call("early", 1), call("early", 2), call("late", 0), call("late", 1)];
const said = [...calls()];
if (later) {
  new WebAssembly.Instance(later, { first: exports });
  said.push(...calls());
}
console.log([...said, exports.counted()].join(" "));
"#;

/// A directory of one test's own, with the linked program.
fn linked(test: &str, arguments: &[&str]) -> (PathBuf, Vec<u8>) {
    let place = std::env::temp_dir().join(format!("askia24-split-{test}-{}", std::process::id()));
    fs::create_dir_all(&place).expect("a directory");
    let program = place.join("program.wasm");
    let mut rustc = shell::command("rustc").expect("a PATH");
    rustc.args(["--edition=2024", "--crate-type=cdylib", "--target=wasm32-unknown-unknown", "-Copt-level=s"]);
    rustc.args(["-Cpanic=abort", "-Cstrip=debuginfo", "-Clto=fat"]).args(arguments);
    rustc.arg(project::root().join("xtask/tests/split/program.rs")).arg("-o").arg(&program);
    shell::output(&mut rustc).expect("it compiles");
    let wasm = fs::read(&program).expect("a program");
    (place, wasm)
}

fn cut(wasm: &[u8], gates: &[&str]) -> anyhow::Result<Split> {
    let mut module = Module::from_buffer(wasm).expect("a module");
    snip::snip(&mut module)?;
    split(&module.emit_wasm(), &Links::read(wasm)?, gates)
}

/// Writes the parts and makes them small, as a release does.
fn written(place: &Path, parts: &Split) -> [PathBuf; 2] {
    let paths = [place.join("first.wasm"), place.join("later.wasm")];
    for (path, part) in paths.iter().zip([&parts.first, &parts.later]) {
        fs::write(path, part).expect("a file");
        code::optimize(path).expect("wasm-opt");
    }
    paths
}

fn run(parts: &[&Path]) -> String {
    let mut node = shell::command("node").expect("a PATH");
    shell::output(node.args(["-e", RUN]).args(parts)).expect("Node").trim().to_owned()
}

fn contains(part: &Path, words: &str) -> bool {
    let bytes = fs::read(part).expect("a part");
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn both_parts_do_together_what_the_program_did() {
    let (place, wasm) = linked("together", &["-Clink-arg=--emit-relocs"]);
    let whole: Vec<String> = run(&[&place.join("program.wasm")]).split(' ').map(str::to_owned).collect();
    let [early_0, early_1, early_2, late_0, late_1, counted] = whole.as_slice() else { panic!("{whole:?}") };
    assert_eq!([early_2.as_str(), counted], ["trap", "102"]);

    let [first, later] = written(&place, &cut(&wasm, GATES).expect("two parts"));
    // What the first part needs it has, through its data and its table too; what is behind the gate waits.
    let alone = run(&[&first]);
    assert_eq!(alone, format!("{early_0} {early_1} trap trap trap 100"));
    let together = run(&[&first, &later]);
    assert_eq!(together, format!("{early_0} {early_1} trap trap trap {early_0} {early_1} trap {late_0} {late_1} 102"));

    assert!(contains(&first, "needed at once") && !contains(&first, "only needed later"));
    assert!(contains(&later, "only needed later") && !contains(&later, "needed at once"));
    let names_its_source = |part: &Path| contains(part, "program.rs");
    assert!(names_its_source(&place.join("program.wasm")) && !names_its_source(&first) && !names_its_source(&later));
    fs::remove_dir_all(place).expect("removed");
}

#[test]
fn a_gate_that_cannot_be_one_is_named() {
    let (place, wasm) = linked("gates", &["-Clink-arg=--emit-relocs"]);
    let sentence = |gate| match cut(&wasm, &[gate]) {
        Ok(_) => panic!("{gate} is a gate"),
        Err(error) => error.to_string(),
    };
    assert_eq!(
        sentence("program::gone"),
        "no function program::gone: does it lack #[inline(never)], or is it never called?"
    );
    assert_eq!(sentence("late"), "late is exported: it cannot come later");
    fs::remove_dir_all(place).expect("removed");
}

#[test]
fn a_program_without_relocations_or_another_one_is_not_cut() {
    let (place, plain) = linked("plain", &[]);
    let error = Links::read(&plain).err().expect("an error").to_string();
    assert!(error.contains("no relocations"), "{error}");
    fs::remove_dir_all(place).expect("removed");

    let (place, wasm) = linked("other", &["-Clink-arg=--emit-relocs"]);
    let mut other = wasm.clone();
    let at = other.windows(6).position(|window| window == b"needed").expect("the words");
    other[at] = b'N';
    let error = split(&other, &Links::read(&wasm).expect("links"), GATES).err().expect("an error").to_string();
    assert!(error.contains("build again"), "{error}");
    fs::remove_dir_all(place).expect("removed");
}
