//! What must be true of every article's blocks, checked on the blocks alone and with another reader
//! of addresses than the one under test.

use askia24::body::{
    Block, Cell, Content, Embed, Figure, Href, Inline, Language, MAX_MARKS, MAX_NESTING, Media, Table,
};
use std::collections::HashSet;

use url::Url;

/// Where a player may be, and nowhere else.
const PLAYERS: [&str; 9] = [
    "https://www.youtube-nocookie.com/embed/",
    "https://player.vimeo.com/video/",
    "https://www.dailymotion.com/embed/video/",
    "https://videopress.com/embed/",
    "https://w.soundcloud.com/player/?url=https%3A%2F%2F",
    "https://open.spotify.com/embed/",
    "https://www.google.com/maps/",
    "https://www.google.com/maps?q=",
    "https://www.openstreetmap.org/export/embed.html?bbox=",
];

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
    anchors: HashSet<String>,
}

impl Check {
    fn fault_if(&mut self, is_fault: bool, what: &str) {
        if is_fault {
            self.faults.push(what.to_owned());
        }
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        // The article itself holds the first level.
        self.fault_if(depth > MAX_NESTING + 1 && !blocks.is_empty(), "blocks nest too deep");
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
                Content::Descriptions(descriptions) => {
                    self.fault_if(descriptions.is_empty(), "an empty list of descriptions");
                    for description in descriptions {
                        let is_empty = description.terms.is_empty() && description.blocks.is_empty();
                        self.fault_if(is_empty, "an empty description");
                        description.terms.iter().for_each(|term| self.line(term, false));
                        self.blocks(&description.blocks, depth + 2);
                    }
                }
                Content::Figure(figure) => self.figure(figure),
                Content::Gallery { figures, caption } => {
                    self.fault_if(figures.len() < 2, "a gallery of one");
                    figures.iter().for_each(|figure| self.figure(figure));
                    self.line(caption, true);
                }
                Content::Table(table) => self.table(table, depth),
                Content::Details { summary, blocks } => {
                    self.line(summary, false);
                    self.fault_if(blocks.is_empty(), "details of nothing");
                    self.blocks(blocks, depth + 1);
                }
                Content::Media(media) => self.media(media),
                Content::Embed(embed) => self.embed(embed, depth),
                Content::File { href, name } => {
                    self.href(href);
                    self.inlines_of_link(name);
                }
                Content::Buttons(buttons) => {
                    self.fault_if(buttons.is_empty(), "no button");
                    for (href, text) in buttons {
                        self.href(href);
                        self.inlines_of_link(text);
                    }
                }
                Content::Columns(columns) => {
                    self.fault_if(columns.len() < 2, "a column alone");
                    for column in columns {
                        self.fault_if(column.is_empty(), "an empty column");
                        self.blocks(column, depth + 2);
                    }
                }
                Content::Separator => {}
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
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

    fn table(&mut self, table: &Table, depth: usize) {
        self.line(&table.caption, true);
        let rows: Vec<_> = [&table.head, &table.body, &table.foot].into_iter().flatten().collect();
        self.fault_if(rows.is_empty(), "a table of nothing");
        for row in rows {
            self.fault_if(row.is_empty(), "an empty row");
            for Cell { columns, rows, blocks, .. } in row {
                self.fault_if(!(1..=1000).contains(columns) || !(1..=1000).contains(rows), "a span");
                self.blocks(blocks, depth + 2);
            }
        }
    }

    fn media(&mut self, media: &Media) {
        self.fault_if(media.sources.is_empty(), "a recording of nothing");
        media.sources.iter().chain(&media.poster).for_each(|url| self.web(url));
        self.size(media.size);
        self.line(&media.caption, true);
    }

    fn embed(&mut self, embed: &Embed, depth: usize) {
        self.fault_if(embed.provider.is_empty(), "an embed of nobody");
        self.text(&embed.provider);
        self.text(&embed.title);
        self.web(&embed.url);
        self.size(embed.size);
        if let Some(player) = &embed.player {
            self.web(player);
            let is_plain = player.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~:/?&=%!*+,".contains(&b));
            let is_known = PLAYERS.iter().any(|known| player.starts_with(known));
            // As the browser reads it: nothing in an id has led it out of the player's folder.
            let stays = Url::parse(player).is_ok_and(|url| url.as_str() == player);
            self.fault_if(!is_plain || !is_known || !stays, "a player of another");
        }
        self.blocks(&embed.blocks, depth + 1);
        self.line(&embed.caption, true);
    }

    fn size(&mut self, size: Option<(u32, u32)>) {
        self.fault_if(size.is_some_and(|(width, height)| width == 0 || height == 0), "a size of nothing");
    }

    fn inlines_of_link(&mut self, text: &[Inline]) {
        self.fault_if(text.is_empty(), "an empty link");
        self.inlines(text, 2, true);
    }

    fn line(&mut self, line: &[Inline], may_be_empty: bool) {
        self.fault_if(line.is_empty() && !may_be_empty, "an empty line");
        let is_break = |inline: Option<&Inline>| inline == Some(&Inline::Break);
        self.fault_if(is_break(line.first()) || is_break(line.last()), "a line break parts nothing");
        let is_place = |inline: &Inline| matches!(inline, Inline::Anchor(_));
        self.fault_if(!line.is_empty() && line.iter().all(is_place), "a line of places");
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
                Inline::Break => {}
                Inline::Anchor(name) => {
                    let is_name = (1..=100).contains(&name.len())
                        && !name.contains(|c: char| c.is_whitespace() || c.is_control());
                    self.fault_if(!is_name, "a place's name");
                    let is_first = self.anchors.insert(name.clone());
                    self.fault_if(!is_first, "two places of one name");
                }
                Inline::Abbreviation(of, children) => {
                    self.fault_if(of.is_empty() || children.is_empty(), "an abbreviation of nothing");
                    self.text(of);
                    self.inlines(children, depth + 1, in_link);
                }
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
