//! What refers to what in the linked program, as the linker itself says.
//!
//! In the finished WebAssembly an address and the place of a function in the table are numbers like any other. The
//! linker's relocations (`--emit-relocs`, build.rs) tell which are which, and where each piece of data begins and
//! ends: with them it is certain what a function can reach.
//!
//! The format: <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasmparser::{
    BinaryReader, DataKind, KnownCustom, Linking, LinkingSectionReader, Name, NameSectionReader, Operator, Parser,
    Payload, RelocSectionReader, RelocationEntry, RelocationType as Type, SymbolInfo,
};

/// The references of a linked program.
#[derive(Default)]
pub(super) struct Links {
    /// Those in the code, by the name of the function they stand in.
    pub(super) code: HashMap<String, Vec<Reference>>,
    /// The pieces of data.
    pub(super) objects: Vec<Object>,
    /// What stands in memory at the start, by address.
    pub(super) memory: Vec<(u32, Vec<u8>)>,
}

/// A number that stands for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// The number: an address, or a place in the table.
    pub(super) value: u32,
    /// What it stands for.
    pub(super) to: Target,
}

/// What a number can stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A function, by its name.
    Function(String),
    /// A piece of data, by its place in [`Links::objects`].
    Object(usize),
}

/// A piece of data: a string, a table of methods, a variable.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Object {
    /// Its addresses in memory.
    pub(super) range: Range<u32>,
    /// What it refers to.
    pub(super) to: Vec<Target>,
}

/// A part of the file and what it is.
struct Place<T> {
    bytes: Range<usize>,
    what: T,
}

/// The sections that matter, as they stand in the file.
#[derive(Default)]
struct Sections<'a> {
    /// By the number of the section, where its content begins, and whether it is code or data.
    starts: Vec<(usize, bool)>,
    functions: Vec<Place<u32>>,
    names: HashMap<u32, String>,
    /// The segments with their addresses.
    data: Vec<Place<u32>>,
    symbols: Vec<SymbolInfo<'a>>,
    relocations: Vec<(u32, RelocationEntry)>,
}

impl Links {
    /// Reads a program linked with `--emit-relocs`.
    ///
    /// # Errors
    ///
    /// It is none, or refers to something in a way that is not known here.
    pub(super) fn read(wasm: &[u8]) -> Result<Self> {
        let sections = Sections::read(wasm)?;
        let mut links = Self::default();
        let name = |index: &u32| sections.names.get(index).with_context(|| format!("function {index} has no name"));
        for symbol in &sections.symbols {
            if let SymbolInfo::Data { symbol: Some(data), name, .. } = symbol {
                let segment = sections.data.get(data.index as usize);
                let start = segment.with_context(|| format!("{name} is in no segment of data"))?.what + data.offset;
                links.objects.push(Object { range: start..start + data.size, to: Vec::new() });
            }
        }
        for segment in &sections.data {
            let bytes = wasm.get(segment.bytes.clone()).context("a segment of data past the end")?;
            links.memory.push((segment.what, bytes.to_vec()));
        }
        for function in &sections.functions {
            links.code.entry(name(&function.what)?.clone()).or_default();
        }
        let mut objects = links.objects.iter().map(|object| object.range.clone());
        let mut places = Vec::new();
        for symbol in &sections.symbols {
            places.push(match symbol {
                SymbolInfo::Func { index, .. } => (vec![Target::Function(name(index)?.clone())], 0),
                SymbolInfo::Data { symbol: Some(_), .. } => {
                    let range = objects.next().context("a piece of data without addresses")?;
                    (links.at(&range), range.start)
                }
                _ => (Vec::new(), 0),
            });
        }
        for (section, entry) in &sections.relocations {
            let (start, matters) = sections.starts.get(*section as usize).context("a relocation for no section")?;
            if !matters {
                continue;
            }
            match entry.ty {
                Type::TableIndexSleb | Type::TableIndexI32 => {}
                Type::MemoryAddrLeb | Type::MemoryAddrSleb | Type::MemoryAddrI32 => {}
                // Calls are read from the code itself, and what else there is refers to no function and no data.
                Type::FunctionIndexLeb | Type::TypeIndexLeb | Type::GlobalIndexLeb | Type::TableNumberLeb => continue,
                other => bail!("a relocation of a kind that xtask/src/page/links.rs does not know: {other:?}"),
            }
            let at = start + entry.offset as usize;
            let (to, address) = places.get(entry.index as usize).context("a relocation for no symbol")?;
            if let Some(function) = holder(&sections.functions, at) {
                let references = links.code.entry(name(&function.what)?.clone()).or_default();
                for to in to {
                    let value = match to {
                        Target::Object(_) => address.wrapping_add(entry.addend as u32),
                        Target::Function(_) => number(wasm, at)?,
                    };
                    references.push(Reference { value, to: to.clone() });
                }
            } else {
                let segment = holder(&sections.data, at).context("a relocation outside code and data")?;
                let address = segment.what + (at - segment.bytes.start) as u32;
                let mut holders = links.objects.iter_mut().filter(|object| object.range.contains(&address)).peekable();
                holders.peek().with_context(|| format!("nobody's data at {address} refers to something"))?;
                holders.for_each(|object| object.to.extend_from_slice(to));
            }
        }
        Ok(links)
    }

