//! Cuts the program in two: what the first visit needs, and what is loaded when it is asked for.
//!
//! The later part shares memory, table and variables with the first and imports the functions it needs from it. What
//! the first part calls in the later one, the gates, and everything of it that is called by its place in the table,
//! stands in places of the table that are empty until the later part is instantiated and fills them. Its data is
//! written into memory at the same moment. What can never be reached goes out of both.

use std::collections::{BTreeMap, HashSet};

use anyhow::{Context, Result, anyhow, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, Module, TableId, passes,
};

use super::links::Links;
use super::names::short_names;
use super::parts::{Parts, Said, address, table_of};

/// The name under which the later part imports the first.
pub(super) const FIRST: &str = "first";

/// The parts of a program, with the names of their functions.
pub(super) struct Split {
    pub(super) first: Vec<u8>,
    pub(super) later: Vec<u8>,
}

/// Cuts `wasm`, in which the functions still have the names that `links` has read, at the functions named `gates`.
///
/// # Errors
///
/// See [`Parts::divide`].
pub(super) fn split(wasm: &[u8], links: &Links, gates: &[&str]) -> Result<Split> {
    // From the same bytes both find the same.
    let (first, later) = (Cut::prepare(wasm, links, gates)?, Cut::prepare(wasm, links, gates)?);
    Ok(Split { first: first.first()?, later: later.later()? })
}

/// A program that is about to be cut.
struct Cut<'a> {
    module: Module,
    links: &'a Links,
    parts: Parts,
    /// The table of functions, and what stands in it.
    table: TableId,
    slots: BTreeMap<u32, FunctionId>,
    /// What the later part needs from the first, by the names of the exports.
    shared: Vec<(String, ExportItem)>,
}

impl<'a> Cut<'a> {
    fn prepare(wasm: &[u8], links: &'a Links, gates: &[&str]) -> Result<Self> {
        let module = Module::from_buffer(wasm).map_err(|error| anyhow!("the code cannot be read: {error:#}"))?;
        for data in module.data.iter() {
            let start = address(&data.kind)?;
            if !links.memory.iter().any(|(address, bytes)| *address == start && *bytes == data.value) {
                bail!("the code is not of the program that was linked last: build again");
            }
        }
        let parts = Parts::divide(&module, links, gates)?;
        let (table, slots) = table_of(&module)?;
        let mut cut = Self { module, links, parts, table, slots, shared: Vec::new() };
        cut.add_gates();
        cut.share();
        Ok(cut)
    }

    /// Gives each gate a place in the table.
    fn add_gates(&mut self) {
        let mut next = self.module.tables.get(self.table).initial as u32;
        for gate in sorted(self.parts.gates.iter().copied()) {
            if !self.slots.values().any(|function| *function == gate) {
                self.slots.insert(next, gate);
                next += 1;
            }
        }
        let table = self.module.tables.get_mut(self.table);
        table.initial = u64::from(next);
        table.maximum = table.maximum.map(|maximum| maximum.max(u64::from(next)));
    }

    /// Finds what the later part needs from the first.
    fn share(&mut self) {
        let mut said = Said::default();
        for function in &self.parts.later.functions {
            if let FunctionKind::Local(local) = &self.module.funcs.get(*function).kind {
                said.hear(local);
            }
        }
        said.tables.insert(self.table);
        let local = |function: &FunctionId| {
            self.parts.first.functions.contains(function)
                && matches!(self.module.funcs.get(*function).kind, FunctionKind::Local(_))
        };
        let functions = sorted(said.functions.iter().copied().filter(local)).into_iter().map(ExportItem::Function);
        let memories = self.module.memories.iter().map(|memory| ExportItem::Memory(memory.id()));
        let tables = self.module.tables.iter().map(walrus::Table::id).filter(|table| said.tables.contains(table));
        let globals = self.module.globals.iter().map(walrus::Global::id).filter(|global| said.globals.contains(global));
        let items =
            memories.chain(tables.map(ExportItem::Table)).chain(globals.map(ExportItem::Global)).chain(functions);
        let mut names = short_names().filter(|name| self.module.exports.iter().all(|export| export.name != *name));
        let shared = items.map(|item| {
            let known = self.module.exports.iter().find(|export| same(export.item, item));
            (known.map_or_else(|| names.next().unwrap_or_default(), |export| export.name.clone()), item)
        });
        self.shared = shared.collect();
    }

