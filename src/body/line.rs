//! One line of text being written: white space, line breaks, and the marks around each piece.

use super::block::{Direction, Inline, Language, Mark};
use super::cut::cut;
use super::url::Href;

/// The deepest that [`Inline`]s nest.
pub const MAX_MARKS: usize = 16;

/// How many bytes an article may spend on repeating marks. A mark around many paragraphs is written
/// again in each, an address with every link, so two million bytes could grow into thousands of
/// millions. Past this the text goes on without them.
const MAX_REPEATED: usize = 4 << 20;

/// About what repeating a mark costs, its address or text aside.
const REPEATED_MARK: usize = 300;

/// A language by reference: what [`Language`] is while the tree is being read.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Tongue<'a> {
    pub(super) lang: Option<&'a str>,
    pub(super) dir: Option<Direction>,
}

impl Tongue<'_> {
    /// What must be said of text in this language where `around` has been said already.
    pub(super) fn within(self, around: Self) -> Language {
        let lang = if self.lang == around.lang { None } else { self.lang };
        Language { lang: lang.map(str::to_owned), dir: if self.dir == around.dir { None } else { self.dir } }
    }
}

/// What stands around a piece of text.
#[derive(Clone)]
pub(super) enum Style<'a> {
    Marked(Mark),
    Link(Link),
    Foreign(Tongue<'a>),
    /// An abbreviation of this text.
    Abbreviation(&'a str),
    /// A mark past [`MAX_REPEATED`].
    Plain,
}

#[derive(Clone)]
pub(super) struct Link {
    pub(super) href: Href,
    /// Leads to WordPress's page about a picture rather than to a page with something to read.
    pub(super) is_attachment: bool,
}

struct Active<'a> {
    id: u32,
    style: Style<'a>,
    is_written: bool,
}

struct Open<'a> {
    id: u32,
    style: Style<'a>,
    children: Vec<Inline>,
}

/// Text arrives with the marks that are active around it; a mark is opened only when visible text
/// comes, so an empty one leaves nothing behind and one that spans blocks is opened in each.
#[derive(Default)]
pub(super) struct Line<'a> {
    active: Vec<Active<'a>>,
    last_id: u32,
    open: Vec<Open<'a>>,
    done: Vec<Inline>,
    /// White space and invisible characters that count only if something visible follows.
    pending: String,
    breaks: u8,
    /// Places that links lead to, for the text that follows.
    anchors: Vec<String>,
    /// Bytes spent so far, of [`MAX_REPEATED`].
    repeated: usize,
}

impl<'a> Line<'a> {
    pub(super) fn has_text(&self) -> bool {
        !self.done.is_empty() || !self.open.is_empty()
    }

    /// How many line breaks stand between the text so far and the text to come.
    pub(super) fn breaks(&self) -> u8 {
        self.breaks
    }

    pub(super) fn marks(&self) -> usize {
        self.active.len()
    }

    /// Whether visible text has followed the mark that is number `mark` of the active ones.
    pub(super) fn is_written(&self, mark: usize) -> bool {
        self.active.get(mark).is_some_and(|active| active.is_written)
    }

    /// Puts a place that links lead to before the text to come.
    pub(super) fn anchor(&mut self, name: String) {
        self.anchors.push(name);
    }

    pub(super) fn truncate_marks(&mut self, marks: usize) {
        self.active.truncate(marks);
    }

    /// The link that is active, for a picture.
    pub(super) fn link(&mut self) -> Option<Link> {
        let link = self.active.iter().find_map(|mark| match &mark.style {
            Style::Link(link) => Some(link),
            _ => None,
        })?;
        let cost = REPEATED_MARK + link.href.as_str().len();
        self.repeated = self.repeated.saturating_add(cost);
        (self.repeated <= MAX_REPEATED).then(|| link.clone())
    }

    /// Puts `style` around the text to come, unless that is so already.
    pub(super) fn mark(&mut self, style: Style<'a>) {
        let is_active = match &style {
            Style::Marked(Mark::Sub | Mark::Sup) | Style::Plain => false,
            Style::Marked(mark) => {
                self.active.iter().any(|other| matches!(&other.style, Style::Marked(same) if same == mark))
            }
            Style::Link(_) => self.active.iter().any(|other| matches!(other.style, Style::Link(_) | Style::Plain)),
            Style::Abbreviation(of) => {
                is_blank(of) || self.active.iter().any(|other| matches!(other.style, Style::Abbreviation(_)))
            }
            Style::Foreign(tongue) => {
                let around = self.active.iter().rev().find_map(|other| match other.style {
                    Style::Foreign(tongue) => Some(tongue),
                    _ => None,
                });
                around.unwrap_or_default() == *tongue || *tongue == Tongue::default()
            }
        };
        // One less than the deepest: the source of a quotation may be in another language.
        if !is_active && self.active.len() + 1 < MAX_MARKS {
            self.last_id = self.last_id.wrapping_add(1);
            self.active.push(Active { id: self.last_id, style, is_written: false });
        }
    }

