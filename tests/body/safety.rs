//! Nothing hostile comes through, and the check that says so can fail.

use crate::{blocks, check, shows};
use askia24::body::{
    Block, Cell, Content, Description, Direction, Embed, EmbedKind, Figure, Href, Image, Inline, Language, Mark, Media,
    MediaKind, Quotation, Source, Table,
};

/// Each shows nothing but `text`, which many of them hold to prove that what follows is not eaten.
#[track_caller]
fn shows_only_its_text(cases: &[&str]) {
    for html in cases {
        shows(&format!("{html}<p>text</p>"), "p: text");
    }
}

#[test]
fn what_runs_or_loads_gives_nothing() {
    shows_only_its_text(&[
        "<script>alert(1)</script>",
        "<script src=https://evil.example/x.js></script>",
        "<SCRIPT type=module>import 'x'</SCRIPT>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<base href=https://evil.example/>",
        "<iframe src=javascript:alert(1)>x</iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data=javascript:alert(1)>x</object>",
        "<embed src=javascript:alert(1)>",
        "<applet code=x>x</applet>",
        "<template><p>x</p><script>alert(1)</script></template>",
        "<noframes><p>x</p></noframes>",
        "<noembed><p>x</p></noembed>",
        "<title>x</title>",
        "<button formaction=javascript:alert(1)>x</button>",
        "<input autofocus onfocus=alert(1) value=x>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<progress>x</progress>",
        "<!-- <p>x</p> -->",
        "<![CDATA[x]]>",
        "<?xml x?>",
    ]);
}

#[test]
fn foreign_namespaces_give_nothing_but_mathematics_text() {
    shows_only_its_text(&[
        "<svg onload=alert(1)><text>x</text></svg>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<svg><foreignObject><div>x</div></foreignObject></svg>",
        "<svg><style>x</style><title>x</title><desc>x</desc></svg>",
        "<math><script>alert(1)</script></math>",
        "<math><annotation-xml encoding='text/html'><p>x</p></annotation-xml></math>",
        "<math><style>x</style></math>",
    ]);
}

#[test]
fn markup_that_changes_when_it_is_parsed_again_has_nothing_to_change() {
    for html in [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">a</noscript>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<p>a<table><tr><td><a href='javascript:x'>b</table>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
    ] {
        assert_eq!(check::faults(&blocks(html)), [] as [&str; 0], "from {html}");
    }
}

