//! What HTML becomes as an element tree: the same for the browser's parser (`tests/browser`) and for
//! html5ever, which stands in for it on the host (`tests/document_tree.rs`).

use askia24::body::{Element, Node};

/// HTML, and the tree it becomes as [`sketch`] writes it.
pub const CASES: [(&str, &str); 27] = [
    ("<p>a <b>b</b></p>", "p{'a ' b{'b'}}"),
    ("a", "'a'"),
    ("", ""),
    ("&eacute;&#233;&#xE9;&nbsp;&lt;b&gt;", "'éé\u{e9}\u{a0}<b>'"),
    // Attributes: names in lower case, the first of two, values as written.
    ("<A HREF='/x?a=1&amp;b' CLASS=\"b c\" hidden href=y>z</A>", "a href=/x?a=1&b class=b c hidden={'z'}"),
    // What an article begins with stays in the article, also what belongs in a head.
    (" <style>p{}</style><p>a", "' ' style{'p{}'} p{'a'}"),
    ("<title>t</title><meta name=x><link rel=y>a", "title{'t'} meta name=x{} link rel=y{} 'a'"),
    ("<noscript><img src=x></noscript><p>a", "noscript{img src=x{}} p{'a'}"),
    ("<html lang=bm><head><body class=x><p>a", "p{'a'}"),
    ("<frameset><frame src=x></frameset><p>a", "p{'a'}"),
    ("</p></body></html>a", "p{} 'a'"),
    // Scripting is off: a noscript's content is elements, here and in the middle of a text.
    ("<p>a<noscript><b>b</b></noscript>", "p{'a' noscript{b{'b'}}}"),
    // A template's content is not its child.
    ("<template><p>a</p></template>b", "template{} 'b'"),
    ("<!-- a --><p>b<!-- c --></p><?xml d?>", "p{'b'}"),
    ("<script>if (a < b) '</b>'</script>c", "script{'if (a < b) '</b>''} 'c'"),
    ("<textarea><b>a</textarea><xmp><b>c</xmp>", "textarea{'<b>a'} xmp{'<b>c'}"),
    // Foreign elements are marked as such; HTML inside them is HTML.
    ("<svg viewBox='0 0 1 1'><linearGradient/></svg>", "svg:svg viewbox=0 0 1 1{svg:lineargradient{}}"),
    ("<svg><a xlink:href=x>b</a></svg>", "svg:svg{svg:a xlink:href=x{'b'}}"),
    ("<svg><foreignObject><p>a</p></foreignObject></svg>", "svg:svg{svg:foreignobject{p{'a'}}}"),
    ("<svg><title>a</title><p>b", "svg:svg{svg:title{'a'}} p{'b'}"),
    ("<svg><![CDATA[a<b>]]></svg><![CDATA[c]]>", "svg:svg{'a<b>'}"),
    ("<math><mi>x</mi><mtext><b>a</b></mtext></math>", "math:math{math:mi{'x'} math:mtext{b{'a'}}}"),
    // Markup that is not well formed.
    ("<b>a<p>b</b>c</p>", "b{'a'} p{b{'b'} 'c'}"),
    ("<table>a<tr><td>b", "'a' table{tbody{tr{td{'b'}}}}"),
    // With a doctype a table closes the paragraph before it.
    ("<p>a<table><tr><td>b</table>", "p{'a'} table{tbody{tr{td{'b'}}}}"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul{li{'a'} li{'b' ul{li{'c'}}}}"),
    ("<p title=\"</noscript><img src=x>\">a", "p title=</noscript><img src=x>{'a'}"),
];

/// A tree in one line: `name attribute=value{children}`, texts in quotation marks.
pub fn sketch(nodes: &[Node]) -> String {
    let mut sketch = String::new();
    for node in nodes {
        if !sketch.is_empty() {
            sketch.push(' ');
        }
        match node {
            Node::Text(text) => sketch.push_str(&format!("'{text}'")),
            Node::Element(Element { name, attributes, children }) => {
                sketch.push_str(name);
                for (name, value) in attributes {
                    sketch.push_str(&format!(" {name}={value}"));
                }
                sketch.push_str(&format!("{{{}}}", self::sketch(children)));
            }
        }
    }
    sketch
}
