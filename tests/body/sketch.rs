//! Blocks written down for people to compare: one line a block, nested blocks indented.

use askia24::body::{
    Block, Cell, Content, Embed, Figure, Href, Inline, Language, Mark, Media, Preformatted, Quotation, Row, Scope,
    Table,
};

pub fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn block(block: &Block) -> String {
    let language = language(&block.language);
    match &block.content {
        Content::Paragraph(text) => format!("p{language}: {}", inlines(text)),
        Content::Heading { level, text } => format!("h{level}{language}: {}", inlines(text)),
        Content::Preformatted { kind, text } => {
            let kind = match kind {
                Preformatted::Plain => "pre",
                Preformatted::Code => "code",
                Preformatted::Verse => "verse",
            };
            format!("{kind}{language}: {}", inlines(text).replace('\n', "⏎"))
        }
        Content::Separator => format!("hr{language}"),
        Content::Figure(figure) => format!("figure{language}: {}", self::figure(figure)),
        Content::Quote { kind, blocks, cite } => {
            let name = match kind {
                Quotation::Block => "quote",
                Quotation::Pull => "pull",
            };
            let cite = labelled("cite", cite);
            format!("{name}{language}\n{}{cite}\n/{name}", self::blocks(blocks))
        }
        Content::List { numbers, items } => {
            let numbers = numbers.map_or(String::new(), |numbers| {
                let down = if numbers.is_reversed { " down" } else { "" };
                let kind = if numbers.kind.is_empty() { String::new() } else { format!(" in {}", numbers.kind) };
                format!(" from {}{down}{kind}", numbers.first)
            });
            format!("list{numbers}{language}\n{}\n/list", each(items))
        }
        Content::Descriptions(descriptions) => {
            let mut sketch = format!("dl{language}");
            for description in descriptions {
                for term in &description.terms {
                    sketch += &format!("\ndt: {}", inlines(term));
                }
                if !description.blocks.is_empty() {
                    sketch += &format!("\ndd\n{}", self::blocks(&description.blocks));
                }
            }
            sketch + "\n/dl"
        }
        Content::Gallery { figures, caption } => {
            let figures: Vec<_> = figures.iter().map(|figure| format!("- {}", self::figure(figure))).collect();
            format!("gallery{language}\n{}{}\n/gallery", figures.join("\n"), labelled("caption", caption))
        }
        Content::Table(table) => format!("table{language}{}\n/table", self::table(table)),
        Content::Details { summary, blocks } => {
            format!("details{language}: {}\n{}\n/details", inlines(summary), self::blocks(blocks))
        }
        Content::Media(media) => self::media(media, &language),
        Content::Embed(embed) => self::embed(embed, &language),
        Content::File { href, name } => format!("file{language}: {} -> {}", inlines(name), self::href(href)),
        Content::Buttons(buttons) => {
            let buttons: Vec<_> =
                buttons.iter().map(|(to, text)| format!("[{}]({})", inlines(text), self::href(to))).collect();
            format!("buttons{language}: {}", buttons.join(" "))
        }
        Content::Columns(columns) => format!("columns{language}\n{}\n/columns", each(columns)),
    }
}

fn each(items: &[Vec<Block>]) -> String {
    items.iter().map(|item| format!("- {}", blocks(item))).collect::<Vec<_>>().join("\n")
}

fn labelled(label: &str, line: &[Inline]) -> String {
    if line.is_empty() { String::new() } else { format!("\n{label}: {}", inlines(line)) }
}

/// Cells of one paragraph stand on one line; ` | ` divides them, `=` and `!` are headers of columns
/// and rows.
fn table(table: &Table) -> String {
    let rows = |name: &str, rows: &[Row]| -> String {
        rows.iter().map(|row| format!("\n{name} {}", row.iter().map(cell).collect::<Vec<_>>().join(" | "))).collect()
    };
    labelled("caption", &table.caption)
        + &rows("head", &table.head)
        + &rows("row", &table.body)
        + &rows("foot", &table.foot)
}