    /// The pieces of data at some addresses. A symbol may stand for a place in what another one names.
    fn at(&self, range: &Range<u32>) -> Vec<Target> {
        let end = range.end.max(range.start + 1);
        let objects = self.objects.iter().enumerate();
        let there = objects
            .filter(|(_, object)| object.range == *range || object.range.start < end && range.start < object.range.end);
        there.map(|(index, _)| Target::Object(index)).collect()
    }
}

impl<'a> Sections<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut sections = Self::default();
        let mut imported = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.context("the linked program cannot be read")?;
            if let Some((_, range)) = payload.as_section() {
                let matters = matches!(payload, Payload::CodeSectionStart { .. } | Payload::DataSection(_));
                sections.starts.push((range.start, matters));
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let index = imported + sections.functions.len() as u32;
                    sections.functions.push(Place { bytes: body.range(), what: index });
                }
                Payload::DataSection(data) => {
                    for segment in data {
                        let segment = segment?;
                        let DataKind::Active { offset_expr, .. } = segment.kind else {
                            bail!("a segment of data that is not where it belongs from the start")
                        };
                        let address = match offset_expr.get_operators_reader().read()? {
                            Operator::I32Const { value } => value as u32,
                            other => bail!("a segment of data at no known address: {other:?}"),
                        };
                        let bytes = segment.range.end - segment.data.len()..segment.range.end;
                        sections.data.push(Place { bytes, what: address });
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Name(names) => sections.names = function_names(names)?,
                    KnownCustom::Linking(linking) => sections.symbols = symbols(linking)?,
                    KnownCustom::Reloc(relocations) => sections.relocate(&relocations)?,
                    _ => {}
                },
                _ => {}
            }
        }
        if sections.symbols.is_empty() || sections.relocations.is_empty() {
            bail!("the linker has written down no relocations: see build.rs");
        }
        Ok(sections)
    }

    fn relocate(&mut self, section: &RelocSectionReader<'a>) -> Result<()> {
        for entry in section.entries() {
            self.relocations.push((section.section_index(), entry?));
        }
        Ok(())
    }
}

fn symbols(linking: LinkingSectionReader<'_>) -> Result<Vec<SymbolInfo<'_>>> {
    for subsection in linking.subsections() {
        if let Linking::SymbolTable(symbols) = subsection? {
            return Ok(symbols.into_iter().collect::<Result<_, _>>()?);
        }
    }
    Ok(Vec::new())
}

fn function_names(names: NameSectionReader<'_>) -> Result<HashMap<u32, String>> {
    for part in names {
        if let Name::Function(functions) = part? {
            return functions
                .into_iter()
                .map(|named| named.map(|named| (named.index, named.name.to_owned())))
                .collect::<Result<_, _>>()
                .map_err(Into::into);
        }
    }
    bail!("the linked program has no names: was it stripped?")
}

/// The place that holds a byte of the file. Places are in order.
fn holder<T>(places: &[Place<T>], at: usize) -> Option<&Place<T>> {
    let next = places.partition_point(|place| place.bytes.start <= at);
    places.get(next.checked_sub(1)?).filter(|place| place.bytes.contains(&at))
}

/// The number in an instruction.
fn number(wasm: &[u8], at: usize) -> Result<u32> {
    let bytes = wasm.get(at..).context("a relocation past the end")?;
    Ok(BinaryReader::new(bytes, at).read_var_i32()? as u32)
}
