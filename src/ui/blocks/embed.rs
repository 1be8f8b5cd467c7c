//! What another site would show: a card, of which nothing is loaded before the reader asks.

use super::{captioned, draw, spacer};
use crate::body::block::{Embed, EmbedKind};
use crate::text::words as say;
use crate::ui::element::{El, button, classed, el, outside_link};

/// What a player may do: run, and keep what it keeps under its own origin. It may neither leave its
/// frame nor send a form.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-presentation allow-popups";

/// The card of an embed. One with a player plays in its place on a tap.
pub(super) fn embed(embed: &Embed, sizes: &str) -> El {
    let kind = match embed.kind {
        EmbedKind::Video => say::VIDEO,
        EmbedKind::Audio => say::SOUND,
        EmbedKind::Post => say::POST,
        EmbedKind::Map => say::MAP,
        EmbedKind::Article => say::ARTICLE,
        EmbedKind::Page => say::WEB_PAGE,
    };
    let what = [kind, " · ", &embed.provider].concat();
    let mut words = classed("div", "embed-words").child(classed("p", "kicker").text(&what));
    if !embed.title.is_empty() {
        words = words.child(classed("p", "embed-title").text(&embed.title));
    }
    if !embed.blocks.is_empty() {
        words = words.child(draw(el("blockquote"), &embed.blocks, sizes));
    }
    let open = el("p").child(outside_link(&embed.url).text(&[say::OPEN_ON, &embed.provider].concat()));
    let figure = el("figure");
    let figure = match &embed.player {
        None => figure.child(classed("div", "embed").child(words.child(open))),
        Some(player) => {
            let name = if embed.title.is_empty() { what } else { [&what, " · ", &embed.title].concat() };
            figure.child(frame(embed, player, name, words)).child(open)
        }
    };
    captioned(figure, "figcaption", &embed.caption)
}

/// A frame that keeps the player's proportions, with its name and a button that starts it.
fn frame(embed: &Embed, player: &str, name: String, words: El) -> El {
    let is_sound = embed.kind == EmbedKind::Audio;
    let spacer = spacer(embed.size);
    let frame = classed("div", if is_sound { "embed player sound" } else { "embed player" }).child(spacer.clone());
    let is_video = embed.kind == EmbedKind::Video;
    let is_played = is_sound || is_video;
    // One tap is enough: the parameter is the same for all of them that play videos.
    let plays = match (is_video, player.contains('?')) {
        (false, _) => "",
        (_, false) => "?autoplay=1",
        _ => "&autoplay=1",
    };
    let (place, player) = (frame.clone(), [player, plays].concat());
    let play = button("button").text(if is_played { say::PLAY_HERE } else { say::SHOW_HERE });
    let play = play.on("click", move |_| {
        // YouTube refuses those who do not tell their origin.
        let shown = el("iframe")
            .attr("title", &name)
            .attr("sandbox", SANDBOX)
            .attr("allow", "autoplay; fullscreen; picture-in-picture")
            .attr("referrerpolicy", "strict-origin-when-cross-origin")
            .attr("src", &player);
        place.replace([spacer.clone(), shown.clone()]);
        let _ = shown.node().focus();
    });
    frame.child(words.child(play))
}