fn cell(cell: &Cell) -> String {
    let mut sketch = match cell.header {
        Some(Scope::Column) => "=".to_owned(),
        Some(Scope::Row) => "!".to_owned(),
        None => String::new(),
    };
    if (cell.columns, cell.rows) != (1, 1) {
        sketch += &format!("({}x{})", cell.columns, cell.rows);
    }
    match cell.blocks.as_slice() {
        [Block { content: Content::Paragraph(text), language }] if *language == Language::default() => {
            sketch + &inlines(text)
        }
        [] => sketch + "∅",
        many => sketch + &blocks(many),
    }
}

fn media(media: &Media, language: &str) -> String {
    let mut sketch = format!("{:?}{language}: {}", media.kind, media.sources.join(" ")).to_lowercase();
    if let Some((width, height)) = media.size {
        sketch += &format!(" {width}x{height}");
    }
    if let Some(poster) = &media.poster {
        sketch += &format!(" poster {poster}");
    }
    if !media.caption.is_empty() {
        sketch += &format!(" | {}", inlines(&media.caption));
    }
    sketch
}

fn embed(embed: &Embed, language: &str) -> String {
    let mut sketch = format!("embed{language}: {:?} {} {}", embed.kind, embed.provider, embed.url);
    if let Some(player) = &embed.player {
        sketch += &format!(" plays {player}");
    }
    if !embed.title.is_empty() {
        sketch += &format!(" \"{}\"", embed.title);
    }
    if let Some((width, height)) = embed.size {
        sketch += &format!(" {width}x{height}");
    }
    if !embed.caption.is_empty() {
        sketch += &format!(" | {}", inlines(&embed.caption));
    }
    if !embed.blocks.is_empty() {
        sketch += &format!("\n{}\n/embed", blocks(&embed.blocks));
    }
    sketch
}

fn figure(figure: &Figure) -> String {
    let image = &figure.image;
    let mut sketch = image.src.clone();
    if !image.alt.is_empty() {
        sketch += &format!(" \"{}\"", image.alt);
    }
    match (image.width, image.height) {
        (Some(width), Some(height)) => sketch += &format!(" {width}x{height}"),
        (Some(width), None) => sketch += &format!(" {width}x?"),
        (None, Some(height)) => sketch += &format!(" ?x{height}"),
        (None, None) => {}
    }
    for source in &image.srcset {
        sketch += &format!(" [{} {}w]", source.url, source.width);
    }
    if let Some(link) = &figure.link {
        sketch += &format!(" -> {}", href(link));
    }
    if !figure.caption.is_empty() {
        sketch += &format!(" | {}", inlines(&figure.caption));
    }
    sketch
}

pub fn inlines(inlines: &[Inline]) -> String {
    inlines.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.replace('\u{a0}', "~"),
        Inline::Break => "⏎".to_owned(),
        Inline::Marked(mark, children) => {
            let name = match mark {
                Mark::Strong => "strong",
                Mark::Emphasis => "em",
                Mark::Code => "code",
                Mark::Sub => "sub",
                Mark::Sup => "sup",
                Mark::Deleted => "del",
                Mark::Inserted => "ins",
                Mark::Highlighted => "mark",
                Mark::Small => "small",
                Mark::Quoted => "q",
            };
            format!("<{name}>{}</{name}>", inlines(children))
        }
        Inline::Abbreviation(of, children) => format!("<abbr {of}>{}</abbr>", inlines(children)),
        Inline::Anchor(name) => format!("#{name}#"),
        Inline::Link(to, children) => format!("[{}]({})", inlines(children), href(to)),
        Inline::Foreign(of, children) => {
            format!("<span{}>{}</span>", language(of), inlines(children))
        }
    }
}

pub fn href(href: &Href) -> String {
    match href {
        Href::Inside(path) => format!("inside {path}"),
        Href::Outside(url) => format!("outside {url}"),
        Href::Fragment(fragment) => format!("fragment {fragment}"),
        Href::Contact(url) => format!("contact {url}"),
    }
}

fn language(language: &Language) -> String {
    let mut sketch = String::new();
    if let Some(lang) = &language.lang {
        sketch += &format!(" lang={lang}");
    }
    if let Some(dir) = language.dir {
        sketch += &format!(" dir={}", dir.as_str());
    }
    sketch
}
