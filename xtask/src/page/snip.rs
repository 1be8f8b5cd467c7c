//! Takes the words out of panics: what a phone would download and nobody would read.
//!
//! The app does not panic (README, Contracts), but the standard library's own checks can, and each
//! carries a message, its formatting and the machinery to print it, which in a browser prints nothing.
//! Where the standard library is rebuilt, "immediate abort" leaves all that out; this does the same to
//! any build: the functions that begin a panic become WebAssembly's `unreachable`, which is what a
//! panic ends with anyway, and wasm-opt then drops what only they used. No check is removed.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, anyhow, bail};
use walrus::ir::{
    Call, Const, Instr, InstrLocId, InstrSeqId, LocalGet, LocalId, Unreachable, Value, Visitor, dfs_in_order,
};
use walrus::{Function, FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module, ValType};

use super::parts::Said;

/// How the names of functions begin that start a panic or report one. None of them returns.
const PANICS: &[&str] = &[
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already_",
    "core::slice::index::slice_",
    "core::str::slice_error_fail",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "alloc::sync::Weak<T,A>::upgrade::checked_increment::panic",
    "std::panicking::",
    "std::alloc::rust_oom",
    "std::thread::local::panic_access_error",
    "wasm_bindgen::throw_str",
    "wasm_bindgen::__rt::borrow_fail",
];

/// Rewrites a module that still has the names of its functions. Nothing is handed to a function that panics any more, nor
/// to one that only hands it on: where the panic stands in the source, what it says.
///
/// # Errors
///
/// A module in which there is nothing to take out.
pub(super) fn snip(module: &mut Module) -> Result<()> {
    let mut found = panics(module);
    if found.is_empty() {
        bail!("the module names no function that panics: was it stripped before?");
    }
    for function in &found {
        empty(module, *function);
    }
    // Until nothing is found any more: who only calls one that panics does so too.
    loop {
        for (_, function) in module.funcs.iter_local_mut() {
            for seq in sequences(function) {
                cut(&mut function.block_mut(seq).instrs, &found);
            }
        }
        let before = found.len();
        found.extend(module.funcs.iter_local().filter(|(_, function)| always_traps(function)).map(|(id, _)| id));
        if found.len() == before {
            break;
        }
    }
    while hand_over_less(module) {}
    Ok(())
}

fn panics(module: &Module) -> HashSet<FunctionId> {
    let named = module.funcs.iter().filter(|function| {
        let name = plain_name(function.name.as_deref().unwrap_or_default());
        matches!(function.kind, FunctionKind::Local(_)) && PANICS.iter().any(|start| name.starts_with(start))
    });
    named.map(|function| function.id()).collect()
}

/// The name of a symbol as the source has it, without the hashes of crates.
pub(super) fn plain_name(symbol: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(symbol))
}

/// Takes out of a part of the program what would print values, if nothing in it prints: then only tables of methods
/// still name it, and nobody has a formatter to call them with. Says of what prints who calls it otherwise.
///
/// # Errors
///
/// A module that cannot be read; one of its functions that prints, by name.
pub(super) fn silence(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm).map_err(|error| anyhow!("the code cannot be read: {error:#}"))?;
    let name = |function: &Function| plain_name(function.name.as_deref().unwrap_or_default());
    let of_fmt = |function: &&Function| {
        let name = name(function);
        name.starts_with("core::fmt::")
            || name.starts_with("<core::fmt::")
            || (name.contains(" as core::fmt::") && name.contains(">::fmt"))
    };
    let printing: HashSet<_> = module.funcs.iter().filter(of_fmt).map(Function::id).collect();
    for (id, function) in module.funcs.iter_local().filter(|(id, _)| !printing.contains(id)) {
        let mut said = Said::default();
        said.hear(function);
        let name = name(module.funcs.get(id));
        // The one other way to make a formatter.
        let makes_one = name.contains("ToString>::to_string") && !said.tables.is_empty();
        if makes_one || !said.functions.is_disjoint(&printing) {
            bail!(
                "{name} prints values by core::fmt, 2 kB of each first visit: write text by `concat` (README, Decisions)"
            );
        }
    }
    for function in printing {
        if matches!(module.funcs.get(function).kind, FunctionKind::Local(_)) {
            empty(&mut module, function);
        }
    }
    Ok(module.emit_wasm())
}