#[test]
fn markup_written_as_text_stays_text() {
    shows("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "p: <script>alert(1)</script>");
    shows("<xmp><img src=x></xmp>", "pre: <img src=x>");
}

#[test]
fn attributes_have_no_way_into_a_block() {
    shows(
        "<p id=app class=menu style='position:fixed' onclick=alert(1) name=body data-x=y \
         contenteditable slot=z is=w part=v tabindex=1 aria-label=u role=alert title=t>a</p>",
        "p: a",
    );
    shows(
        "<img src=/a.jpg onerror=alert(1) usemap=#m ismap crossorigin id=getElementById name=cookie>",
        "figure: https://www.askia24.ml/a.jpg",
    );
}

#[test]
fn addresses_that_run_leave_only_their_text() {
    for address in [
        "javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script&colon;alert(1)",
        "&#1;&#32;javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:x",
    ] {
        shows(&format!("<a href=\"{address}\">a</a>"), "p: a");
        shows(&format!("<img src=\"{address}\"><p>a</p>"), "p: a");
        shows(&format!("<img srcset=\"{address} 300w\"><p>a</p>"), "p: a");
    }
}

#[test]
fn dangling_markup_takes_nothing_along() {
    shows("<p>a</p><img src='https://evil.example/?<p>secret</p>", "p: a");
}

/// The negative control: each of these breaks one promise, and the check must say so.
#[test]
fn the_check_finds_what_it_looks_for() {
    let text = || vec![Inline::Text("a".to_owned())];
    let link = |href| Content::Paragraph(vec![Inline::Link(href, text())]);
    let outside = |url: &str| link(Href::Outside(url.to_owned()));
    let inside = |url: &str| link(Href::Inside(url.to_owned()));
    let image = || Image {
        src: "https://a.example/".to_owned(),
        srcset: Vec::new(),
        alt: String::new(),
        width: None,
        height: None,
    };
    let figure = |image| Content::Figure(Box::new(Figure { image, caption: Vec::new(), link: None }));
    let paragraph = |inline| Content::Paragraph(vec![inline]);
    let in_quotes = |content, times| {
        (0..times).fold(content, |content, _| Content::Quote {
            kind: Quotation::Block,
            blocks: vec![block(content)],
            cite: Vec::new(),
        })
    };
    let marked =
        |times| (0..times).fold(Inline::Text("a".to_owned()), |inline, _| Inline::Marked(Mark::Sup, vec![inline]));
    let media = |source: &str, poster: Option<&str>| {
        Content::Media(Box::new(Media {
            kind: MediaKind::Video,
            sources: vec![source.to_owned()],
            poster: poster.map(str::to_owned),
            size: None,
            caption: Vec::new(),
        }))
    };
    let embed = |url: &str, player: Option<&str>| {
        Content::Embed(Box::new(Embed {
            kind: EmbedKind::Video,
            provider: "YouTube".to_owned(),
            url: url.to_owned(),
            player: player.map(str::to_owned),
            title: String::new(),
            size: None,
            blocks: Vec::new(),
            caption: Vec::new(),
        }))
    };
    let page = "https://www.youtube.com/watch?v=a";
    let table = |columns, rows| {
        let cell = Cell { header: None, columns, rows, blocks: vec![block(Content::Paragraph(text()))] };
        let body = vec![vec![cell]];
        Content::Table(Box::new(Table { caption: Vec::new(), head: Vec::new(), body, foot: Vec::new() }))
    };
    let anchor = |name: &str| Content::Paragraph(vec![Inline::Anchor(name.to_owned()), Inline::Text("a".to_owned())]);
    let items = |count| vec![vec![block(Content::Paragraph(text()))]; count];
    let lang = |lang: &str| Language { lang: Some(lang.to_owned()), dir: Some(Direction::Rtl) };
    let bad = [
        outside("javascript:alert(1)"),
        outside("JavaScript:alert(1)"),
        outside("//evil.example/"),
        outside("https://askia24.ml@evil.example/"),
        inside("javascript:alert(1)"),
        inside("//evil.example/"),
        inside("/\\evil.example/"),
        inside("/\t/evil.example/"),
        inside("https://evil.example/"),
        link(Href::Contact("javascript:alert(1)".to_owned())),
        link(Href::Fragment(String::new())),
        figure(Image { src: "data:text/html,x".to_owned(), ..image() }),
        figure(Image {
            srcset: vec![Source { url: "https://a.example/x 1w, data:x".to_owned(), width: 3 }],
            ..image()
        }),
        figure(Image { width: Some(0), ..image() }),
        Content::Paragraph(Vec::new()),
        paragraph(Inline::Break),
        paragraph(Inline::Text("a\u{202e}b".to_owned())),
        paragraph(Inline::Foreign(lang("a b"), text())),
        paragraph(Inline::Link(Href::Inside("/".to_owned()), vec![Inline::Link(Href::Inside("/".to_owned()), text())])),
        paragraph(marked(20)),
        in_quotes(Content::Paragraph(text()), 20),
        Content::Heading { level: 1, text: text() },
        Content::Heading { level: 3, text: text() },
        Content::Separator,
        Content::List { numbers: None, items: vec![Vec::new()] },
        Content::Descriptions(Vec::new()),
        Content::Descriptions(vec![Description { terms: Vec::new(), blocks: Vec::new() }]),
        Content::Columns(items(1)),
        Content::Columns(vec![Vec::new(), Vec::new()]),
        Content::Gallery {
            figures: vec![Figure { image: image(), caption: Vec::new(), link: None }],
            caption: Vec::new(),
        },
        Content::Details { summary: text(), blocks: Vec::new() },
        Content::Details { summary: Vec::new(), blocks: vec![block(Content::Paragraph(text()))] },
        Content::Buttons(Vec::new()),
        Content::Buttons(vec![(Href::Outside("javascript:x".to_owned()), text())]),
        Content::File { href: Href::Outside("data:x".to_owned()), name: text() },
        Content::File { href: Href::Outside("https://a.example/".to_owned()), name: Vec::new() },
        table(0, 1),
        table(1, 1001),
        media("javascript:alert(1)", None),
        media("https://a.example/a.mp4", Some("data:image/png,x")),
        embed("javascript:alert(1)", None),
        embed(page, Some("javascript:alert(1)")),
        embed(page, Some("http://www.youtube-nocookie.com/embed/a")),
        embed(page, Some("https://evil.example/embed/a")),
        embed(page, Some("https://www.youtube-nocookie.com.evil.example/embed/a")),
        embed(page, Some("https://www.youtube-nocookie.com/embed/../redirect")),
        embed(page, Some("https://www.youtube-nocookie.com/embed/a\" onload=x")),
        anchor(""),
        anchor("a b"),
        anchor(&"x".repeat(101)),
        paragraph(Inline::Anchor("a".to_owned())),
        Content::Paragraph(vec![
            Inline::Anchor("a".to_owned()),
            Inline::Text("b".to_owned()),
            Inline::Anchor("a".to_owned()),
        ]),
        paragraph(Inline::Abbreviation(String::new(), text())),
        paragraph(Inline::Abbreviation("a\u{202e}".to_owned(), text())),
    ];
    for content in bad {
        let blocks = [block(content)];
        assert_ne!(check::faults(&blocks), [] as [&str; 0], "{blocks:?}");
    }
    let good = [
        outside("https://a.example/"),
        inside("/sport/"),
        figure(image()),
        paragraph(marked(10)),
        in_quotes(Content::Paragraph(text()), 10),
        media("https://a.example/a.mp4", Some("https://a.example/p.jpg")),
        embed(page, None),
        embed(page, Some("https://www.youtube-nocookie.com/embed/a?start=9")),
        table(1000, 1),
        Content::Columns(items(2)),
        anchor("a"),
        paragraph(Inline::Abbreviation("a".to_owned(), text())),
    ];
    for content in good {
        assert_eq!(check::faults(&[block(content)]), [] as [&str; 0]);
    }
}

fn block(content: Content) -> Block {
    Block { language: Language::default(), content }
}
