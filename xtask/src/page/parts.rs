//! Which functions and which data the first visit needs, which come later, and which nothing ever needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::{Context, Result, anyhow, bail};
use walrus::ir::{AtomicRmw, Cmpxchg, Const, Instr, InstrLocId, Load, LoadSimd, Store, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ConstOp, DataKind, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalId,
    LocalFunction, Module, TableId,
};

use super::links::{Links, Target};
use super::snip::plain_name;

/// Where everything belongs. What is in neither part can never be reached.
pub(super) struct Parts {
    /// What can be reached without passing a gate.
    pub(super) first: Reached,
    /// The gates, and what can be reached through them only.
    pub(super) later: Reached,
    /// The gates among them.
    pub(super) gates: HashSet<FunctionId>,
}

/// Functions and pieces of data.
#[derive(Clone, Default)]
pub(super) struct Reached {
    pub(super) functions: HashSet<FunctionId>,
    /// By their places in [`Links::objects`].
    pub(super) objects: HashSet<usize>,
}

/// A function or a piece of data.
#[derive(Clone, Copy)]
enum Node {
    Function(FunctionId),
    Object(usize),
}

/// What refers to what.
struct Graph<'a> {
    module: &'a Module,
    links: &'a Links,
    named: HashMap<&'a str, Vec<FunctionId>>,
}

impl Parts {
    /// Divides `module`, in which the functions still have the names that `links` has read. `gates` names the
    /// functions that are called only after the later part has been loaded.
    ///
    /// # Errors
    ///
    /// A gate that is not there, or that the first part can reach in another way than by calling it; a module that is
    /// not of the program that was linked.
    pub(super) fn divide(module: &Module, links: &Links, gates: &[&str]) -> Result<Self> {
        let mut named: HashMap<&str, Vec<FunctionId>> = HashMap::new();
        for function in module.funcs.iter() {
            named.entry(function.name.as_deref().unwrap_or_default()).or_default().push(function.id());
        }
        let graph = Graph { module, links, named };
        let gates = graph.gates(gates)?;
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
        let roots: Vec<_> = exported.chain(module.start).map(Node::Function).collect();
        let mut first = Reached::default();
        graph.reach(roots, &gates, &mut first)?;
        if let Some(gate) = gates.iter().find(|gate| first.functions.contains(gate)) {
            bail!("{} is exported: it cannot come later", graph.name(*gate));
        }
        let mut all = first.clone();
        graph.reach(gates.iter().copied().map(Node::Function).collect(), &HashSet::new(), &mut all)?;
        let later = Reached {
            functions: all.functions.difference(&first.functions).copied().collect(),
            objects: all.objects.difference(&first.objects).copied().collect(),
        };
        Ok(Self { first, later, gates })
    }
}

