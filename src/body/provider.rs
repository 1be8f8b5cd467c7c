//! The sites whose pages can be recognised: what an address shows, and the address of its player.

use super::address::{Address, decoded, push_encoded, resolve};
use super::block::EmbedKind;
use super::cut::{after, cut};
use crate::text::part::has;

/// What an address shows.
pub(super) struct Known {
    pub(super) kind: EmbedKind,
    pub(super) provider: &'static str,
    /// As in [`super::Embed`].
    pub(super) url: String,
    /// As in [`super::Embed`].
    pub(super) player: Option<String>,
}

/// Name; kind; hosts, without `www.`; what the id follows, `/…/` in the path and `?v` as a parameter;
/// the id; what it follows in the address of the page, which is the address itself where this is
/// empty; likewise in the player's, which there is none of.
type Provider = (&'static str, EmbedKind, &'static str, &'static str, Id, &'static str, &'static str);

/// A player's address is built from an id of known letters alone, and so cannot lead elsewhere.
#[derive(Clone, Copy, PartialEq)]
enum Id {
    /// Letters, digits, `-` and `_`: so many, or any number where 0.
    Letters(usize),
    Digits,
    /// Letters and digits; a title may follow after `_`.
    Titled,
    /// Two or three parts of a path: `episode/ID`.
    Path,
    /// Anything, for addresses that are not built.
    Any,
}

const YOUTUBE: &str = "https://www.youtube-nocookie.com/embed/";
const DAILYMOTION: &str = "https://www.dailymotion.com/embed/video/";
const WATCH: &str = "https://www.youtube.com/watch?v=";
const VIDEO: &str = "https://www.dailymotion.com/video/";

/// The players are those that set no cookie before they play, where a provider has one:
/// <https://support.google.com/youtube/answer/171780>, <https://help.vimeo.com/hc/en-us/articles/26080940921361>.
#[rustfmt::skip]
const PROVIDERS: &[Provider] = &[
    ("YouTube", EmbedKind::Video, "youtube.com m.youtube.com music.youtube.com youtube-nocookie.com",
        "/embed/ ?v /shorts/ /live/ /v/", Id::Letters(11), WATCH, YOUTUBE),
    ("YouTube", EmbedKind::Video, "youtu.be", "/", Id::Letters(11), WATCH, YOUTUBE),
    ("YouTube", EmbedKind::Video, "youtube.com m.youtube.com youtube-nocookie.com", "?list", Id::Letters(0),
        "https://www.youtube.com/playlist?list=", "https://www.youtube-nocookie.com/embed/videoseries?list="),
    ("Vimeo", EmbedKind::Video, "vimeo.com player.vimeo.com", "/video/ /", Id::Digits,
        "https://vimeo.com/", "https://player.vimeo.com/video/"),
    ("Dailymotion", EmbedKind::Video, "dailymotion.com geo.dailymotion.com", "/video/ ?video", Id::Titled,
        VIDEO, DAILYMOTION),
    ("Dailymotion", EmbedKind::Video, "dai.ly", "/", Id::Titled, VIDEO, DAILYMOTION),
    ("VideoPress", EmbedKind::Video, "videopress.com video.wordpress.com", "/embed/ /v/", Id::Letters(8),
        "https://videopress.com/v/", "https://videopress.com/embed/"),
    ("Facebook", EmbedKind::Video, "facebook.com m.facebook.com web.facebook.com",
        "/videos/ /reel/ /share/v/ /share/r/ ?v", Id::Any, "", ""),
    ("Facebook", EmbedKind::Post, "facebook.com m.facebook.com web.facebook.com",
        "/posts/ /photos/ /share/p/ ?story_fbid ?fbid", Id::Any, "", ""),
    ("Facebook", EmbedKind::Video, "fb.watch", "/", Id::Any, "", ""),
    ("X", EmbedKind::Post, "twitter.com x.com mobile.twitter.com", "/status/", Id::Digits, "", ""),
    ("X", EmbedKind::Post, "platform.twitter.com platform.x.com", "?id", Id::Digits, "https://x.com/i/status/", ""),
    ("TikTok", EmbedKind::Video, "tiktok.com m.tiktok.com", "/video/ /embed/v2/ /embed/", Id::Digits, "", ""),
    ("TikTok", EmbedKind::Video, "vm.tiktok.com vt.tiktok.com", "/", Id::Any, "", ""),
    ("Instagram", EmbedKind::Post, "instagram.com instagr.am", "/p/ /reel/ /tv/", Id::Letters(0),
        "https://www.instagram.com/p/", ""),
    ("SoundCloud", EmbedKind::Audio, "soundcloud.com", "/", Id::Path, "https://soundcloud.com/",
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com/"),
    // No page for people has this number in its address.
    ("SoundCloud", EmbedKind::Audio, "api.soundcloud.com", "/", Id::Path,
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com/",
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com/"),
    ("Spotify", EmbedKind::Audio, "open.spotify.com", "/embed/ /", Id::Path, "https://open.spotify.com/",
        "https://open.spotify.com/embed/"),
];

/// What `address` shows, if it is a known site's video, sound, post or map.
pub(super) fn known(address: &Address) -> Option<Known> {
    let host = address.bare_host();
    let within = match host {
        "facebook.com" if address.path.starts_with("/plugins/") => address.parameter("href"),
        "w.soundcloud.com" => address.parameter("url"),
        "openstreetmap.org" => return open_map(address),
        _ if host.strip_prefix("maps.").unwrap_or(host).starts_with("google.") => return google_map(address),
        _ => return listed(address),
    };
    let within = resolve(&decoded(within?)?, None)?;
    listed(&within).filter(|known| has(host, &known.provider.to_ascii_lowercase()))
}

fn listed(address: &Address) -> Option<Known> {
    PROVIDERS.iter().find_map(|(provider, kind, hosts, before, id, page, player)| {
        if !hosts.split(' ').any(|host| host == address.bare_host()) {
            return None;
        }
        let id = before.split(' ').find_map(|before| id.read(part_after(address, before)?))?;
        let of_id = |before: &str| (!before.is_empty()).then(|| [before, id].concat());
        let mut url = of_id(page).unwrap_or_else(|| address.url());
        let mut player = of_id(player);
        if let Some(player) = &mut player {
            match *provider {
                "YouTube" if !player.contains('?') => {
                    if let Some(start) = start(address) {
                        player.push_str("?start=");
                        player.push_str(&start);
                        url.push_str("&t=");
                        url.push_str(&start);
                    }
                }
                "Vimeo" => {
                    player.push_str("?dnt=1");
                    if let Some(key) = vimeo_key(address) {
                        player.push_str("&h=");
                        player.push_str(key);
                        url.push('/');
                        url.push_str(key);
                    }
                }
                _ => {}
            }
        }
        Some(Known { kind: *kind, provider, url, player })
    })
}

fn part_after<'a>(address: &'a Address, before: &str) -> Option<&'a str> {
    match before.strip_prefix('?') {
        Some(name) => address.parameter(name),
        None => after(&address.path, before),
    }
}

impl Id {
    /// The id that `rest` of an address begins with.
    fn read(self, rest: &str) -> Option<&str> {
        let (part, _) = cut(rest, |c| c == '/');
        let (id, is_id) = match self {
            // YouTube's word for a list is as long as an id.
            Self::Letters(length) => {
                let is_long = length == 0 || part.len() == length && part != "videoseries";
                (part, is_long && is_token(part, "-_"))
            }
            Self::Digits => (part, is_token(part, "") && part.bytes().all(|b| b.is_ascii_digit())),
            Self::Titled => {
                let (id, _) = cut(part, |c| c == '_');
                (id, is_token(id, ""))
            }
            Self::Path => {
                let path = rest.trim_end_matches('/');
                let mut parts = path.split('/');
                (path, parts.all(|part| is_token(part, "-_")) && matches!(path.split('/').count(), 2 | 3))
            }
            Self::Any => (part, !part.is_empty()),
        };
        is_id.then_some(id)
    }
}

/// Whether `text` holds nothing but letters, digits and what is in `others`.
fn is_token(text: &str, others: &str) -> bool {
    (1..=1000).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c))
}