    pub(super) fn space(&mut self) {
        if !self.pending.ends_with(' ') {
            self.pending.push(' ');
        }
    }

    pub(super) fn line_break(&mut self) {
        self.pending.clear();
        if self.has_text() {
            self.breaks = self.breaks.saturating_add(1);
        }
    }

    /// The end of a line of preformatted text.
    pub(super) fn line_end(&mut self) {
        self.pending.push('\n');
    }

    /// Makes the preformatted text to come start on a line of its own.
    pub(super) fn fresh_line(&mut self) {
        if self.has_text() && !self.pending.contains('\n') {
            self.pending.push('\n');
        }
    }

    pub(super) fn text(&mut self, text: &str, is_preformatted: bool) {
        let mut rest = text;
        while !rest.is_empty() {
            let (run, after) = cut(rest, is_not_visible);
            if !run.is_empty() {
                self.meet_marks(is_preformatted);
                self.push_str(run);
            }
            let mut chars = after.chars();
            match chars.next() {
                Some('\r') if is_preformatted => {}
                Some(' ' | '\t' | '\n' | '\r' | '\u{c}') if !is_preformatted => self.space(),
                Some(c) if !is_removed(c) => self.pending.push(c),
                _ => {}
            }
            rest = chars.as_str();
        }
    }

    /// Ends the line and gives what was visible on it. The active marks stay.
    pub(super) fn take(&mut self) -> Vec<Inline> {
        self.close_down_to(0);
        self.pending.clear();
        self.breaks = 0;
        core::mem::take(&mut self.done)
    }

    /// Closes the marks that are no longer active, writes the white space that was pending, and
    /// opens those that are active by now: so white space is never at the edge of a link.
    fn meet_marks(&mut self, is_preformatted: bool) {
        let is_first = !self.has_text();
        let same = self.open.iter().zip(&self.active).take_while(|(open, active)| open.id == active.id).count();
        self.close_down_to(same);
        let pending = core::mem::take(&mut self.pending);
        if self.breaks > 0 {
            self.push(Inline::Break);
        }
        if (is_first || self.breaks > 0) && !is_preformatted {
            self.push_str(pending.trim_start_matches(' '));
        } else {
            self.push_str(&pending);
        }
        self.breaks = 0;
        for anchor in core::mem::take(&mut self.anchors) {
            self.push(Inline::Anchor(anchor));
        }
        for active in self.active.iter_mut().skip(same) {
            if active.is_written {
                let text = match &active.style {
                    Style::Link(link) => link.href.as_str(),
                    Style::Abbreviation(of) => of,
                    _ => "",
                };
                self.repeated = self.repeated.saturating_add(REPEATED_MARK + text.len());
                if self.repeated > MAX_REPEATED {
                    active.style = Style::Plain;
                }
            }
            active.is_written = true;
            self.open.push(Open { id: active.id, style: active.style.clone(), children: Vec::new() });
        }
    }

    fn close_down_to(&mut self, marks: usize) {
        while self.open.len() > marks {
            let Some(open) = self.open.pop() else { return };
            match open.style {
                Style::Marked(mark) => self.push(Inline::Marked(mark, open.children)),
                Style::Link(link) => self.push(Inline::Link(link.href, open.children)),
                Style::Foreign(tongue) => {
                    let language = tongue.within(Tongue::default());
                    self.push(Inline::Foreign(language, open.children));
                }
                Style::Abbreviation(of) => self.push(Inline::Abbreviation(one_line(of), open.children)),
                Style::Plain => self.top().extend(open.children),
            }
        }
    }

    fn top(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.done,
        }
    }

    fn push(&mut self, inline: Inline) {
        self.top().push(inline);
    }

    fn push_str(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let top = self.top();
        if let Some(Inline::Text(last)) = top.last_mut() {
            last.push_str(text);
        } else {
            top.push(Inline::Text(text.to_owned()));
        }
    }
}

/// `text` as the browser would show it on one line.
pub(super) fn one_line(text: &str) -> String {
    let mut line = Line::default();
    line.text(text, false);
    match line.take().pop() {
        Some(Inline::Text(text)) => text,
        _ => String::new(),
    }
}

/// Whether a reader would see nothing of `text`.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(is_not_visible)
}

fn is_not_visible(c: char) -> bool {
    matches!(
        c,
        '\0'..=' '
            | '\u{7f}'..='\u{a0}'
            | '\u{ad}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

/// Control characters, and the two that show other text in an order it was not written in.
fn is_removed(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        '\0'..'\u{20}' | '\u{7f}'..'\u{a0}' | '\u{202d}' | '\u{202e}' => true,
        _ => false,
    }
}
