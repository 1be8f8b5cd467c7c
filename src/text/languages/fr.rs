//! French, the reference: a word that stands here and not in another language does not compile.

use super::grouped as apart;

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

/// The days of a month: the first is "1er".
pub fn day(day: u8) -> String {
    if day == 1 { "1er".to_string() } else { day.to_string() }
}

/// "à 9 h 05"; the minutes have two digits.
pub fn time_of_day(hour: u8, minutes: &str) -> String {
    ["à ", &hour.to_string(), " h ", minutes].concat()
}

/// The steps of the text's size, smallest first.
pub const SIZES: [&str; 5] = ["Très petite", "Petite", "Moyenne", "Grande", "Très grande"];

/// How much room the text has.
pub const SPACINGS: [&str; 2] = ["Confortable", "Compact"];

/// The themes; the first is the device's.
pub const THEMES: [&str; 3] = ["Système", "Clair", "Sombre"];

/// When the data saver is on.
pub const SAVER_CHOICES: [&str; 3] = ["Automatique", "Activée", "Désactivée"];

/// How far a search looks back, in the order of `model::route::PERIODS`.
pub const PERIODS: [&str; 4] = ["Toutes", "7 derniers jours", "30 derniers jours", "Un an"];

words! {
    reference;
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

    SHOW_IMAGE = "Afficher l’image";
    SHOW_IMAGES = "Afficher les images de cette page";
    SPARED = "Sans images, pour ménager vos données.";
    IMAGE_LOST = "L’image n’est pas venue. Réessayer";

    SAVER = "Économie de données";
    SAVER_CHOICE = "Ménager les données";
    SAVER_IS_ON = "En ce moment\u{a0}: activée.";
    SAVER_IS_OFF = "En ce moment\u{a0}: désactivée.";
    SAVER_OVER = "En ce moment\u{a0}: activée, car la limite d’aujourd’hui est passée.";
    SAVER_NOTE = "Activée, aucune image ne se charge sans que vous la touchiez. Automatique, elle suit le téléphone, et s’active en 2G et en 3G.";
    KEPT_SETTING = "Réglage enregistré.";
    USAGE = "Consommation";
    TODAY = "Aujourd’hui";
    MONTH = "Ce mois-ci";
    PRICE = "Prix d’un mégaoctet";
    LIMIT = "Limite par jour, en Mo";
    NO_LIMIT = "Aucune";
    LIMIT_METER = "Part de la limite d’aujourd’hui";
    LIMIT_PASSED = "La limite d’aujourd’hui est passée\u{a0}: seul le texte se charge.";
    ANYWAY = "Aujourd’hui, charger quand même";
    ANYWAY_TODAY = "Pour aujourd’hui, tout se charge malgré la limite.";
    USAGE_NOTE = "D’après les tailles que le navigateur mesure, sans les lecteurs vidéo d’autres sites.";
    NO_WORKER = "Ce navigateur ne laisse rien garder pour l’instant. Rechargez la page\u{a0}; en navigation privée, cela reste ainsi.";
    EDITION = "L’édition du jour";
    EDITION_SECTIONS = "Rubriques à emporter";
    EDITION_ALL = "Aucune cochée\u{a0}: toutes les rubriques.";
    EDITION_OFFER = "Emporter l’édition du jour";
    EDITION_KIND = "Que prendre";
    EDITION_TEXT = "Texte seul";
    EDITION_WHOLE = "Avec les images";
    EDITION_TAKE = "Emporter";
    EDITION_STARTS = "L’édition arrive…";
    EDITION_STOP = "Arrêter";
    EDITION_STOPPED = "Arrêté. Ce qui est arrivé reste lisible.";
    EDITION_GO_ON = "Reprendre";
    EDITION_READY = ", à lire sans réseau (";
    EDITION_BEFORE = "Déjà sur ce téléphone\u{a0}: ";
    EDITION_WHERE = "Voir les articles de ce téléphone";
    NOTICES = "Notifications";
    NOTICES_SECTIONS = "Annoncer les nouveaux articles de";
    NOTICES_NOTE = "Quelques-unes par jour au plus, sans son.";
    NOTICES_BROWSER = "Ce navigateur ne sait pas annoncer les nouvelles d’un site fermé.";
    NOTICES_INSTALL = "Les nouvelles ne s’annoncent qu’une fois l’application installée.";
    NOTICES_REFUSED = "Le navigateur n’autorise pas les notifications\u{a0}: voyez ses réglages.";
    STORAGE = "Sur ce téléphone";
    STORED_ARTICLES = "Articles";
    STORED_IMAGES = "Images";
    STORED_APP = "L’application";
    ERASE = "Tout effacer";
    ERASE_TITLE = "Tout effacer\u{202f}?";
    ERASE_WORDS = "Les articles gardés et leurs images quitteront ce téléphone\u{a0}: ";
    ERASE_COST = "Les relire demandera du réseau.";
    ERASE_SAVED = "Effacer aussi les articles enregistrés";
    ERASE_YES = "Effacer";
    ERASED = "C’est effacé.";
    CANCEL = "Annuler";
    VERSION = "Version ";
    INSTALL_APP = "Installer l’application";
    INSTALL_OFFER = "Ce journal s’installe\u{a0}: il s’ouvrira d’un geste, même sans réseau.";
    INSTALL = "Installer";
    NO_THANKS = "Non merci";
    INSTALL_BY_HAND = "Pour installer ce journal\u{a0}: touchez Partager, puis «\u{a0}Sur l’écran d’accueil\u{a0}».";

    OWN_PAGES = "Votre lecture";
    SAVED = "Articles enregistrés";
    SETTINGS = "Réglages";

    JUST_NOW = "à l’instant";
    YESTERDAY = "hier";
    ON = "le ";
    SHOW = "Afficher";
    CORRECTED = "Article mis à jour ";
    RESUME = "Reprendre la lecture";
    ONLINE = "De nouveau en ligne";
    SEARCH_SITE = "Chercher sur tout le site";
    LOCAL_RESULTS = "Recherche dans les articles de ce téléphone";
    NO_NETWORK = "Sans réseau";
    ARTICLE_NOT_HERE = "Cet article n’est pas sur ce téléphone.";
    LIST_NOT_HERE = "Cette page n’est pas sur ce téléphone.";
    NOT_HERE_YET = "L’affichage se fera dès le retour du réseau.";
    READABLE = "À lire sans réseau";
    LOAD_MORE = "Charger plus";
    LAST_READ = "Lus récemment";
    ERASE_READ = "Effacer les articles lus récemment";
    SAVE = "Enregistrer";
    SAVING = "Enregistrement…";
    IS_SAVED = "Enregistré";
    PICTURES_COMING = "Texte enregistré, images en cours…";
    UNSAVED = "Retiré de ce téléphone";
    NOT_DONE = "Impossible pour l’instant";
    NOT_SAVED = "Impossible d’enregistrer\u{a0}: ";
    SAVE_NOT_YET = "l’application n’est pas encore prête. Réessayez dans un instant.";
    SAVE_NEVER = "ce navigateur ne garde rien ici (navigation privée\u{202f}?).";
    SAVE_FULL = "le téléphone est plein.";
    SAVE_LOST = "le réseau ne répond pas.";
    NOTHING_SAVED = "Aucun article enregistré.";
    HOW_TO_SAVE = "Touchez «\u{a0}Enregistrer\u{a0}» sous le titre d’un article\u{a0}: il se lira ici avec ses images, même sans réseau.";
    CANNOT_SAVE = "Ce navigateur ne garde rien ici (navigation privée\u{202f}?)\u{a0}: l’enregistrement n’est pas possible.";
    REMOVE = "Retirer";
    REMOVE_ALL = "Tout retirer";
    REMOVED = "Article retiré.";
    ALL_REMOVED = "Tous les articles sont retirés.";
    UNDO = "Annuler";
    CORRECTED_SINCE = "Corrigé depuis";
    REFRESH = "Actualiser";
    COMPLETE = "Compléter";
    KEPT = "enregistré ";
    AND_KEPT = " · enregistré ";

    NEW_VERSION = "Nouvelle version disponible";
    UPDATE = "Mettre à jour";

    EMBED = "Nos titres sur votre site";

    LISTEN = "Écouter";
    LISTEN_PLAY = "Lire";
    LISTEN_PAUSE = "Pause";
    LISTEN_PREVIOUS = "Phrase précédente";
    LISTEN_NEXT = "Phrase suivante";
    LISTEN_SPEED = "Vitesse\u{a0}: ";
    LISTEN_FAILED = "Écouter n’est pas possible pour l’instant.";

    DIRECTION = "ltr";
    THOUSANDS = "\u{202f}";
    DECIMALS = ",";
    KILOBYTES = "\u{a0}ko";
    MEGABYTES = "\u{a0}Mo";
    QUOTE = "«\u{a0}";
    UNQUOTE = "\u{a0}»";
    COLON = "\u{a0}: ";
    COMMA = ", ";
    NEEDS_SCRIPT = " a besoin de JavaScript pour afficher les articles. Activez-le dans les réglages de votre navigateur, puis rechargez la page.";
    NOT_STARTED = "Le journal ne s’est pas ouvert";
    NOT_STARTED_ADVICE = "Le réseau a coupé, ou ce navigateur est trop ancien pour le lecteur.";
    READ_WITHOUT = "Lire le journal sans le lecteur";
    EMBED_FAILED = "Les articles n’ont pas pu être chargés.";
    EMBED_MISSING = "Cet article n’est plus là.";
    EMBED_READ = "Lire sur ";
    EMBED_PREVIOUS = "Titre précédent";
    EMBED_NEXT = "Titre suivant";
    EMBED_PAUSE = "Arrêter le défilement";
    EMBED_PLAY = "Faire défiler";
    UNTITLED = "(sans titre)";

    FOUND = "Résultats";
    ALL_RESULTS = "Voir tous les résultats";
    NOT_FOUND_LIVE = "Les résultats ne viennent pas. Entrée pour réessayer.";
    RECENT_SEARCHES = "Recherches récentes";
    ERASE_SEARCH = "Effacer la recherche ";
    FILTER_RESULTS = "Filtrer les résultats";
    FILTER = "Filtrer";
    ALL_SECTIONS = "Toutes";
    PERIOD = "Période";
    WIDEN = "Essayez une autre rubrique ou une autre période.";
    PAUSE = "Arrêter le défilement";
    KEYS = "Raccourcis clavier";
    KEYS_ON = "Utiliser ces raccourcis";
    SAVE_ARTICLE = "Enregistrer l’article";
    FEED = "Fil RSS";
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
    [grouped(minutes).as_str(), "\u{a0}min de lecture"].concat()
}

