//! What must be true of every article's blocks, checked on the blocks alone and with another reader
//! of addresses than the one under test.

use askia24::body::{Block, Content, Href, Inline, Language, MAX_MARKS, MAX_NESTING};
use url::Url;

/// Everything that is wrong with `blocks`; empty if they keep every promise of `askia24::body`.
pub fn faults(blocks: &[Block]) -> Vec<String> {
    let mut check = Check::default();
    check.blocks(blocks, 1);
    check.faults
}

#[derive(Default)]
struct Check {
    faults: Vec<String>,
    last_heading: u8,
}

impl Check {
    fn fault_if(&mut self, is_fault: bool, what: &str) {
        if is_fault {
            self.faults.push(what.to_owned());
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        // The article itself holds the first level.
        self.fault_if(depth > MAX_NESTING + 1, "blocks nest too deep");
        let is_separator = |block: Option<&Block>| block.is_some_and(|block| block.content == Content::Separator);
        let is_doubled = blocks.windows(2).any(|pair| is_separator(pair.first()) && is_separator(pair.last()));
        self.fault_if(
            is_doubled || is_separator(blocks.first()) || is_separator(blocks.last()),
            "a separator parts nothing",
        );
        for block in blocks {
            self.language(&block.language);
            match &block.content {
                Content::Paragraph(line) | Content::Preformatted { text: line, .. } => self.line(line, false),
                Content::Heading { level, text } => {
                    self.fault_if(!(2..=6).contains(level), "a heading's level");
                    self.fault_if(*level > self.last_heading.max(1) + 1, "a level is skipped");
                    self.last_heading = *level;
                    self.line(text, false);
                }
                Content::List { items, .. } => {
                    self.fault_if(items.is_empty(), "an empty list");
                    for item in items {
                        self.fault_if(item.is_empty(), "an empty item");
                        self.blocks(item, depth + 2);
                    }
                }
                Content::Quote { blocks, cite, .. } => {
                    self.fault_if(blocks.is_empty(), "an empty quotation");
                    self.blocks(blocks, depth + 1);
                    self.line(cite, true);
                }
                Content::Figure(figure) => {
                    self.web(&figure.image.src);
                    self.text(&figure.image.alt);
                    for source in &figure.image.srcset {
                        self.web(&source.url);
                        let ends = source.url.ends_with(',') || source.url.contains(|c: char| c.is_ascii_whitespace());
                        self.fault_if(ends, "an address that ends its candidate");
                        self.fault_if(source.width == 0, "a width of nothing");
                    }
                    let sizes = [figure.image.width, figure.image.height];
                    self.fault_if(sizes.contains(&Some(0)), "a size of nothing");
                    self.line(&figure.caption, true);
                    if let Some(link) = &figure.link {
                        self.href(link);
                    }
                }
                // The other kinds are checked by the commit that makes them.
                _ => {}
            }
        }
    }

    fn line(&mut self, line: &[Inline], may_be_empty: bool) {
        self.fault_if(line.is_empty() && !may_be_empty, "an empty line");
        let is_break = |inline: Option<&Inline>| inline == Some(&Inline::Break);
        self.fault_if(is_break(line.first()) || is_break(line.last()), "a line break parts nothing");
        self.inlines(line, 1, false);
    }

    fn inlines(&mut self, inlines: &[Inline], depth: usize, in_link: bool) {
        self.fault_if(depth > MAX_MARKS, "marks nest too deep");
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    self.fault_if(text.is_empty(), "empty text");
                    self.text(text);
                }
                Inline::Break | Inline::Anchor(_) | Inline::Abbreviation(..) => {}
                Inline::Marked(_, children) => self.inlines(children, depth + 1, in_link),
                Inline::Link(href, children) => {
                    self.fault_if(in_link, "a link in a link");
                    self.fault_if(children.is_empty(), "an empty link");
                    self.href(href);
                    self.inlines(children, depth + 1, true);
                }
                Inline::Foreign(language, children) => {
                    self.fault_if(*language == Language::default(), "a language of nothing");
                    self.language(language);
                    self.inlines(children, depth + 1, in_link);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        let is_control =
            |c: char| (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{202d}' | '\u{202e}');
        self.fault_if(text.contains(is_control), "a control character");
    }

    fn language(&mut self, language: &Language) {
        if let Some(lang) = &language.lang {
            let is_tag = lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            self.fault_if(!is_tag || lang.is_empty() || lang.len() > 35, "a language");
        }
    }

    /// An address the page will ask for, or lead to, as the browser will read it.
    fn web(&mut self, url: &str) {
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        // One the browser cannot read at all leads nowhere.
        let stays =
            Url::parse(url).map_or(true, |url| matches!(url.scheme(), "http" | "https") && url.username().is_empty());
        self.fault_if(!is_web || !stays, "an address that is not of the web");
    }

    fn href(&mut self, href: &Href) {
        match href {
            Href::Outside(url) => self.web(url),
            Href::Inside(path) => {
                let app = Url::parse("https://app.example/").unwrap();
                let stays = app.join(path).is_ok_and(|url| url.origin() == app.origin() && url.username().is_empty());
                self.fault_if(!path.starts_with('/') || !stays, "a path that leaves the app");
            }
            Href::Fragment(fragment) => self.fault_if(fragment.is_empty(), "an empty fragment"),
            Href::Contact(url) => {
                let schemes = ["mailto", "tel", "sms", "whatsapp"];
                let is_contact = url.split_once(':').is_some_and(|(scheme, _)| schemes.contains(&scheme))
                    && Url::parse(url).map_or(true, |url| schemes.contains(&url.scheme()));
                self.fault_if(!is_contact, "a contact of another scheme");
            }
        }
    }
}