    /// The first part: instead of what is behind a gate, its place in the table.
    fn first(mut self) -> Result<Vec<u8>> {
        for (name, item) in std::mem::take(&mut self.shared) {
            if !self.module.exports.iter().any(|export| export.name == name) {
                self.module.exports.add(&name, item);
            }
        }
        let (module, table) = (&mut self.module, self.table);
        for gate in sorted(self.parts.gates.iter().copied()) {
            let slot = self.slots.iter().find(|(_, function)| **function == gate);
            let (slot, _) = slot.context("a gate without a place in the table")?;
            let id = module.funcs.get(gate).ty();
            let ty = module.types.get(id);
            let (parameters, results) = (ty.params().to_vec(), ty.results().to_vec());
            let locals: Vec<_> = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
            let mut stub = FunctionBuilder::new(&mut module.types, &parameters, &results);
            let mut body = stub.func_body();
            for local in &locals {
                body.local_get(*local);
            }
            body.i32_const(*slot as i32).call_indirect(id, table);
            module.funcs.get_mut(gate).kind = FunctionKind::Local(stub.local_func(locals));
        }
        let gates = self.parts.gates.clone();
        self.fill_table(|parts, function| parts.first.functions.contains(function) && !gates.contains(function));
        let kept = self.covered(|parts, object| parts.first.objects.contains(&object));
        let known = self.covered(|_, _| true);
        for data in self.module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
            let data = self.module.data.get_mut(data);
            let start = address(&data.kind)?;
            for (byte, at) in data.value.iter_mut().zip(start..) {
                if known.contains(&at) && !kept.contains(&at) {
                    *byte = 0;
                }
            }
        }
        passes::gc::run(&mut self.module);
        Ok(self.module.emit_wasm())
    }

    /// The later part.
    fn later(mut self) -> Result<Vec<u8>> {
        let kept = self.covered(|parts, object| parts.first.objects.contains(&object));
        let later = self.covered(|parts, object| parts.later.objects.contains(&object));
        self.fill_table(|parts, function| parts.later.functions.contains(function));
        let module = &mut self.module;
        let memory = module.memories.iter().next().context("the program has no memory")?.id();
        let mut runs = Vec::new();
        for data in module.data.iter() {
            let start = address(&data.kind)?;
            let bytes =
                (start..).zip(&data.value).filter(|(at, byte)| **byte != 0 && later.contains(at) && !kept.contains(at));
            join(bytes.map(|(at, byte)| (at, *byte)), &mut runs);
        }
        for data in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
            module.data.delete(data);
        }
        module.memories.get_mut(memory).data_segments.clear();
        for (start, bytes) in runs {
            let offset = ConstExpr::Value(Value::I32(start as i32));
            let data = module.data.add(DataKind::Active { memory, offset }, bytes);
            module.memories.get_mut(memory).data_segments.insert(data);
        }
        for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
            module.exports.delete(export);
        }
        module.start = None;
        for (name, item) in std::mem::take(&mut self.shared) {
            match item {
                ExportItem::Function(function) => {
                    let import = module.imports.add(FIRST, &name, function);
                    let function = module.funcs.get_mut(function);
                    function.kind = FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
                }
                ExportItem::Table(table) => {
                    module.tables.get_mut(table).import = Some(module.imports.add(FIRST, &name, table))
                }
                ExportItem::Memory(memory) => {
                    module.memories.get_mut(memory).import = Some(module.imports.add(FIRST, &name, memory));
                }
                ExportItem::Global(global) => {
                    module.globals.get_mut(global).kind = GlobalKind::Import(module.imports.add(FIRST, &name, global));
                }
                ExportItem::Tag(_) => bail!("the program shares a tag"),
            }
        }
        passes::gc::run(module);
        Ok(module.emit_wasm())
    }

    /// Leaves of the table only what belongs to a part.
    fn fill_table(&mut self, belongs: impl Fn(&Parts, &FunctionId) -> bool) {
        let functions = self.slots.iter().filter(|(_, function)| belongs(&self.parts, function));
        let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
        join(functions.map(|(slot, function)| (*slot, *function)), &mut runs);
        for element in self.module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
            self.module.elements.delete(element);
        }
        let table = self.table;
        self.module.tables.get_mut(table).elem_segments.clear();
        for (start, functions) in runs {
            let offset = ConstExpr::Value(Value::I32(start as i32));
            let kind = ElementKind::Active { table, offset };
            let element = self.module.elements.add(kind, ElementItems::Functions(functions));
            self.module.tables.get_mut(table).elem_segments.insert(element);
        }
    }

    /// The addresses of the pieces of data that belong to a part.
    fn covered(&self, belongs: impl Fn(&Parts, usize) -> bool) -> HashSet<u32> {
        let objects = self.links.objects.iter().enumerate().filter(|(index, _)| belongs(&self.parts, *index));
        objects.flat_map(|(_, object)| object.range.clone()).collect()
    }
}

/// Joins what stands at neighbouring places into runs.
fn join<T>(items: impl Iterator<Item = (u32, T)>, runs: &mut Vec<(u32, Vec<T>)>) {
    for (at, item) in items {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == at => run.push(item),
            _ => runs.push((at, vec![item])),
        }
    }
}

/// In the order of the program: the same program is always cut in the same way.
fn sorted(functions: impl Iterator<Item = FunctionId>) -> Vec<FunctionId> {
    let mut functions: Vec<_> = functions.collect();
    functions.sort_by_key(|function| function.index());
    functions
}

fn same(one: ExportItem, other: ExportItem) -> bool {
    match (one, other) {
        (ExportItem::Function(one), ExportItem::Function(other)) => one == other,
        (ExportItem::Table(one), ExportItem::Table(other)) => one == other,
        (ExportItem::Memory(one), ExportItem::Memory(other)) => one == other,
        (ExportItem::Global(one), ExportItem::Global(other)) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
