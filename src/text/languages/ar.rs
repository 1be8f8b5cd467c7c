//! Arabic, with the months and the digits that Unicode's CLDR has for `ar` (as `Intl` writes them).

use super::grouped as apart;

/// Months, January first.
pub const MONTHS: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// The days of a month.
pub fn day(day: u8) -> String {
    day.to_string()
}

/// "الساعة 9:05"; the minutes have two digits.
pub fn time_of_day(hour: u8, minutes: &str) -> String {
    ["الساعة ", &hour.to_string(), ":", minutes].concat()
}

/// The steps of the text's size, smallest first.
pub const SIZES: [&str; 5] = ["صغير جدًا", "صغير", "متوسط", "كبير", "كبير جدًا"];

/// How much room the text has.
pub const SPACINGS: [&str; 2] = ["مريح", "متقارب"];

/// The themes; the first is the device's.
pub const THEMES: [&str; 3] = ["حسب الجهاز", "فاتح", "داكن"];

/// When the data saver is on.
pub const SAVER_CHOICES: [&str; 3] = ["تلقائي", "مفعّل", "معطّل"];

/// How far a search looks back, in the order of `model::route::PERIODS`.
pub const PERIODS: [&str; 4] = ["كل الفترات", "آخر 7 أيام", "آخر 30 يومًا", "آخر سنة"];

