//! English.

use super::grouped as apart;

/// Months, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of a month.
pub fn day(day: u8) -> String {
    day.to_string()
}

/// "at 9:05"; the minutes have two digits.
pub fn time_of_day(hour: u8, minutes: &str) -> String {
    ["at ", &hour.to_string(), ":", minutes].concat()
}

/// The steps of the text's size, smallest first.
pub const SIZES: [&str; 5] = ["Very small", "Small", "Medium", "Large", "Very large"];

/// How much room the text has.
pub const SPACINGS: [&str; 2] = ["Comfortable", "Compact"];

/// The themes; the first is the device's.
pub const THEMES: [&str; 3] = ["System", "Light", "Dark"];

/// When the data saver is on.
pub const SAVER_CHOICES: [&str; 3] = ["Automatic", "On", "Off"];

/// How far a search looks back, in the order of `model::route::PERIODS`.
pub const PERIODS: [&str; 4] = ["Any time", "Last 7 days", "Last 30 days", "Last year"];

words! {
    SKIP = "Skip to content";
    HOME = "Home";
    MENU = "Menu";
    MAIN_MENU = "Main menu";
    SUBMENU = "Submenu ";
    SEARCH = "Search";
    SEARCH_START = "Start the search";
    LATEST = "Latest news";
    LOADING = "Loading…";
    RETRY = "Try again";
    TRAIL = "Breadcrumb";
    BY = "By ";
    UPDATED = "updated on ";
    SHARE = "Share";
    SHARE_DEVICE = "Share…";
    COPY_LINK = "Copy the link";
    COPIED = "Link copied";
    NOT_COPIED = "Could not be copied";
    EMAIL = "Email";
    TAGS = "Tags";
    AROUND = "Previous and next article";
    PREVIOUS = "Previous article";
    NEXT = "Next article";
    RELATED = "More articles";
    PROTECTED = "This article is protected by a password.";
    READ_ON_SITE = "Read it on the site";
    NO_BODY = "This article has no text.";
    ENLARGE = "Enlarge the picture";
    ENLARGE_NAMED = "Enlarge the picture: ";
    IMAGE = "Picture ";
    OF = " of ";
    PREVIOUS_IMAGE = "Previous picture";
    NEXT_IMAGE = "Next picture";
    ZOOM = "Zoom";
    GALLERY = "Gallery";
    TABLE = "Table";
    SOUND = "Sound";
    VIDEO = "Video";
    POST = "Post";
    MAP = "Map";
    ARTICLE = "Article";
    WEB_PAGE = "Web page";
    PLAY_HERE = "Play here";
    SHOW_HERE = "Show here";
    OPEN_ON = "Open on ";
    PAGINATION = "Pagination";
    PREVIOUS_PAGE = "Previous page";
    NEXT_PAGE = "Next page";
    PAGE = "Page ";
    CATEGORY = "Section";
    TAG = "Tag";
    AUTHOR = "Author";
    ARCHIVES = "Archives";
    RESULTS = "Search";
    RESULTS_FOR = "Results for ";
    NO_RESULT = "No result";
    NO_RESULT_ADVICE = "Try another word, or fewer words.";
    WHAT_TO_SEARCH = "What are you looking for?";
    EMPTY = "No article here yet";
    PAST_END = "There are no more articles";
    FIRST_PAGE = "Back to the first page";
    NOT_FOUND = "Page not found";
    NOT_FOUND_ADVICE = "The address may be incomplete, or the article has been taken down.";
    BACK_HOME = "Back to the front page";
    ERROR = "This page cannot be shown";
    ERROR_NETWORK = "The network does not answer. Check your connection, then try again.";
    ERROR_TIMEOUT = "The answer takes too long to come. The network may be slow: try again.";
    ERROR_SERVER = "The site has a problem right now. Try again in a moment.";
    ERROR_ANSWER = "The site sent an answer that cannot be read. Try again; if it goes on, your network may want you to sign in.";
    ERROR_REFUSED = "The site refuses to show this.";
    OFFLINE = "Offline";
    ABOUT = "About us";
    CONTACT = "Contact us";
    SECTIONS = "Sections";
    FOLLOW = "Follow us";
    CLOSE = "Close";
    ALL_ARTICLES = "All articles";
    CONTENTS = "Contents";
    DISPLAY = "Display";
    TEXT_SIZE = "Text size";
    SPACING = "Spacing";
    THEME = "Theme";
    QUOTATION = "Quotation";
    COPY_QUOTATION = "Copy the quotation";
    QUOTATION_COPIED = "Quotation copied";

    PASSWORD = "Password";
    PASSWORD_READ = "Read the article";
    PASSWORD_WRONG = "This is not the right password.";
    PASSWORD_MISSING = "Type the password.";

    COMMENTS = "Comments";
    COMMENTS_LOADING = "Loading comments…";
    COMMENTS_NONE = "No comment yet.";
    COMMENTS_ELSEWHERE = "The comments can be read on the site.";
    COMMENTS_CLOSED = "Comments are closed.";
    COMMENTS_MORE = "More comments";
    COMMENT_ANONYMOUS = "Anonymous";
    COMMENT_ANSWERS = "in reply to ";
    COMMENT_WRITE = "Write a comment";
    COMMENT_ON_SITE = "Comment on the site";
    COMMENT_NAME = "Name";
    COMMENT_EMAIL = "Email address";
    COMMENT_EMAIL_NOTE = "It will not be published.";
    COMMENT_TEXT = "Comment";
    COMMENT_SEND = "Send";
    COMMENT_SENDING = "Sending…";
    COMMENT_PUBLISHED = "Thank you! Your comment is published.";
    COMMENT_HELD = "Thank you! Your comment awaits moderation.";
    COMMENT_NO_NAME = "Type your name.";
    COMMENT_NO_EMAIL = "Type a complete email address, such as name@example.org.";
    COMMENT_NO_TEXT = "Type your comment.";
    COMMENT_TWICE = "This comment has been sent already.";
    COMMENT_REFUSED = "The site did not accept this comment. Wait a moment, then try again.";

    SHOW_IMAGE = "Show the picture";
    SHOW_IMAGES = "Show the pictures of this page";
    SPARED = "Without pictures, to spare your data.";
    IMAGE_LOST = "The picture did not come. Try again";

    SAVER = "Data saver";
    SAVER_CHOICE = "Save data";
    SAVER_IS_ON = "Right now: on.";
    SAVER_IS_OFF = "Right now: off.";
    SAVER_OVER = "Right now: on, since today’s limit has been reached.";
    SAVER_NOTE = "When on, no picture loads unless you touch it. Automatic follows the phone, and is on in 2G and 3G.";
    KEPT_SETTING = "Setting saved.";
    USAGE = "Data used";
    TODAY = "Today";
    MONTH = "This month";
    PRICE = "Price of a megabyte";
    LIMIT = "Limit per day, in MB";
    NO_LIMIT = "None";
    LIMIT_METER = "Share of today’s limit";
    LIMIT_PASSED = "Today’s limit has been reached: only text loads.";
    ANYWAY = "Load anyway today";
    ANYWAY_TODAY = "For today, everything loads in spite of the limit.";
    USAGE_NOTE = "By the sizes that the browser measures, without other sites’ video players.";
    NO_WORKER = "This browser lets nothing be kept for now. Reload the page; in a private window it stays like this.";
    EDITION = "Today’s edition";
    EDITION_SECTIONS = "Sections to take along";
    EDITION_ALL = "None ticked: all sections.";
    EDITION_OFFER = "Take today’s edition along";
    EDITION_KIND = "What to take";
    EDITION_TEXT = "Text only";
    EDITION_WHOLE = "With pictures";
    EDITION_TAKE = "Take along";
    EDITION_STARTS = "The edition is coming…";
    EDITION_STOP = "Stop";
    EDITION_STOPPED = "Stopped. What has come can be read.";
    EDITION_GO_ON = "Go on";
    EDITION_READY = ", to read without network (";
    EDITION_BEFORE = "Already on this phone: ";
    EDITION_WHERE = "See the articles on this phone";
    NOTICES = "Notifications";
    NOTICES_SECTIONS = "Announce new articles from";
    NOTICES_NOTE = "A few a day at most, without sound.";
    NOTICES_BROWSER = "This browser cannot announce news of a site that is closed.";
    NOTICES_INSTALL = "News is announced only once the app is installed.";
    NOTICES_REFUSED = "The browser does not allow notifications: see its settings.";
    STORAGE = "On this phone";
    STORED_ARTICLES = "Articles";
    STORED_IMAGES = "Pictures";
    STORED_APP = "The app";
    ERASE = "Erase everything";
    ERASE_TITLE = "Erase everything?";
    ERASE_WORDS = "The articles kept and their pictures will leave this phone: ";
    ERASE_COST = "Reading them again will take network.";
    ERASE_SAVED = "Also erase the saved articles";
    ERASE_YES = "Erase";
    ERASED = "Erased.";
    CANCEL = "Cancel";
    VERSION = "Version ";
    INSTALL_APP = "Install the app";
    INSTALL_OFFER = "This newspaper can be installed: it will open at a touch, even without network.";
    INSTALL = "Install";
    NO_THANKS = "No, thanks";
    INSTALL_BY_HAND = "To install this newspaper: touch Share, then “Add to Home Screen”.";

    OWN_PAGES = "Your reading";
    SAVED = "Saved articles";
    SETTINGS = "Settings";

    JUST_NOW = "just now";
    YESTERDAY = "yesterday";
    ON = "on ";
    SHOW = "Show";
    CORRECTED = "Article updated ";
    RESUME = "Resume reading";
    ONLINE = "Online again";
    SEARCH_SITE = "Search the whole site";
    LOCAL_RESULTS = "Search in the articles of this phone";
    NO_NETWORK = "No network";
    ARTICLE_NOT_HERE = "This article is not on this phone.";
    LIST_NOT_HERE = "This page is not on this phone.";
    NOT_HERE_YET = "It will be shown as soon as the network is back.";
    READABLE = "To read without network";
    LOAD_MORE = "Load more";
    LAST_READ = "Recently read";
    ERASE_READ = "Erase the articles read recently";
    SAVE = "Save";
    SAVING = "Saving…";
    IS_SAVED = "Saved";
    PICTURES_COMING = "Text saved, pictures on their way…";
    UNSAVED = "Removed from this phone";
    NOT_DONE = "Not possible for now";
    NOT_SAVED = "Could not be saved: ";
    SAVE_NOT_YET = "the app is not ready yet. Try again in a moment.";
    SAVE_NEVER = "this browser keeps nothing here (private window?).";
    SAVE_FULL = "the phone is full.";
    SAVE_LOST = "the network does not answer.";
    NOTHING_SAVED = "No saved article.";
    HOW_TO_SAVE = "Touch “Save” below an article’s title: it can then be read here with its pictures, even without network.";
    CANNOT_SAVE = "This browser keeps nothing here (private window?): articles cannot be saved.";
    REMOVE = "Remove";
    REMOVE_ALL = "Remove all";
    REMOVED = "Article removed.";
    ALL_REMOVED = "All articles are removed.";
    UNDO = "Undo";
    CORRECTED_SINCE = "Corrected since";
    REFRESH = "Refresh";
    COMPLETE = "Complete";
    KEPT = "saved ";
    AND_KEPT = " · saved ";

    NEW_VERSION = "New version available";
    UPDATE = "Update";

    EMBED = "Our headlines on your site";

    LISTEN = "Listen";
    LISTEN_PLAY = "Play";
    LISTEN_PAUSE = "Pause";
    LISTEN_PREVIOUS = "Previous sentence";
    LISTEN_NEXT = "Next sentence";
    LISTEN_SPEED = "Speed: ";
    LISTEN_FAILED = "Listening is not possible for now.";

    DIRECTION = "ltr";
    THOUSANDS = ",";
    DECIMALS = ".";
    KILOBYTES = "\u{a0}kB";
    MEGABYTES = "\u{a0}MB";
    QUOTE = "“";
    UNQUOTE = "”";
    COLON = ": ";
    COMMA = ", ";
    NEEDS_SCRIPT = " needs JavaScript to show its articles. Turn it on in your browser’s settings, then reload the page.";
    NOT_STARTED = "The newspaper did not open";
    NOT_STARTED_ADVICE = "The network broke off, or this browser is too old for the reader.";
    READ_WITHOUT = "Read the newspaper without the reader";
    EMBED_FAILED = "The articles could not be loaded.";
    EMBED_MISSING = "This article is no longer there.";
    EMBED_READ = "Read on ";
    EMBED_PREVIOUS = "Previous headline";
    EMBED_NEXT = "Next headline";
    EMBED_PAUSE = "Stop turning";
    EMBED_PLAY = "Start turning";
    UNTITLED = "(untitled)";

    FOUND = "Results";
    ALL_RESULTS = "See all results";
    NOT_FOUND_LIVE = "The results do not come. Press Enter to try again.";
    RECENT_SEARCHES = "Recent searches";
    ERASE_SEARCH = "Erase the search ";
    FILTER_RESULTS = "Filter the results";
    FILTER = "Filter";
    ALL_SECTIONS = "All";
    PERIOD = "Period";
    WIDEN = "Try another section or another period.";
    PAUSE = "Stop the scrolling";
    KEYS = "Keyboard shortcuts";
    KEYS_ON = "Use these shortcuts";
    SAVE_ARTICLE = "Save the article";
    FEED = "RSS feed";
}

