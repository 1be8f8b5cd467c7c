//! Tables, and what is pasted as one.

use crate::shows;

#[test]
fn a_table_block_keeps_its_parts_and_its_caption() {
    shows(
        "<figure class='wp-block-table is-style-stripes'><table class='has-fixed-layout'><thead><tr><th>Ville</th>\
         <th>Pluie</th></tr></thead><tbody><tr><td>Gao</td><td>12 <em>mm</em></td></tr><tr><td>Kidal</td><td></td></tr>\
         </tbody><tfoot><tr><td>Total</td><td>12</td></tr></tfoot></table><figcaption \
         class='wp-element-caption'>Source : <a href='/meteo/'>météo</a></figcaption></figure>",
        "table
         caption: Source : [météo](inside /meteo/)
         head =Ville | =Pluie
         row Gao | 12 <em>mm</em>
         row Kidal | ∅
         foot Total | 12
         /table",
    );
}

#[test]
fn headers_say_what_they_head() {
    shows(
        "<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>1</td></tr><tr><td>2</td><th scope=row>d</th></tr>\
         <tr><th scope=col>e</th><td>3</td></tr></table>",
        "table
         row =a | =b
         row !c | 1
         row 2 | !d
         row =e | 3
         /table",
    );
}

#[test]
fn cells_span_what_they_say_within_reason() {
    shows(
        "<table><tr><td colspan=2 rowspan='3'>a</td><td colspan=0>b</td><td colspan=-1>c</td><td rowspan=x>d</td></tr></table>",
        "table
         row (2x3)a | b | c | d
         /table",
    );
    shows(
        "<table><tr><td colspan=5000>a</td><td colspan=1000 rowspan=1000>b</td></tr></table>",
        "table
         row (1000x1)a | b
         /table",
    );
}

#[test]
fn a_caption_stands_before_its_table() {
    shows(
        "<table><caption>Les <b>pluies</b></caption><tr><td>a</td><td>b</td></tr></table>",
        "table
         caption: Les <strong>pluies</strong>
         row a | b
         /table",
    );
}

#[test]
fn a_table_pasted_from_word_is_its_text() {
    shows(
        "<table class='MsoTableGrid' style='width:453.0pt;border-collapse:collapse' border=1 cellspacing=0><tbody>\
         <tr style='mso-yfti-irow:0'><td style='width:226.5pt' width=302><p class=MsoNormal><b><span \
         style='font-size:10.0pt'>Ville<o:p></o:p></span></b></p></td><td width=302 valign=top><p \
         class=MsoNormal><span>12<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></tbody></table>",
        "table
         row <strong>Ville</strong> | 12
         /table",
    );
}

#[test]
fn a_table_that_only_places_its_content_is_its_content() {
    shows("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "p: a\np: b");
    shows("<table role=presentation><tr><td>a</td><td>b</td></tr></table>", "p: a b");
    shows(
        "<table><tbody><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></tbody></table>",
        "table
         row a | b
         /table",
    );
}

#[test]
fn a_table_in_a_table_is_a_paragraph_for_each_row() {
    shows(
        "<table><tr><td>a<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td><td>b</td></tr></table>",
        "table
         row p: a
         p: 1 2
         p: 3 4 | b
         /table",
    );
}

#[test]
fn an_empty_table_is_nothing() {
    shows("<table><tr><td> </td><td>&nbsp;</td></tr><tr></tr></table>", "");
    shows("<table><caption>Rien</caption><tr><td></td><td></td></tr></table>", "p: Rien");
}

#[test]
fn a_cell_holds_blocks_in_its_own_language() {
    shows(
        "<table lang=ar><tr><td><ul><li>a</li></ul></td><td lang=fr dir=ltr>b</td></tr></table>",
        "table lang=ar
         row list
         - p: a
         /list | p lang=fr dir=ltr: b
         /table",
    );
}