words! {
    SKIP = "الانتقال إلى المحتوى";
    HOME = "الرئيسية";
    MENU = "القائمة";
    MAIN_MENU = "القائمة الرئيسية";
    SUBMENU = "القائمة الفرعية ";
    SEARCH = "بحث";
    SEARCH_START = "ابدأ البحث";
    LATEST = "آخر الأخبار";
    LOADING = "جارٍ التحميل…";
    RETRY = "إعادة المحاولة";
    TRAIL = "مسار الصفحة";
    BY = "بقلم ";
    UPDATED = "حُدّث في ";
    SHARE = "مشاركة";
    SHARE_DEVICE = "مشاركة…";
    COPY_LINK = "نسخ الرابط";
    COPIED = "نُسخ الرابط";
    NOT_COPIED = "تعذّر النسخ";
    EMAIL = "البريد الإلكتروني";
    TAGS = "الكلمات المفتاحية";
    AROUND = "المقال السابق والمقال التالي";
    PREVIOUS = "المقال السابق";
    NEXT = "المقال التالي";
    RELATED = "مقالات أخرى";
    PROTECTED = "هذا المقال محمي بكلمة مرور.";
    READ_ON_SITE = "قراءته على الموقع";
    NO_BODY = "لا نص لهذا المقال.";
    ENLARGE = "تكبير الصورة";
    ENLARGE_NAMED = "تكبير الصورة: ";
    IMAGE = "الصورة ";
    OF = " من ";
    PREVIOUS_IMAGE = "الصورة السابقة";
    NEXT_IMAGE = "الصورة التالية";
    ZOOM = "تكبير";
    GALLERY = "معرض صور";
    TABLE = "جدول";
    SOUND = "تسجيل صوتي";
    VIDEO = "فيديو";
    POST = "منشور";
    MAP = "خريطة";
    ARTICLE = "مقال";
    WEB_PAGE = "صفحة ويب";
    PLAY_HERE = "التشغيل هنا";
    SHOW_HERE = "العرض هنا";
    OPEN_ON = "الفتح على ";
    PAGINATION = "ترقيم الصفحات";
    PREVIOUS_PAGE = "الصفحة السابقة";
    NEXT_PAGE = "الصفحة التالية";
    PAGE = "الصفحة ";
    CATEGORY = "قسم";
    TAG = "كلمة مفتاحية";
    AUTHOR = "كاتب";
    ARCHIVES = "الأرشيف";
    RESULTS = "البحث";
    RESULTS_FOR = "نتائج البحث عن ";
    NO_RESULT = "لا نتائج";
    NO_RESULT_ADVICE = "جرّب كلمة أخرى، أو كلمات أقل.";
    WHAT_TO_SEARCH = "عمّ تبحث؟";
    EMPTY = "لا توجد مقالات هنا حتى الآن";
    PAST_END = "لا مزيد من المقالات";
    FIRST_PAGE = "العودة إلى الصفحة الأولى";
    NOT_FOUND = "الصفحة غير موجودة";
    NOT_FOUND_ADVICE = "قد يكون العنوان ناقصًا، أو أن المقال قد سُحب.";
    BACK_HOME = "العودة إلى الرئيسية";
    ERROR = "تعذّر عرض هذه الصفحة";
    ERROR_NETWORK = "الشبكة لا تستجيب. تحقق من اتصالك، ثم أعد المحاولة.";
    ERROR_TIMEOUT = "تأخرت الإجابة كثيرًا. قد تكون الشبكة بطيئة: أعد المحاولة.";
    ERROR_SERVER = "في الموقع عطل الآن. أعد المحاولة بعد لحظة.";
    ERROR_ANSWER = "أرسل الموقع إجابة غير مقروءة. أعد المحاولة؛ وإن تكرر ذلك فقد تطلب شبكتك تسجيل الدخول.";
    ERROR_REFUSED = "يرفض الموقع عرض هذا المحتوى.";
    OFFLINE = "غير متصل";
    ABOUT = "من نحن";
    CONTACT = "اتصل بنا";
    SECTIONS = "الأقسام";
    FOLLOW = "تابعنا";
    CLOSE = "إغلاق";
    ALL_ARTICLES = "جميع المقالات";
    CONTENTS = "المحتويات";
    DISPLAY = "العرض";
    TEXT_SIZE = "حجم النص";
    SPACING = "التباعد";
    THEME = "المظهر";
    QUOTATION = "اقتباس";
    COPY_QUOTATION = "نسخ الاقتباس";
    QUOTATION_COPIED = "نُسخ الاقتباس";

    PASSWORD = "كلمة المرور";
    PASSWORD_READ = "قراءة المقال";
    PASSWORD_WRONG = "كلمة المرور غير صحيحة.";
    PASSWORD_MISSING = "اكتب كلمة المرور.";

    COMMENTS = "التعليقات";
    COMMENTS_LOADING = "جارٍ تحميل التعليقات…";
    COMMENTS_NONE = "لا تعليقات حتى الآن.";
    COMMENTS_ELSEWHERE = "تُقرأ التعليقات على الموقع.";
    COMMENTS_CLOSED = "التعليقات مغلقة.";
    COMMENTS_MORE = "المزيد من التعليقات";
    COMMENT_ANONYMOUS = "مجهول";
    COMMENT_ANSWERS = "ردًا على ";
    COMMENT_WRITE = "كتابة تعليق";
    COMMENT_ON_SITE = "التعليق على الموقع";
    COMMENT_NAME = "الاسم";
    COMMENT_EMAIL = "عنوان البريد الإلكتروني";
    COMMENT_EMAIL_NOTE = "لن يُنشر.";
    COMMENT_TEXT = "التعليق";
    COMMENT_SEND = "إرسال";
    COMMENT_SENDING = "جارٍ الإرسال…";
    COMMENT_PUBLISHED = "شكرًا! نُشر تعليقك.";
    COMMENT_HELD = "شكرًا! تعليقك في انتظار المراجعة.";
    COMMENT_NO_NAME = "اكتب اسمك.";
    COMMENT_NO_EMAIL = "اكتب عنوان بريد إلكتروني كاملًا، مثل name@example.org.";
    COMMENT_NO_TEXT = "اكتب تعليقك.";
    COMMENT_TWICE = "سبق إرسال هذا التعليق.";
    COMMENT_REFUSED = "لم يقبل الموقع هذا التعليق. انتظر لحظة، ثم أعد المحاولة.";

    SHOW_IMAGE = "عرض الصورة";
    SHOW_IMAGES = "عرض صور هذه الصفحة";
    SPARED = "بلا صور، توفيرًا لبياناتك.";
    IMAGE_LOST = "لم تصل الصورة. إعادة المحاولة";

    SAVER = "توفير البيانات";
    SAVER_CHOICE = "تفعيل التوفير";
    SAVER_IS_ON = "الآن: مفعّل.";
    SAVER_IS_OFF = "الآن: معطّل.";
    SAVER_OVER = "الآن: مفعّل، لأن حد اليوم قد بُلغ.";
    SAVER_NOTE = "عند تفعيله لا تُحمّل أي صورة إلا إذا لمستها. والتلقائي يتبع الهاتف، ويُفعّل على شبكات 2G و3G.";
    KEPT_SETTING = "حُفظ الإعداد.";
    USAGE = "الاستهلاك";
    TODAY = "اليوم";
    MONTH = "هذا الشهر";
    PRICE = "سعر الميغابايت";
    LIMIT = "الحد اليومي بالميغابايت";
    NO_LIMIT = "بلا حد";
    LIMIT_METER = "ما استُهلك من حد اليوم";
    LIMIT_PASSED = "بُلغ حد اليوم: لا يُحمّل إلا النص.";
    ANYWAY = "التحميل اليوم مع ذلك";
    ANYWAY_TODAY = "اليوم يُحمّل كل شيء رغم الحد.";
    USAGE_NOTE = "حسب الأحجام التي يقيسها المتصفح، دون مشغّلات الفيديو للمواقع الأخرى.";
    NO_WORKER = "لا يسمح هذا المتصفح بحفظ شيء الآن. أعد تحميل الصفحة؛ أما في التصفح الخاص فيبقى الأمر هكذا.";
    EDITION = "عدد اليوم";
    EDITION_SECTIONS = "الأقسام المطلوبة";
    EDITION_ALL = "إن لم تحدد شيئًا: جميع الأقسام.";
    EDITION_OFFER = "تحميل عدد اليوم";
    EDITION_KIND = "ماذا تأخذ";
    EDITION_TEXT = "النص فقط";
    EDITION_WHOLE = "مع الصور";
    EDITION_TAKE = "تحميل";
    EDITION_STARTS = "العدد في الطريق…";
    EDITION_STOP = "إيقاف";
    EDITION_STOPPED = "توقف التحميل. ما وصل يبقى مقروءًا.";
    EDITION_GO_ON = "متابعة";
    EDITION_READY = "، للقراءة بلا شبكة (";
    EDITION_BEFORE = "على هذا الهاتف من قبل: ";
    EDITION_WHERE = "مقالات هذا الهاتف";
    NOTICES = "الإشعارات";
    NOTICES_SECTIONS = "الإشعار بالمقالات الجديدة من";
    NOTICES_NOTE = "بضعة إشعارات في اليوم على الأكثر، بلا صوت.";
    NOTICES_BROWSER = "لا يستطيع هذا المتصفح الإشعار بأخبار موقع مغلق.";
    NOTICES_INSTALL = "لا تصل الإشعارات إلا بعد تثبيت التطبيق.";
    NOTICES_REFUSED = "لا يسمح المتصفح بالإشعارات: راجع إعداداته.";
    STORAGE = "على هذا الهاتف";
    STORED_ARTICLES = "المقالات";
    STORED_IMAGES = "الصور";
    STORED_APP = "التطبيق";
    ERASE = "مسح الكل";
    ERASE_TITLE = "مسح الكل؟";
    ERASE_WORDS = "ستغادر المقالات المحفوظة وصورها هذا الهاتف: ";
    ERASE_COST = "ستحتاج قراءتها من جديد إلى الشبكة.";
    ERASE_SAVED = "مسح المقالات المسجلة أيضًا";
    ERASE_YES = "مسح";
    ERASED = "تم المسح.";
    CANCEL = "إلغاء";
    VERSION = "الإصدار ";
    INSTALL_APP = "تثبيت التطبيق";
    INSTALL_OFFER = "يمكن تثبيت هذه الصحيفة: ستُفتح بلمسة، حتى بلا شبكة.";
    INSTALL = "تثبيت";
    NO_THANKS = "لا شكرًا";
    INSTALL_BY_HAND = "لتثبيت هذه الصحيفة: المس «مشاركة»، ثم «إضافة إلى الشاشة الرئيسية».";

    OWN_PAGES = "قراءاتك";
    SAVED = "المقالات المحفوظة";
    SETTINGS = "الإعدادات";

    JUST_NOW = "الآن";
    YESTERDAY = "أمس";
    ON = "في ";
    SHOW = "عرض";
    CORRECTED = "حُدّث المقال ";
    RESUME = "متابعة القراءة";
    ONLINE = "عاد الاتصال";
    SEARCH_SITE = "البحث في الموقع كله";
    LOCAL_RESULTS = "البحث في مقالات هذا الهاتف";
    NO_NETWORK = "بلا شبكة";
    ARTICLE_NOT_HERE = "هذا المقال ليس على هذا الهاتف.";
    LIST_NOT_HERE = "هذه الصفحة ليست على هذا الهاتف.";
    NOT_HERE_YET = "ستُعرض فور عودة الشبكة.";
    READABLE = "للقراءة بلا شبكة";
    LOAD_MORE = "تحميل المزيد";
    LAST_READ = "قُرئت مؤخرًا";
    ERASE_READ = "محو المقالات المقروءة مؤخرًا";
    SAVE = "حفظ";
    SAVING = "جارٍ الحفظ…";
    IS_SAVED = "محفوظ";
    PICTURES_COMING = "حُفظ النص، والصور في الطريق…";
    UNSAVED = "أُزيل من هذا الهاتف";
    NOT_DONE = "غير ممكن الآن";
    NOT_SAVED = "تعذّر الحفظ: ";
    SAVE_NOT_YET = "التطبيق غير جاهز بعد. أعد المحاولة بعد لحظة.";
    SAVE_NEVER = "لا يحفظ هذا المتصفح شيئًا هنا (تصفح خاص؟).";
    SAVE_FULL = "الهاتف ممتلئ.";
    SAVE_LOST = "الشبكة لا تستجيب.";
    NOTHING_SAVED = "لا مقالات محفوظة.";
    HOW_TO_SAVE = "المس «حفظ» تحت عنوان مقال: سيُقرأ هنا مع صوره، حتى بلا شبكة.";
    CANNOT_SAVE = "لا يحفظ هذا المتصفح شيئًا هنا (تصفح خاص؟): الحفظ غير ممكن.";
    REMOVE = "إزالة";
    REMOVE_ALL = "إزالة الكل";
    REMOVED = "أُزيل المقال.";
    ALL_REMOVED = "أُزيلت جميع المقالات.";
    UNDO = "تراجع";
    CORRECTED_SINCE = "صُحّح بعد الحفظ";
    REFRESH = "تحديث";
    COMPLETE = "استكمال";
    KEPT = "محفوظ ";
    AND_KEPT = " · محفوظ ";

    NEW_VERSION = "إصدار جديد متاح";
    UPDATE = "تحديث";

    EMBED = "عناويننا على موقعك";

    LISTEN = "استماع";
    LISTEN_PLAY = "تشغيل";
    LISTEN_PAUSE = "إيقاف مؤقت";
    LISTEN_PREVIOUS = "الجملة السابقة";
    LISTEN_NEXT = "الجملة التالية";
    LISTEN_SPEED = "السرعة: ";
    LISTEN_FAILED = "الاستماع غير ممكن الآن.";

    DIRECTION = "rtl";
    THOUSANDS = ",";
    DECIMALS = ".";
    KILOBYTES = "\u{a0}ك.ب";
    MEGABYTES = "\u{a0}م.ب";
    QUOTE = "«";
    UNQUOTE = "»";
    COLON = ": ";
    COMMA = "، ";
    NEEDS_SCRIPT = " يحتاج إلى JavaScript لعرض المقالات. فعّله في إعدادات متصفحك، ثم أعد تحميل الصفحة.";
    NOT_STARTED = "لم تُفتح الصحيفة";
    NOT_STARTED_ADVICE = "انقطعت الشبكة، أو أن هذا المتصفح قديم جدًا للقارئ.";
    READ_WITHOUT = "اقرأ الصحيفة دون القارئ";
    EMBED_FAILED = "تعذّر تحميل المقالات.";
    EMBED_MISSING = "لم يعد هذا المقال متاحًا.";
    EMBED_READ = "القراءة على ";
    EMBED_PREVIOUS = "العنوان السابق";
    EMBED_NEXT = "العنوان التالي";
    EMBED_PAUSE = "إيقاف التمرير";
    EMBED_PLAY = "تشغيل التمرير";
    UNTITLED = "(بلا عنوان)";

    FOUND = "النتائج";
    ALL_RESULTS = "عرض كل النتائج";
    NOT_FOUND_LIVE = "لم تصل النتائج. اضغط على «إدخال» لإعادة المحاولة.";
    RECENT_SEARCHES = "عمليات البحث الأخيرة";
    ERASE_SEARCH = "محو البحث ";
    FILTER_RESULTS = "تصفية النتائج";
    FILTER = "تصفية";
    ALL_SECTIONS = "الكل";
    PERIOD = "الفترة";
    WIDEN = "جرّب قسمًا آخر أو فترة أخرى.";
    PAUSE = "إيقاف التمرير";
    KEYS = "اختصارات لوحة المفاتيح";
    KEYS_ON = "استخدام هذه الاختصارات";
    SAVE_ARTICLE = "حفظ المقال";
    FEED = "موجز RSS";
}