/// « 1 result », « 0 results »: only one is singular.
pub fn results(count: u32) -> String {
    counted(count, "result")
}

/// « 1 article », « 12 articles ».
pub fn articles(count: u32) -> String {
    counted(count, "article")
}

/// « 4 min read ».
pub fn reading_time(minutes: u32) -> String {
    [grouped(minutes).as_str(), "\u{a0}min read"].concat()
}

/// « 1 comment », « 25 comments ».
pub fn comments(count: u32) -> String {
    counted(count, "comment")
}

/// « 5 min ago ».
pub fn minutes_ago(count: u32) -> String {
    [grouped(count).as_str(), "\u{a0}min ago"].concat()
}

/// « 3 hours ago ».
pub fn hours_ago(count: u32) -> String {
    [counted(count, "hour").as_str(), " ago"].concat()
}

/// « 4 days ago ».
pub fn days_ago(count: u32) -> String {
    [counted(count, "day").as_str(), " ago"].concat()
}

/// « Saved, except 2 pictures ».
pub fn saved_without(pictures: u32) -> String {
    [IS_SAVED, ", except ", &counted(pictures, "picture")].concat()
}

/// « 1 picture is missing », « 3 pictures are missing ».
pub fn pictures_missing(count: u32) -> String {
    [counted(count, "picture").as_str(), if count == 1 { " is missing" } else { " are missing" }].concat()
}

/// « 1 new article », « 3 new articles ».
pub fn new_articles(count: u32) -> String {
    counted(count, "new article")
}

fn counted(count: u32, noun: &str) -> String {
    [grouped(count).as_str(), "\u{a0}", noun, if count == 1 { "" } else { "s" }].concat()
}

/// Thousands set apart.
pub fn grouped(count: u32) -> String {
    apart(count, THOUSANDS)
}
