//! The foot of every page.

use super::element::{El, classed, el, link, outside_link};
use super::icon::{MARK, icon};
use super::menu::own_pages;
use crate::model::menu::Branch;
use crate::model::site::SITE;
use crate::text::words as say;

/// The newsroom, how to reach it, its sections and its pages elsewhere. The sections are filled in by
/// [`sections`] once they are known.
pub fn footer(sections: &El) -> El {
    let about = el("section")
        .child(classed("p", "footer-mark").child(icon(MARK)).text(SITE.name))
        .child(el("h2").text(say::ABOUT))
        .child(el("p").text(SITE.about));
    let mut address = el("address");
    for line in SITE.address {
        address = address.child(el("span").text(line));
    }
    for telephone in SITE.telephones {
        let number: String = telephone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        address = address.child(el("a").attr("href", &["tel:", &number].concat()).text(telephone));
    }
    for email in SITE.emails {
        address = address.child(el("a").attr("href", &["mailto:", email].concat()).text(email));
    }
    let contact = el("section").child(el("h2").text(say::CONTACT)).child(address);
    let nav = classed("nav", "footer-sections")
        .attr("aria-labelledby", "rubriques")
        .child(el("h2").attr("id", "rubriques").text(say::SECTIONS))
        .child(sections.clone());
    let mut columns = classed("div", "footer-columns wrap").child(about).child(contact).child(nav);
    if !SITE.social.is_empty() {
        let links = SITE.social.iter().map(|(name, url)| el("li").child(outside_link(url).text(name)));
        let follow = el("section").child(el("h2").text(say::FOLLOW)).child(el("ul").children(links));
        columns = columns.child(follow);
    }
    let own = classed("nav", "footer-own wrap").attr("aria-label", say::OWN_PAGES);
    // Not a page of the app: the browser goes there.
    let embed = link("/-/embed/").attr("rel", "external").text(say::EMBED);
    let feed = el("a").attr("href", SITE.feed).attr("rel", "external").text(say::FEED);
    let links = el("ul").children(own_pages("")).child(el("li").child(embed)).child(el("li").child(feed));
    let own = own.child(links);
    let year = js_sys::Date::new_0().get_full_year().to_string();
    let mut imprint = classed("p", "imprint wrap").child(el("span").text(&["© ", &year, " ", SITE.name].concat()));
    let (credit, url) = SITE.credit;
    if !credit.is_empty() {
        imprint = imprint.child(outside_link(url).text(credit));
    }
    el("footer").child(columns).child(own).child(imprint)
}

/// Links to the top sections.
pub fn sections(menu: &[Branch]) -> Vec<El> {
    menu.iter().map(|branch| el("li").child(link(&branch.category.path).text(&branch.category.name))).collect()
}