/// « نتيجة واحدة », « نتيجتان », « 3 نتائج ».
pub fn results(count: u32) -> String {
    counted(count, ["لا نتائج", "نتيجة واحدة", "نتيجتان", "نتائج", "نتيجة", "نتيجة"])
}

/// « مقال واحد », « مقالان », « 3 مقالات ».
pub fn articles(count: u32) -> String {
    counted(count, ["لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال"])
}

/// « 4 دقائق للقراءة ».
pub fn reading_time(minutes: u32) -> String {
    [counted(minutes, ["أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"]).as_str(), " للقراءة"]
        .concat()
}

/// « تعليق واحد », « تعليقان », « 3 تعليقات ».
pub fn comments(count: u32) -> String {
    counted(count, ["لا تعليقات", "تعليق واحد", "تعليقان", "تعليقات", "تعليقًا", "تعليق"])
}

/// « قبل 5 دقائق ».
pub fn minutes_ago(count: u32) -> String {
    ago(count, ["أقل من دقيقة", "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة"])
}

/// « قبل 3 ساعات ».
pub fn hours_ago(count: u32) -> String {
    ago(count, ["أقل من ساعة", "ساعة واحدة", "ساعتين", "ساعات", "ساعة", "ساعة"])
}

/// « قبل 4 أيام ».
pub fn days_ago(count: u32) -> String {
    ago(count, ["أقل من يوم", "يوم واحد", "يومين", "أيام", "يومًا", "يوم"])
}

