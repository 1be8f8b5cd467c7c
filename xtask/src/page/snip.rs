//! Takes the words out of panics: what a phone would download and nobody would read.
//!
//! The app does not panic (README, Contracts), but the standard library's own checks can, and each
//! carries a message, its formatting and the machinery to print it, which in a browser prints nothing.
//! Where the standard library is rebuilt, "immediate abort" leaves all that out; this does the same to
//! any build: the functions that begin a panic become WebAssembly's `unreachable`, which is what a
//! panic ends with anyway, and wasm-opt then drops what only they used. No check is removed.

use std::path::Path;

use anyhow::{Result, anyhow, bail};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

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

/// Rewrites the module at `path`, which must still have the names of its functions.
///
/// # Errors
///
/// A module that cannot be read or written, or one in which there is nothing to take out.
pub(super) fn snip(path: &Path) -> Result<()> {
    let mut module =
        Module::from_file(path).map_err(|error| anyhow!("{} cannot be read: {error:#}", path.display()))?;
    let found = panics(&module);
    if found.is_empty() {
        bail!("{} names no function that panics: was it stripped before?", path.display());
    }
    for function in found {
        empty(&mut module, function);
    }
    module.emit_wasm_file(path).map_err(|error| anyhow!("{} cannot be written: {error:#}", path.display()))
}

fn panics(module: &Module) -> Vec<FunctionId> {
    let named = module.funcs.iter().filter(|function| {
        let name = without_hashes(function.name.as_deref().unwrap_or_default());
        matches!(function.kind, FunctionKind::Local(_)) && PANICS.iter().any(|start| name.starts_with(start))
    });
    named.map(|function| function.id()).collect()
}

/// A demangled name without the hashes of crates: `core[c5930c85a12de822]::panicking::panic_fmt`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 => clean.push_str(rest),
            _ => clean.extend(["[", part]),
        }
    }
    clean
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

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn names_lose_their_hashes_only() {
        assert_eq!(without_hashes("core[c5930c85a12de822]::panicking::panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(without_hashes("<[u8] as x[0123456789abcdef]::Y>::z"), "<[u8] as x::Y>::z");
        assert_eq!(without_hashes("main"), "main");
    }
}
