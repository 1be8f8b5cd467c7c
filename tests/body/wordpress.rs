//! Bodies as WordPress has sent them over fifteen years.

use std::fs;
use std::path::Path;

use crate::{blocks, check, shows};

#[test]
fn an_article_of_the_block_editor() {
    shows(
        r#"
<p class="has-drop-cap">Gao, le 3 mars. <strong>Le fleuve</strong> monte.</p>



<h2 class="wp-block-heading" id="h-les-pluies">Les pluies</h2>



<figure class="wp-block-image alignwide size-large"><img fetchpriority="high" decoding="async" width="1024" height="576" src="https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-1024x576.jpg" alt="Le fleuve" class="wp-image-77" srcset="https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-1024x576.jpg 1024w, https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-300x169.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">Photo : <a href="https://afp.com">AFP</a></figcaption></figure>



<blockquote class="wp-block-quote is-layout-flow"><p>L'eau est là.</p><cite>Un pêcheur</cite></blockquote>



<ul class="wp-block-list">
<li>12 mm à <em>Gao</em></li>



<li>7 mm à Ansongo
<ul class="wp-block-list">
<li>dont 2 la nuit</li>
</ul>
</li>
</ul>



<hr class="wp-block-separator has-alpha-channel-opacity"/>



<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://www.askia24.ml/meteo/">La météo</a></div></div>
"#,
        "p: Gao, le 3 mars. <strong>Le fleuve</strong> monte.
         h2: Les pluies
         figure: https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-1024x576.jpg \"Le fleuve\" 1024x576 [https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-1024x576.jpg 1024w] [https://www.askia24.ml/wp-content/uploads/2025/03/fleuve-300x169.jpg 300w] | Photo : [AFP](outside https://afp.com/)
         quote
         p: L'eau est là.
         cite: Un pêcheur
         /quote
         list
         - p: 12 mm à <em>Gao</em>
         - p: 7 mm à Ansongo
         list
         - p: dont 2 la nuit
         /list
         /list
         hr
         buttons: [La météo](inside /meteo/)",
    );
}

#[test]
fn an_article_of_the_classic_editor() {
    shows(
        r#"<p style="text-align: justify;"><span style="font-size: 14pt; font-family: arial,helvetica,sans-serif;"><strong>Bamako, 12 juin 2014 -&nbsp;</strong>Le ministre a dit : <em>« Nous irons »</em>.</span></p>
<p style="text-align: justify;"><img class="alignleft size-medium wp-image-33" src="http://www.askia24.ml/wp-content/uploads/2014/06/min-300x200.jpg" alt="min" width="300" height="200" /></p>
<p style="text-align: justify;">&nbsp;</p>
<p>Il<br />
part demain.</p>
<p><strong>A. Maïga</strong></p>
<p>&nbsp;</p>"#,
        "p: <strong>Bamako, 12 juin 2014 -</strong>~Le ministre a dit : <em>« Nous irons »</em>.
         figure: https://www.askia24.ml/wp-content/uploads/2014/06/min-300x200.jpg \"min\" 300x200
         p: Il⏎part demain.
         p: <strong>A. Maïga</strong>",
    );
}

#[test]
fn what_wpautop_leaves_behind() {
    shows(
        "<p><div class='pub'></p>\n<p>Texte</p>\n<p></div></p>\n<p><!-- --></p>\n</p>\n<p><p>Fin</p></p>\
         <p><iframe></iframe></p><p><script>x()</script></p>",
        "p: Texte
         p: Fin",
    );
}

#[test]
fn a_page_builder_is_its_text() {
    shows(
        "<div class='vc_row wpb_row'><div class='wpb_column'><div class='vc_column-inner'>\
         <div class='wpb_text_column'><div class='wpb_wrapper'><p>Un</p></div></div>\
         <div class='wpb_single_image'><figure class='wpb_wrapper vc_figure'><div class='vc_wrapper'>\
         <img src='/a.jpg' width='10' height='90'></div></figure></div></div></div></div>",
        "p: Un
         figure: https://www.askia24.ml/a.jpg 10x90",
    );
}

#[test]
fn text_divided_by_divisions_and_line_breaks() {
    shows(
        "<div>Un.<br /><br />Deux.</div>\n<div>&nbsp;</div>\n<div dir='ltr'>Trois.</div>\nQuatre.<br>\n<br>\nCinq.",
        "p: Un.
         p: Deux.
         p dir=ltr: Trois.
         p: Quatre.
         p: Cinq.",
    );
}

#[test]
fn footnotes_of_the_block_editor_keep_their_links() {
    shows(
        "<p>Un fait<sup data-fn='u1' class='fn'><a href='#u1' id='u1-link'>1</a></sup>.</p>\
         <ol class='wp-block-footnotes'><li id='u1'>Source <a href='#u1-link' aria-label='Retour'>↩︎</a></li></ol>",
        "p: Un fait#u1-link#<sup>[1](fragment u1)</sup>.
         list from 1
         - p: #u1#Source [↩︎](fragment u1-link)
         /list",
    );
}

/// Every post and page of WordPress's own theme-test content.
#[test]
fn every_body_of_the_theme_test_content_keeps_every_promise() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/wordpress-theme-test/themeunittestdata.wordpress.xml");
    let Ok(export) = fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return;
    };
    let bodies: Vec<&str> = export
        .split("<content:encoded><![CDATA[")
        .skip(1)
        .filter_map(|rest| rest.split("]]></content:encoded>").next())
        .collect();
    assert!(bodies.len() > 70, "{} bodies", bodies.len());
    let mut shown = 0;
    for body in bodies {
        let blocks = blocks(body);
        assert_eq!(check::faults(&blocks), [] as [&str; 0], "from {body}");
        shown += blocks.len();
    }
    assert!(shown > 500, "{shown} blocks");
}