/// « محفوظ، إلا صورتين ».
pub fn saved_without(pictures: u32) -> String {
    [IS_SAVED, "، إلا ", &counted(pictures, ["لا شيء", "صورة واحدة", "صورتين", "صور", "صورة", "صورة"])].concat()
}

/// « تنقص صورة واحدة », « تنقص 3 صور ».
pub fn pictures_missing(count: u32) -> String {
    ["تنقص ", &counted(count, ["لا صورة", "صورة واحدة", "صورتان", "صور", "صورة", "صورة"])].concat()
}

/// « مقال جديد », « مقالان جديدان », « 3 مقالات جديدة ».
pub fn new_articles(count: u32) -> String {
    let forms = ["لا جديد", "مقال جديد", "مقالان جديدان", "مقالات جديدة", "مقالًا جديدًا", "مقال جديد"];
    counted(count, forms)
}

fn ago(count: u32, forms: [&str; 6]) -> String {
    ["قبل ", &counted(count, forms)].concat()
}

/// The form for a number: of none, one, two, few, many, others. The first three hold their number.
/// The rules are CLDR's for `ar` (unicode.org/cldr, plurals.xml): few is n % 100 = 3..10, many n % 100 = 11..99.
fn counted(count: u32, forms: [&str; 6]) -> String {
    let [none, one, two, few, many, others] = forms;
    let form = match (count, count % 100) {
        (0, _) => return none.to_string(),
        (1, _) => return one.to_string(),
        (2, _) => return two.to_string(),
        (_, 3..=10) => few,
        (_, 11..) => many,
        _ => others,
    };
    [grouped(count).as_str(), "\u{a0}", form].concat()
}

/// Thousands set apart.
pub fn grouped(count: u32) -> String {
    apart(count, THOUSANDS)
}