/// Leaves nothing of a function but its type.
fn empty(module: &mut Module, function: FunctionId) {
    let ty = module.types.get(module.funcs.get(function).ty());
    let (parameters, results) = (ty.params().to_vec(), ty.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    builder.func_body().unreachable();
    let arguments = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(arguments));
}

/// The sequences of a function's instructions.
pub(super) fn sequences(function: &LocalFunction) -> Vec<InstrSeqId> {
    #[derive(Default)]
    struct Sequences(Vec<InstrSeqId>);
    impl Visitor<'_> for Sequences {
        fn start_instr_seq(&mut self, seq: &walrus::ir::InstrSeq) {
            self.0.push(seq.id());
        }
    }
    let mut found = Sequences::default();
    dfs_in_order(&mut found, function, function.entry_block());
    found.0
}

/// Ends a sequence where it calls one of `panics`. What would only be computed for that call is not: what is then left
/// on the stack is nobody's.
fn cut(instrs: &mut Vec<(Instr, InstrLocId)>, panics: &HashSet<FunctionId>) {
    let is_panic = |(instr, _): &(Instr, _)| matches!(instr, Instr::Call(Call { func }) if panics.contains(func));
    let Some(call) = instrs.iter().position(is_panic) else { return };
    instrs.truncate(call);
    while instrs.last().is_some_and(|(instr, _)| only_computes(instr)) {
        instrs.pop();
    }
    instrs.push((Unreachable {}.into(), InstrLocId::default()));
}

/// Whether an instruction changes nothing that outlives the function.
fn only_computes(instr: &Instr) -> bool {
    matches!(
        instr,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::Unop(_)
            | Instr::Binop(_)
            | Instr::Select(_)
            | Instr::Load(_)
            | Instr::Drop(_)
    )
}

fn always_traps(function: &LocalFunction) -> bool {
    matches!(function.block(function.entry_block()).instrs.first(), Some((Instr::Unreachable(_), _)))
}

/// Hands 0 to the parameters that a function does not read. Whether that changed anything: what was handed over may have
/// been a parameter itself.
fn hand_over_less(module: &mut Module) -> bool {
    let mut unread: HashMap<FunctionId, Vec<Option<Value>>> = HashMap::new();
    for (id, function) in module.funcs.iter_local() {
        let mut read = Read::default();
        dfs_in_order(&mut read, function, function.entry_block());
        let zeros = function.args.iter().map(|local| match module.locals.get(*local).ty() {
            _ if read.0.contains(local) => None,
            ValType::I32 => Some(Value::I32(0)),
            ValType::I64 => Some(Value::I64(0)),
            _ => None,
        });
        unread.insert(id, zeros.collect());
    }
    let mut changed = false;
    for (_, function) in module.funcs.iter_local_mut() {
        for seq in sequences(function) {
            let instrs = &mut function.block_mut(seq).instrs;
            for call in 0..instrs.len() {
                let Some((Instr::Call(Call { func }), _)) = instrs.get(call) else { continue };
                let Some(zeros) = unread.get(func) else { continue };
                // The last parameter stands right before the call.
                for (zero, argument) in zeros.iter().rev().zip((0..call).rev()) {
                    let Some((argument, _)) = instrs.get_mut(argument) else { break };
                    match (&argument, zero) {
                        (Instr::Const(Const { value: Value::I32(0) | Value::I64(0) }), _) => {}
                        (Instr::Const(_) | Instr::LocalGet(_), Some(zero)) => {
                            *argument = Const { value: *zero }.into();
                            changed = true;
                        }
                        (Instr::Const(_) | Instr::LocalGet(_), None) => {}
                        _ => break,
                    }
                }
            }
        }
    }
    changed
}

/// The locals that a function reads.
#[derive(Default)]
struct Read(HashSet<LocalId>);

impl Visitor<'_> for Read {
    fn visit_local_get(&mut self, get: &LocalGet) {
        self.0.insert(get.local);
    }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn names_lose_their_hashes_only() {
        assert_eq!(plain_name("_RNvNtCs123_4core9panicking9panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(plain_name("main"), "main");
    }
}
