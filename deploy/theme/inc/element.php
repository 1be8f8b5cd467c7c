<?php
/**
 * HTML as text, written so that nothing in it can mean anything but itself.
 */
namespace Askia24;

/** Elements without an end tag (HTML, 13.1.2). */
const VOID_ELEMENTS = ['base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source'];

/**
 * An element with its attributes and children, as src/ui/element.rs builds one in the app.
 *
 * An attribute that is null or false is left out, one that is true is written without a value. Children are HTML made by
 * this function or by text(); those that are null are left out.
 */
function el(string $tag, array $attributes = [], ?string ...$children): string
{
    $html = '<' . $tag;
    foreach ($attributes as $name => $value) {
        if ($value === null || $value === false) {
            continue;
        }
        $html .= ' ' . $name . ($value === true ? '=""' : '="' . text((string) $value) . '"');
    }
    $html .= '>';
    return in_array($tag, VOID_ELEMENTS, true) ? $html : $html . implode('', $children) . '</' . $tag . '>';
}

/** Text that means itself in HTML, also inside quotation marks. What is no UTF-8 is replaced. */
function text(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

/** JSON as what a `script` holds, which it cannot close. */
function script_json(array $value): string
{
    return (string) wp_json_encode($value, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}
