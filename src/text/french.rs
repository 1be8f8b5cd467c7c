//! What the interface says, in French. No other module holds a sentence.

/// Months, January first.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The steps of the text's size, smallest first.
pub const SIZES: [&str; 5] = ["Très petite", "Petite", "Moyenne", "Grande", "Très grande"];

/// How much room the text has.
pub const SPACINGS: [&str; 2] = ["Confortable", "Compact"];

/// The themes; the first is the device's.
pub const THEMES: [&str; 3] = ["Système", "Clair", "Sombre"];

macro_rules! words {
    ($($name:ident = $text:literal;)*) => { $(#[doc = concat!("« ", $text, " »")] pub const $name: &str = $text;)* };
}

words! {
    SKIP = "Aller au contenu";
    HOME = "Accueil";
    MENU = "Menu";
    MAIN_MENU = "Menu principal";
    SUBMENU = "Sous-menu ";
    SEARCH = "Rechercher";
    SEARCH_START = "Lancer la recherche";
    LATEST = "Dernières nouvelles";
    LOADING = "Chargement…";
    RETRY = "Réessayer";
    TRAIL = "Fil d’Ariane";
    BY = "Par ";
    UPDATED = "mis à jour le ";
    SHARE = "Partager";
    SHARE_DEVICE = "Partager…";
    COPY_LINK = "Copier le lien";
    COPIED = "Lien copié";
    NOT_COPIED = "Copie impossible";
    EMAIL = "E-mail";
    TAGS = "Mots-clés";
    AROUND = "Article précédent et suivant";
    PREVIOUS = "Article précédent";
    NEXT = "Article suivant";
    RELATED = "Autres articles";
    PROTECTED = "Cet article est protégé par un mot de passe.";
    READ_ON_SITE = "Le lire sur le site";
    NO_BODY = "Cet article n’a pas de texte.";
    ENLARGE = "Agrandir l’image";
    ENLARGE_NAMED = "Agrandir l’image\u{a0}: ";
    IMAGE = "Image ";
    OF = " sur ";
    PREVIOUS_IMAGE = "Image précédente";
    NEXT_IMAGE = "Image suivante";
    ZOOM = "Zoom";
    GALLERY = "Galerie";
    TABLE = "Tableau";
    SOUND = "Son";
    VIDEO = "Vidéo";
    POST = "Publication";
    MAP = "Carte";
    ARTICLE = "Article";
    WEB_PAGE = "Page web";
    PLAY_HERE = "Lire ici";
    SHOW_HERE = "Afficher ici";
    OPEN_ON = "Ouvrir sur ";
    PAGINATION = "Pagination";
    PREVIOUS_PAGE = "Page précédente";
    NEXT_PAGE = "Page suivante";
    PAGE = "Page ";
    CATEGORY = "Rubrique";
    TAG = "Mot-clé";
    AUTHOR = "Auteur";
    ARCHIVES = "Archives";
    RESULTS = "Recherche";
    RESULTS_FOR = "Résultats pour ";
    NO_RESULT = "Aucun résultat";
    NO_RESULT_ADVICE = "Essayez un autre mot, ou moins de mots.";
    WHAT_TO_SEARCH = "Que cherchez-vous ?";
    EMPTY = "Aucun article ici pour l’instant";
    PAST_END = "Il n’y a plus d’articles";
    FIRST_PAGE = "Revenir à la première page";
    NOT_FOUND = "Page introuvable";
    NOT_FOUND_ADVICE = "L’adresse est peut-être incomplète, ou l’article a été retiré.";
    BACK_HOME = "Revenir à l’accueil";
    ERROR = "Impossible d’afficher cette page";
    ERROR_NETWORK = "Le réseau ne répond pas. Vérifiez votre connexion, puis réessayez.";
    ERROR_TIMEOUT = "La réponse met trop longtemps à venir. Le réseau est peut-être lent : réessayez.";
    ERROR_SERVER = "Le site a un problème en ce moment. Réessayez dans un instant.";
    ERROR_ANSWER = "Le site a envoyé une réponse illisible. Réessayez ; si cela dure, votre réseau demande peut-être une connexion.";
    ERROR_REFUSED = "Le site refuse de montrer ce contenu.";
    OFFLINE = "Hors ligne";
    ABOUT = "À propos de nous";
    CONTACT = "Nous joindre";
    SECTIONS = "Rubriques";
    FOLLOW = "Nous suivre";
    CLOSE = "Fermer";
    ALL_ARTICLES = "Tous les articles";
    READING_TIME = "min de lecture";
    CONTENTS = "Sommaire";
    DISPLAY = "Affichage";
    TEXT_SIZE = "Taille du texte";
    SPACING = "Espacement";
    THEME = "Thème";
    QUOTATION = "Citation";
    COPY_QUOTATION = "Copier la citation";
    QUOTATION_COPIED = "Citation copiée";

    PASSWORD = "Mot de passe";
    PASSWORD_READ = "Lire l’article";
    PASSWORD_WRONG = "Ce mot de passe n’est pas le bon.";
    PASSWORD_MISSING = "Écrivez le mot de passe.";

    COMMENTS = "Commentaires";
    COMMENTS_LOADING = "Chargement des commentaires…";
    COMMENTS_NONE = "Aucun commentaire pour l’instant.";
    COMMENTS_ELSEWHERE = "Les commentaires se lisent sur le site.";
    COMMENTS_CLOSED = "Les commentaires sont fermés.";
    COMMENTS_MORE = "Plus de commentaires";
    COMMENT_ANONYMOUS = "Anonyme";
    COMMENT_ANSWERS = "en réponse à ";
    COMMENT_WRITE = "Écrire un commentaire";
    COMMENT_ON_SITE = "Commenter sur le site";
    COMMENT_NAME = "Nom";
    COMMENT_EMAIL = "Adresse e-mail";
    COMMENT_EMAIL_NOTE = "Elle ne sera pas publiée.";
    COMMENT_TEXT = "Commentaire";
    COMMENT_SEND = "Envoyer";
    COMMENT_SENDING = "Envoi…";
    COMMENT_PUBLISHED = "Merci\u{202f}! Votre commentaire est publié.";
    COMMENT_HELD = "Merci\u{202f}! Votre commentaire est en attente de modération.";
    COMMENT_NO_NAME = "Écrivez votre nom.";
    COMMENT_NO_EMAIL = "Écrivez une adresse e-mail complète, par exemple nom@exemple.org.";
    COMMENT_NO_TEXT = "Écrivez votre commentaire.";
    COMMENT_TWICE = "Ce commentaire a déjà été envoyé.";
    COMMENT_REFUSED = "Le site n’a pas accepté ce commentaire. Attendez un instant, puis réessayez.";

    NEW_VERSION = "Nouvelle version disponible";
    UPDATE = "Mettre à jour";
}

/// « 1 résultat », « 12 résultats »; French counts 0 and 1 as singular.
pub fn results(count: u32) -> String {
    counted(count, "résultat")
}

/// « 1 article », « 12 articles ».
pub fn articles(count: u32) -> String {
    counted(count, "article")
}

/// « 4 min de lecture ».
pub fn reading_time(minutes: u32) -> String {
    [grouped(minutes).as_str(), "\u{a0}", READING_TIME].concat()
}

/// « 1 commentaire », « 25 commentaires ».
pub fn comments(count: u32) -> String {
    counted(count, "commentaire")
}

fn counted(count: u32, noun: &str) -> String {
    let plural = if count < 2 { "" } else { "s" };
    [grouped(count).as_str(), "\u{a0}", noun, plural].concat()
}

/// Thousands set apart by a narrow no-break space.
fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}
