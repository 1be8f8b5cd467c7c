//! Takes the words out of panics: what a phone would download and nobody would read.
//!
//! The app does not panic (README, Contracts), but the standard library's own checks can, and each
//! carries a message, its formatting and the machinery to print it, which in a browser prints nothing.
//! Where the standard library is rebuilt, "immediate abort" leaves all that out; this does the same to
//! any build: the functions that begin a panic become WebAssembly's `unreachable`, which is what a
//! panic ends with anyway, and wasm-opt then drops what only they used. No check is removed.

use std::collections::HashSet;

use anyhow::{Result, bail};
use walrus::ir::{Call, Const, Instr, InstrSeqId, LocalGet, Unreachable, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module};

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
];

/// Rewrites a module that still has the names of its functions, and the calls to those that panic: what would be handed
/// to them is not even looked up.
///
/// # Errors
///
/// A module in which there is nothing to take out.
pub(super) fn snip(module: &mut Module) -> Result<()> {
    let found = panics(module);
    if found.is_empty() {
        bail!("the module names no function that panics: was it stripped before?");
    }
    for function in &found {
        empty(module, *function);
    }
    for (_, function) in module.funcs.iter_local_mut() {
        for seq in sequences(function) {
            cut(function, seq, &found);
        }
    }
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

/// Ends a sequence where it calls one of `panics`, without the numbers that would be handed over. What else stands
/// before the call is done as before; what it leaves on the stack is nobody's there.
fn cut(function: &mut LocalFunction, seq: InstrSeqId, panics: &HashSet<FunctionId>) {
    let instrs = &mut function.block_mut(seq).instrs;
    let call =
        instrs.iter().position(|(instr, _)| matches!(instr, Instr::Call(Call { func }) if panics.contains(func)));
    let Some(call) = call else { return };
    instrs.truncate(call);
    while instrs
        .last()
        .is_some_and(|(instr, _)| matches!(instr, Instr::Const(Const { .. }) | Instr::LocalGet(LocalGet { .. })))
    {
        instrs.pop();
    }
    instrs.push((Unreachable {}.into(), Default::default()));
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