impl Graph<'_> {
    fn name(&self, function: FunctionId) -> &str {
        self.module.funcs.get(function).name.as_deref().unwrap_or_default()
    }

    fn gates(&self, names: &[&str]) -> Result<HashSet<FunctionId>> {
        let mut gates = HashSet::new();
        for wanted in names {
            let mut found = self
                .module
                .funcs
                .iter()
                .filter(|function| function.name.as_deref().is_some_and(|name| plain_name(name) == *wanted));
            match (found.next(), found.next()) {
                (Some(gate), None) => gates.insert(gate.id()),
                (None, _) => bail!("no function {wanted}: does it lack #[inline(never)], or is it never called?"),
                (Some(_), Some(_)) => bail!("more than one function {wanted}: a gate cannot be generic"),
            };
        }
        Ok(gates)
    }

    /// Adds to `reached` what can be reached from `from` without passing one of `gates`.
    fn reach(&self, from: Vec<Node>, gates: &HashSet<FunctionId>, reached: &mut Reached) -> Result<()> {
        let mut open = from;
        while let Some(node) = open.pop() {
            match node {
                Node::Function(function) if reached.functions.insert(function) => {
                    let onward = self.neighbours_of(function)?;
                    open.extend(onward.into_iter().filter(|node| match node {
                        Node::Function(function) => !gates.contains(function),
                        Node::Object(_) => true,
                    }));
                }
                Node::Object(object) if reached.objects.insert(object) => {
                    let onward = self.links.objects.get(object).map_or(&[][..], |object| &object.to);
                    for target in onward {
                        open.extend(self.target(target)?);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn target(&self, target: &Target) -> Result<Vec<Node>> {
        match target {
            Target::Object(object) => Ok(vec![Node::Object(*object)]),
            Target::Function(name) => match self.named.get(name.as_str()) {
                Some(functions) => Ok(functions.iter().copied().map(Node::Function).collect()),
                None => bail!("{name} was linked but is not there"),
            },
        }
    }

    fn neighbours_of(&self, function: FunctionId) -> Result<Vec<Node>> {
        let FunctionKind::Local(local) = &self.module.funcs.get(function).kind else { return Ok(Vec::new()) };
        let mut said = Said::default();
        said.hear(local);
        let mut onward: Vec<_> = said.functions.iter().copied().map(Node::Function).collect();
        match self.links.code.get(self.name(function)) {
            Some(references) => {
                for reference in references.iter().filter(|reference| said.numbers.contains(&reference.value)) {
                    onward.extend(self.target(&reference.to)?);
                }
            }
            // One of wasm-bindgen's, which only pass calls on.
            None => {
                let is_address = |number: &u32| self.links.objects.iter().any(|object| object.range.contains(number));
                if said.numbers.iter().any(is_address) {
                    bail!("{} was not linked, and yet knows an address", self.name(function));
                }
            }
        }
        Ok(onward)
    }
}

/// What a function's instructions say.
#[derive(Default)]
pub(super) struct Said {
    pub(super) functions: HashSet<FunctionId>,
    pub(super) globals: HashSet<GlobalId>,
    pub(super) tables: HashSet<TableId>,
    numbers: HashSet<u32>,
}

impl Said {
    /// Adds what a function says.
    pub(super) fn hear(&mut self, function: &LocalFunction) {
        dfs_in_order(self, function, function.entry_block());
    }
}

impl Visitor<'_> for Said {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.functions.insert(*function);
    }

    fn visit_global_id(&mut self, global: &GlobalId) {
        self.globals.insert(*global);
    }

    fn visit_table_id(&mut self, table: &TableId) {
        self.tables.insert(*table);
    }

    fn visit_instr(&mut self, instr: &Instr, _: &InstrLocId) {
        match instr {
            Instr::Const(Const { value: Value::I32(value) }) => self.numbers.insert(*value as u32),
            Instr::Load(Load { arg, .. })
            | Instr::Store(Store { arg, .. })
            | Instr::LoadSimd(LoadSimd { arg, .. })
            | Instr::AtomicRmw(AtomicRmw { arg, .. })
            | Instr::Cmpxchg(Cmpxchg { arg, .. }) => self.numbers.insert(arg.offset as u32),
            _ => false,
        };
    }
}

/// The table of functions, and what stands in its places.
pub(super) fn table_of(module: &Module) -> Result<(TableId, BTreeMap<u32, FunctionId>)> {
    let table = module.tables.main_function_table().map_err(|error| anyhow!("{error:#}"))?;
    let table = table.context("the program has no table of functions")?;
    let mut slots = BTreeMap::new();
    for element in module.elements.iter() {
        match (&element.kind, &element.items) {
            (ElementKind::Active { table: of, offset }, ElementItems::Functions(functions)) if *of == table => {
                let start = number(offset)?;
                slots.extend((start..).zip(functions.iter().copied()));
            }
            _ => bail!("a part of the table that xtask/src/page/parts.rs does not know: {element:?}"),
        }
    }
    Ok((table, slots))
}

/// Where a segment of data stands from the start.
pub(super) fn address(kind: &DataKind) -> Result<u32> {
    match kind {
        DataKind::Active { offset, .. } => number(offset),
        DataKind::Passive => bail!("a segment of data that is not where it belongs from the start"),
    }
}

fn number(offset: &ConstExpr) -> Result<u32> {
    match offset {
        ConstExpr::Value(Value::I32(number)) => Ok(*number as u32),
        // The linker's newer way to write a constant.
        ConstExpr::Extended(operations) => match operations.as_slice() {
            [ConstOp::I32Const(number)] => Ok(*number as u32),
            _ => bail!("no constant: {operations:?}"),
        },
        other => bail!("no constant: {other:?}"),
    }
}
