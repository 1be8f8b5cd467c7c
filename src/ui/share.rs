//! Sharing an article.

use super::element::{El, button, classed, outside_link};
use super::icon::{self, icon};
use crate::device::share;
use crate::text::words as say;
use crate::wp::api::push_encoded;

/// Links to where people share, the device's own sheet where it has one, and "Copier le lien".
/// What is shared is WordPress's permalink.
pub fn share_group(title: &str, url: &str) -> El {
    let (link, text) = (encoded(url), encoded(title));
    let both = [title, " ", url].concat();
    let places = [
        ("WhatsApp", whatsapp(&both)),
        ("Facebook", ["https://www.facebook.com/sharer/sharer.php?u=", &link].concat()),
        ("X", ["https://twitter.com/intent/tweet?text=", &text, "&url=", &link].concat()),
        ("Telegram", ["https://t.me/share/url?url=", &link, "&text=", &text].concat()),
    ];
    let mut group = classed("div", "share").attr("role", "group").attr("aria-label", say::SHARE);
    if share::has_sheet() {
        let (title, url) = (title.to_string(), url.to_string());
        let open = button("share-device").child(icon(icon::SHARE)).text(say::SHARE_DEVICE);
        group = group.child(open.on("click", move |_| share::open_sheet(&title, &url)));
    }
    group = group.children(places.iter().map(|(name, url)| outside_link(url).text(name)));
    let mail = ["mailto:?subject=", &text, "&body=", &encoded(&both)].concat();
    let mail = super::element::el("a").attr("href", &mail).child(icon(icon::EMAIL)).text(say::EMAIL);
    let status = classed("span", "share-status").attr("role", "status");
    let told = status.clone();
    let url = url.to_string();
    let copy = button("").child(icon(icon::LINK)).text(say::COPY_LINK).on("click", move |_| {
        let told = told.clone();
        share::copy(&url, Box::new(move |copied| told.set_text(if copied { say::COPIED } else { say::NOT_COPIED })));
    });
    group.child(mail).child(copy).child(status)
}

/// Where WhatsApp takes a text to pass on.
pub fn whatsapp(text: &str) -> String {
    ["https://wa.me/?text=", &encoded(text)].concat()
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    push_encoded(&mut encoded, text);
    encoded
}
