//! A post in a list.

use super::element::{El, classed, el, link};
use super::picture::{Loading, picture, waits};
use crate::device::clock::age;
use crate::model::card::Card;
use crate::model::menu::Category;
use crate::text::date;

/// How much room a card takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The first article of the front page: large picture, large headline, excerpt.
    Lead,
    /// Picture, headline, excerpt.
    Full,
    /// Small picture beside the headline.
    Compact,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "card card-lead",
            Self::Full => "card card-full",
            Self::Compact => "card card-compact",
        }
    }

    /// The `sizes` of its picture. Beside words it is nearly twice as wide as it says: WordPress's medium size, of 300 pixels,
    /// is sharp there also on a screen with three for each of the page's, where the next one weighs four times as much. The
    /// lead says less on such a screen alone: two pixels for each of the page's are sharp there too.
    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 64rem) 44rem, (min-resolution: 2.1x) 70vw, 100vw",
            Self::Full => "(min-width: 64rem) 19rem, (min-width: 40rem) 46vw, 4rem",
            Self::Compact => "4rem",
        }
    }
}

/// A card. `heading` is the level of its headline (`"h2"` or `"h3"`), `category` the one to name.
pub fn card(card: &Card, category: Option<&Category>, size: Size, heading: &str, loading: Loading) -> El {
    let mut words = classed("div", "card-words");
    if let Some(category) = category {
        words = words.child(classed("p", "kicker").child(link(&category.path).text(&category.name)));
    }
    words = words.child(classed(heading, "headline").child(link(&card.path).text(&card.title)));
    if size != Size::Compact && !card.excerpt.is_empty() {
        words = words.child(classed("p", "excerpt").text(&card.excerpt));
    }
    words = words.child(classed("p", "card-date").child(time(&card.datetime, card.date)));
    let article = classed("article", size.class());
    match &card.picture {
        // The headline's link covers the card; a second one on the picture would only be heard twice.
        Some(image) if !waits(&article, image) => {
            article.child(classed("div", "card-picture").child(picture(image, size.sizes(), loading))).child(words)
        }
        _ => article.attr("data-picture", "none").child(words),
    }
}

/// A moment: its age while that is fresh, else the day in words; the whole moment on hover and for machines.
pub fn time(datetime: &str, date: Option<date::Date>) -> El {
    let time = el("time").attr("datetime", datetime);
    match date {
        Some(date) => {
            let day = date::in_words(date);
            // Ages are renewed while the page is open, and give way to the day.
            let time = time.attr("title", &date::with_time(date)).attr("data-app-day", &day);
            time.text(age(datetime).as_ref().unwrap_or(&day))
        }
        None => time,
    }
}