/// The second at which a YouTube video starts, from `90`, `90s` or `1m30s`.
fn start(address: &Address) -> Option<String> {
    let time = address.parameter("start").or_else(|| address.parameter("t"))?;
    let mut seconds: u32 = 0;
    let mut number: u32 = 0;
    for c in time.chars() {
        match c.to_digit(10) {
            Some(digit) => number = number.checked_mul(10)?.checked_add(digit)?,
            None => {
                let unit = match c {
                    'h' => 3600,
                    'm' => 60,
                    's' => 1,
                    _ => return None,
                };
                seconds = seconds.checked_add(number.checked_mul(unit)?)?;
                number = 0;
            }
        }
    }
    let seconds = seconds.checked_add(number)?;
    (seconds > 0).then(|| seconds.to_string())
}

/// What opens an unlisted video: `vimeo.com/1/KEY`, `player.vimeo.com/video/1?h=KEY`.
fn vimeo_key(address: &Address) -> Option<&str> {
    if let Some(key) = token(address, "h", "") {
        return Some(key);
    }
    let key = address.path.split('/').nth(2)?;
    (is_token(key, "") && !address.path.starts_with("/video/")).then_some(key)
}

/// A map of Google's: shared from its site (`pb`), drawn by a newsroom (`mid`), or of a place (`q`).
fn google_map(address: &Address) -> Option<Known> {
    if !address.path.starts_with("/maps") {
        return None;
    }
    let (url, player) = if let Some(shared) = token(address, "pb", "!.-_%:*+,~") {
        // The centre of what is shown.
        let url = match (coordinate(shared, "!3d"), coordinate(shared, "!2d")) {
            (Some(latitude), Some(longitude)) => ["https://www.google.com/maps?q=", latitude, ",", longitude].concat(),
            _ => "https://www.google.com/maps".to_owned(),
        };
        (url, ["https://www.google.com/maps/embed?pb=", shared].concat())
    } else if let Some(drawn) = token(address, "mid", "-_.") {
        (
            ["https://www.google.com/maps/d/viewer?mid=", drawn].concat(),
            ["https://www.google.com/maps/d/embed?mid=", drawn].concat(),
        )
    } else {
        let mut url = String::from("https://www.google.com/maps?q=");
        push_encoded(&mut url, &decoded(&address.parameter("q")?.replace('+', " "))?);
        let player = [&url, "&output=embed"].concat();
        (url, player)
    };
    Some(Known { kind: EmbedKind::Map, provider: "Google Maps", url, player: Some(player) })
}

fn coordinate<'a>(shared: &'a str, before: &str) -> Option<&'a str> {
    let (number, _) = cut(after(shared, before)?, |c| c == '!');
    is_token(number, ".-").then_some(number)
}

/// A parameter that is a token.
fn token<'a>(address: &'a Address, name: &str, others: &str) -> Option<&'a str> {
    address.parameter(name).filter(|value| is_token(value, others))
}

fn open_map(address: &Address) -> Option<Known> {
    let shown = ["bbox=", token(address, "bbox", "-.,%")?].concat();
    let mut player = ["https://www.openstreetmap.org/export/embed.html?", &shown, "&layer=mapnik"].concat();
    if let Some(marker) = token(address, "marker", "-.,%") {
        player.push_str("&marker=");
        player.push_str(marker);
    }
    let url = ["https://www.openstreetmap.org/?", &shown].concat();
    Some(Known { kind: EmbedKind::Map, provider: "OpenStreetMap", url, player: Some(player) })
}
