//! One module per kind of page: each asks for what it needs, then draws it.

pub mod archive;
pub mod article;
pub mod comments;
pub mod edition;
pub mod home;
pub mod list;
pub mod live;
pub mod not_found;
pub mod not_here;
mod notices;
pub mod password;
pub mod saved;
pub mod saving;
pub mod search;
pub mod sections;
pub mod settings;
pub mod spending;

use crate::device::later::{self, Missing};
use crate::model::head::Head;
use crate::model::route::{Own, Route};
use crate::net::{FetchError, Visit};
use crate::policy::retry::Failure;
use crate::text::words as say;
use crate::ui::element::El;
use crate::ui::states::Skeleton;

impl From<Missing> for FetchError {
    fn from(Missing: Missing) -> Self {
        Self::Failed(Failure::Network)
    }
}

/// A page that is ready to be looked at.
pub struct Shown {
    /// `ready`, or `empty` where there is nothing but a sentence.
    pub state: &'static str,
    /// What the document's head says of it.
    pub head: Head,
    /// The page.
    pub view: El,
}

/// Asks for a route's content and draws it.
///
/// # Errors
/// When the content cannot be had.
pub async fn show(route: &Route, visit: &Visit) -> Result<Shown, FetchError> {
    match route {
        Route::Home { page: 1 } => home::show(visit).await,
        Route::Home { page } => list::show_latest(*page, visit).await,
        Route::Archive { archive, page } => archive::show(archive, *page, visit).await,
        Route::Search { words, section, days, page } => {
            search::show(&search::Asked { words, section: *section, days: *days }, *page, visit).await
        }
        Route::Article { slug, id } => article::show(slug, *id, visit).await,
        Route::Own(Own::Saved) => Ok(saved::show(later::load().await?, visit)),
        Route::Own(Own::Settings) => {
            let branches = sections::categories().await.map(|known| known.menu()).unwrap_or_default();
            Ok(settings::show(later::load().await?, &branches))
        }
        Route::NotFound => Ok(not_found::show()),
    }
}

/// The skeleton that stands for a route until its content comes.
pub fn skeleton(route: &Route) -> Skeleton {
    match route {
        Route::Home { page: 1 } => Skeleton::FrontPage,
        Route::Article { .. } => Skeleton::Article,
        _ => Skeleton::List,
    }
}

/// What an error says to the reader.
pub fn sentence(error: &FetchError) -> &'static str {
    match error {
        FetchError::Ended | FetchError::Failed(Failure::Network) => say::ERROR_NETWORK,
        FetchError::Failed(Failure::Timeout) => say::ERROR_TIMEOUT,
        FetchError::Failed(Failure::Unreadable) => say::ERROR_ANSWER,
        FetchError::Failed(Failure::Status(_)) => say::ERROR_SERVER,
        FetchError::Refused(500.., _) => say::ERROR_SERVER,
        FetchError::Refused(..) => say::ERROR_REFUSED,
    }
}
