//! Lists and lists of descriptions.

use crate::shows;

#[test]
fn lists_keep_their_kind_and_first_number() {
    shows(
        "<ul><li>a</li><li>b</li></ul><ol start='5'><li>c</li></ol><ol start=x><li>d</li></ol>",
        "list
         - p: a
         - p: b
         /list
         list from 5
         - p: c
         /list
         list from 1
         - p: d
         /list",
    );
}

#[test]
fn lists_nest() {
    shows(
        "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\nsuite</li>\n</ul>",
        "list
         - p: a
         list from 1
         - p: b
         /list
         p: suite
         /list",
    );
}

#[test]
fn a_list_directly_in_a_list_belongs_to_the_item_before() {
    shows(
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "list
         - p: a
         list
         - p: b
         /list
         /list",
    );
}

#[test]
fn text_in_a_list_before_its_first_item_is_an_item() {
    shows(
        "<ul>titre<li>a</li></ul>",
        "list
         - p: titre
         - p: a
         /list",
    );
}

#[test]
fn empty_items_and_lists_are_dropped() {
    shows(
        "<ul><li></li><li>a</li><li>&nbsp;</li></ul><ul></ul><ol><li></li></ol>",
        "list
         - p: a
         /list",
    );
}

#[test]
fn an_item_outside_a_list_is_a_paragraph() {
    shows(
        "<li>a</li><li>b</li>",
        "p: a
         p: b",
    );
}

#[test]
fn an_item_keeps_its_own_language() {
    shows(
        "<ul lang=fr><li>a</li><li lang=ar>b</li></ul>",
        "list lang=fr
         - p: a
         - p lang=ar: b
         /list",
    );
}

#[test]
fn separators_in_a_list_do_not_end_an_item() {
    shows(
        "<ul>a<hr><li>b<hr></li></ul>",
        "list
         - p: a
         - p: b
         /list",
    );
}

#[test]
fn a_list_may_count_down() {
    shows(
        "<ol reversed start='3'><li>a</li></ol><ul reversed><li>b</li></ul>",
        "list from 3 down
         - p: a
         /list
         list
         - p: b
         /list",
    );
}

#[test]
fn a_list_may_count_in_letters_and_roman_numerals() {
    shows(
        "<ol type='a'><li>a</li></ol><ol type=I start=4><li>b</li></ol><ol style='list-style-type:upper-alpha'><li>c</li>\
         </ol><ol type='1'><li>d</li></ol><ul type=a><li>e</li></ul>",
        "list from 1 in a
         - p: a
         /list
         list from 4 in I
         - p: b
         /list
         list from 1 in A
         - p: c
         /list
         list from 1
         - p: d
         /list
         list
         - p: e
         /list",
    );
}

#[test]
fn a_task_list_shows_what_is_done() {
    shows(
        "<ul><li><input type=checkbox checked disabled> a</li><li><input type=checkbox>b</li></ul>",
        "list
         - p: ☑ a
         - p: ☐ b
         /list",
    );
}

#[test]
fn terms_keep_what_is_said_of_them() {
    shows(
        "<dl><dt>Gao</dt><dd>Ville du <em>Mali</em></dd><dd><p>Port</p></dd><dt>Mopti</dt><dt lang=ar>موبتي</dt>\
         <dd>Ville</dd></dl>",
        "dl
         dt: Gao
         dd
         p: Ville du <em>Mali</em>
         p: Port
         dt: Mopti
         dt: <span lang=ar>موبتي</span>
         dd
         p: Ville
         /dl",
    );
}

#[test]
fn a_list_of_descriptions_may_be_divided_and_empty() {
    shows(
        "<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd></dd></div><dt>d</dt></dl><dl></dl>",
        "dl
         dt: a
         dd
         p: b
         dt: c
         dt: d
         /dl",
    );
}
