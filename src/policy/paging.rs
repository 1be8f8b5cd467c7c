//! Which pages of a list exist.

/// Cards on one page of a list.
pub const PER_PAGE: u32 = 12;
/// Newest posts that the front page asks for: enough for the lead, the latest and the sections' blocks.
pub const NEWEST: u32 = 36;
/// Pinned posts on the front page at the most.
pub const PINNED: u32 = 3;

/// Where a page stands in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// This page, from 1.
    pub page: u32,
    /// How many posts the list has, where the server says.
    pub total: Option<u32>,
    /// Whether a next page exists, as far as can be told.
    pub has_next: bool,
}

/// Reads `X-WP-Total` and `X-WP-TotalPages`. Both may be absent, or hidden by CORS: then a full page
/// (`received` of `per_page`) means there may be more.
pub fn from_headers(page: u32, per_page: u32, received: u32, total: Option<u32>, pages: Option<u32>) -> Paging {
    let has_next = match (pages, total) {
        (Some(pages), _) => page < pages,
        (None, Some(total)) => u64::from(page) * u64::from(per_page) < u64::from(total),
        (None, None) => received >= per_page,
    };
    Paging { page, total, has_next }
}
