//! Blocks written down for people to compare: one line a block, nested blocks indented.

use askia24::body::{Block, Content, Figure, Href, Inline, Language, Mark};

pub fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn block(block: &Block) -> String {
    let language = language(&block.language);
    match &block.content {
        Content::Paragraph(text) => format!("p{language}: {}", inlines(text)),
        Content::Heading { level, text } => format!("h{level}{language}: {}", inlines(text)),
        Content::Preformatted { text, .. } => {
            format!("pre{language}: {}", inlines(text).replace('\n', "⏎"))
        }
        Content::Separator => format!("hr{language}"),
        Content::Figure(figure) => format!("figure{language}: {}", self::figure(figure)),
        Content::Quote { blocks, cite, .. } => {
            let blocks = self::blocks(blocks);
            let cite = if cite.is_empty() { String::new() } else { format!("\ncite: {}", inlines(cite)) };
            format!("quote{language}\n{blocks}{cite}\n/quote")
        }
        Content::List { start, items } => {
            let start = start.map_or(String::new(), |start| format!(" from {start}"));
            let items: Vec<_> = items.iter().map(|item| self::blocks(item)).collect();
            format!("list{start}{language}\n- {}\n/list", items.join("\n- "))
        }
        _ => "?".to_owned(),
    }
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
        Inline::Abbreviation(..) | Inline::Anchor(_) => "?".to_owned(),
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
