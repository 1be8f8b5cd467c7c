//! Short names for what the WebAssembly and its glue have from each other.
//!
//! wasm-bindgen ends each name with a hash, which cannot be compressed, and both files carry all of them: 5.3 kB of the
//! first visit at brotli 11.

use std::collections::HashMap;

use walrus::Module;

/// How the names begin that only wasm-bindgen's glue uses.
const OF_THE_GLUE: &str = "__wb";
/// The module under which wasm-bindgen imports its glue.
const GLUE: &str = "./askia24_bg.js";

/// The short name of each long one.
pub(super) struct Names(HashMap<String, String>);

/// Renames what `module` imports from its glue and exports to it alone.
pub(super) fn shorten(module: &mut Module) -> Names {
    let mut names = HashMap::new();
    let mut short = short_names();
    for import in module.imports.iter_mut().filter(|import| import.module == GLUE) {
        import.module = "g".into();
        rename(&mut import.name, &mut names, &mut short);
    }
    for export in module.exports.iter_mut().filter(|export| export.name.starts_with(OF_THE_GLUE)) {
        rename(&mut export.name, &mut names, &mut short);
    }
    Names(names)
}

fn rename(name: &mut String, names: &mut HashMap<String, String>, short: &mut impl Iterator<Item = String>) {
    let new = names.entry(name.clone()).or_insert_with(|| short.next().unwrap_or_default());
    name.clone_from(new);
}

impl Names {
    /// The glue with the short names.
    pub(super) fn in_glue(&self, glue: &str) -> String {
        let is_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
        let mut rest = glue;
        let mut shortened = String::new();
        while let Some(start) = rest.find(OF_THE_GLUE) {
            let (before, from) = rest.split_at(start);
            let (name, after) = from.split_at(from.find(|letter| !is_of_a_name(letter)).unwrap_or(from.len()));
            shortened.push_str(before);
            shortened.push_str(if before.ends_with(is_of_a_name) { name } else { self.short(name) });
            rest = after;
        }
        (shortened + rest).replace(&format!("{GLUE:?}"), "\"g\"")
    }

    fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }
}

/// `a`, `b`, … `z`, `aa`, `ab`, …
pub(super) fn short_names() -> impl Iterator<Item = String> {
    (0_usize..).map(|number| {
        let mut name = String::new();
        let mut rest = number + 1;
        while rest > 0 {
            rest -= 1;
            name.insert(0, char::from(b'a' + (rest % 26) as u8));
            rest /= 26;
        }
        name
    })
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, Module};

    use super::shorten;

    #[test]
    fn the_code_and_its_glue_are_renamed_alike() {
        let mut module = Module::default();
        let ty = module.types.add(&[], &[]);
        module.add_import_func("./askia24_bg.js", "__wbg_get_6c896e0571ddae51", ty);
        module.add_import_func("elsewhere", "__wbg_get_6c896e0571ddae51", ty);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let start = FunctionBuilder::new(&mut module.types, &[], &[]).finish(Vec::new(), &mut module.funcs);
        module.exports.add("__wbindgen_start", start);

        let names = shorten(&mut module);
        let imports: Vec<_> = module.imports.iter().map(|import| (&*import.module, &*import.name)).collect();
        assert_eq!(imports, [("g", "a"), ("elsewhere", "__wbg_get_6c896e0571ddae51")]);
        let exports: Vec<_> = module.exports.iter().map(|export| &*export.name).collect();
        assert_eq!(exports, ["memory", "b"]);
        let glue = r#"{ "./askia24_bg.js": { __wbg_get_6c896e0571ddae51: f, __wbg_get_6c896e0571ddae51x: h, my__wbindgen_start: __wbg_init } }; wasm.__wbindgen_start(wasm.memory)"#;
        let short =
            r#"{ "g": { a: f, __wbg_get_6c896e0571ddae51x: h, my__wbindgen_start: __wbg_init } }; wasm.b(wasm.memory)"#;
        assert_eq!(names.in_glue(glue), short);
    }
}