/// « 1 commentaire », « 25 commentaires ».
pub fn comments(count: u32) -> String {
    counted(count, "commentaire")
}

/// « il y a 5 min ».
pub fn minutes_ago(count: u32) -> String {
    ago(count, "min")
}

/// « il y a 3 h ».
pub fn hours_ago(count: u32) -> String {
    ago(count, "h")
}

/// « il y a 4 jours »; one day is « hier ».
pub fn days_ago(count: u32) -> String {
    ago(count, "jours")
}

/// « Enregistré, sauf 2 images ».
pub fn saved_without(pictures: u32) -> String {
    [IS_SAVED, ", sauf ", &counted(pictures, "image")].concat()
}

/// « 1 image manque », « 3 images manquent ».
pub fn pictures_missing(count: u32) -> String {
    [counted(count, "image").as_str(), if count < 2 { " manque" } else { " manquent" }].concat()
}

/// « 1 nouvel article », « 3 nouveaux articles ».
pub fn new_articles(count: u32) -> String {
    [grouped(count).as_str(), if count < 2 { "\u{a0}nouvel article" } else { "\u{a0}nouveaux articles" }].concat()
}

fn ago(count: u32, unit: &str) -> String {
    ["il y a ", &grouped(count), "\u{a0}", unit].concat()
}

fn counted(count: u32, noun: &str) -> String {
    [grouped(count).as_str(), "\u{a0}", noun, if count < 2 { "" } else { "s" }].concat()
}

/// Thousands set apart.
pub fn grouped(count: u32) -> String {
    apart(count, THOUSANDS)
}
