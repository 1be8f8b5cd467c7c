<?php
/**
 * Pieces of a body's lines, and which element is what (src/body/rule.rs, src/body/line.rs).
 */
namespace Askia24;

/** Elements of a line and what they become. */
const MARKS = [
    'strong' => 'strong', 'b' => 'strong', 'em' => 'em', 'i' => 'em', 'dfn' => 'em', 'var' => 'em', 'cite' => 'em', 'code' => 'code', 'kbd' => 'code',
    'samp' => 'code', 'tt' => 'code', 'sub' => 'sub', 'sup' => 'sup', 'del' => 'del', 's' => 'del', 'strike' => 'del', 'ins' => 'ins',
    'u' => 'ins', 'mark' => 'mark', 'small' => 'small', 'q' => 'q',
];

const RULES = [
    'h1' => 'heading', 'h2' => 'heading', 'h3' => 'heading', 'h4' => 'heading', 'h5' => 'heading', 'h6' => 'heading', 'ul' => 'list', 'ol' => 'list',
    'dl' => 'descriptions', 'blockquote' => 'quote', 'figure' => 'figure', 'img' => 'image', 'pre' => 'preformatted', 'table' => 'table',
    'details' => 'details', 'hr' => 'separator', 'audio' => 'media', 'video' => 'media', 'button' => 'drop', 'form' => 'block', 'input' => 'drop',
    'p' => 'block', 'div' => 'block', 'section' => 'block', 'article' => 'block', 'aside' => 'block', 'main' => 'block', 'header' => 'block',
    'footer' => 'block', 'nav' => 'block', 'address' => 'block', 'center' => 'block', 'fieldset' => 'block', 'figcaption' => 'block', 'li' => 'block',
    'caption' => 'block', 'summary' => 'block', 'dt' => 'block', 'dd' => 'block', 'td' => 'block', 'th' => 'block', 'tr' => 'block', 'tbody' => 'block',
    'thead' => 'block', 'tfoot' => 'block', 'hgroup' => 'block', 'map' => 'block', 'menu' => 'list',
];

/** Classes of WordPress and of the plug-ins that stand in many articles, on elements that hold blocks. */
const CLASSES = [
    'wp-caption' => 'figure', 'gallery-item' => 'figure', 'tiled-gallery-item' => 'figure', 'wp-block-gallery' => 'gallery', 'gallery' => 'gallery',
    'tiled-gallery' => 'gallery', 'wp-block-jetpack-tiled-gallery' => 'gallery', 'wp-block-columns' => 'columns', 'wp-block-media-text' => 'columns',
    'wp-block-cover' => 'cover', 'wp-block-cover-image' => 'cover', 'wp-block-buttons' => 'buttons', 'wp-block-button' => 'buttons', 'wp-block-file' => 'file',
    'twitter-tweet' => 'post', 'twitter-video' => 'post', 'tiktok-embed' => 'post', 'instagram-media' => 'post', 'fb-post' => 'post', 'fb-video' => 'post',
    'wp-embedded-content' => 'post', 'wp-block-search' => 'drop', 'wp-block-query-pagination' => 'drop', 'wp-block-comments-pagination' => 'drop',
    'sharedaddy' => 'drop', 'jp-relatedposts' => 'drop',
];

/** What an element becomes; '' where it stands in a line. */
function rule(\DOMElement $element): string
{
    $rule = RULES[$element->localName] ?? '';
    if (in_array($rule, ['block', 'list', 'figure', 'quote', 'descriptions'], true)) {
        foreach (classes($element) as $class) {
            if (isset(CLASSES[$class])) {
                return CLASSES[$class];
            }
        }
    }
    if ($rule === '' && $element->localName === 'a' && in_array('askia24-frame', classes($element), true)) {
        return 'frame';
    }
    return $rule === 'image' && is_character($element) ? '' : $rule;
}

/** Whether an element stands in a line, all that is in it included. */
function is_in_line(\DOMElement $element): bool
{
    if (rule($element) !== '') {
        return false;
    }
    foreach (inner_elements($element) as $inner) {
        if (!in_array(rule($inner), ['', 'drop'], true)) {
            return false;
        }
    }
    return true;
}

/** A picture that stands for a character, or that counts readers: its text, if any, stands in the line. */
function is_character(\DOMElement $image): bool
{
    [$width, $height] = [(int) $image->getAttribute('width'), (int) $image->getAttribute('height')];
    return ($width > 0 && $width <= 32 && $height <= 32 && $height > 0)
        || array_intersect(classes($image), ['emoji', 'wp-smiley', 'avatar']) !== [];
}

function classes(\DOMElement $element): array
{
    return preg_split('~\s+~', $element->getAttribute('class'), 64, PREG_SPLIT_NO_EMPTY);
}

/** The text of a node in a line: white space is one space. */
function collapsed(string $text): string
{
    return text(collapsed_text($text));
}

function collapsed_text(string $text): string
{
    return plain_characters((string) preg_replace('~[ \t\n\r\f]+~', ' ', $text));
}

/** Without controls, and without those that reorder what is around them. */
function plain_characters(string $text): string
{
    return (string) preg_replace('~[\x{0}-\x{8}\x{b}\x{e}-\x{1f}\x{7f}-\x{9f}\x{202d}\x{202e}]~u', '', $text);
}

/** A line without white space and breaks at its ends, and without a second space after another. */
function trimmed(string $line): string
{
    $line = (string) preg_replace(['~^(\s|<br>)+|(\s|<br>)+$~', '~ *<br> *~', '~ {2,}~'], ['', '<br>', ' '], $line);
    return $line;
}

/** A paragraph of a line; nothing of one that is empty. */
function paragraph(string $line): string
{
    $line = trimmed($line);
    return trim(strip_tags($line)) === '' && strpos($line, 'class="place"') === false ? '' : '<p>' . $line . '</p>';
}

/** Puts something at the beginning of a block's first element. */
function into_first(string $block, string $inside): string
{
    return $block === '' ? $inside : (string) preg_replace('~^(<[^>]+>)~', '${1}' . addcslashes($inside, '\\$'), $block, 1);
}

/** A cell or an item: its first paragraph stands without its `p`, as WordPress writes lists. */
function compact_blocks(string $blocks): string
{
    return (string) preg_replace(['~^<p>(.*?)</p>~s', '~^<p( [^>]*)>(.*?)</p>~s'], ['$1', '<span$1>$2</span>'], $blocks, 1);
}

/** An element's language and direction, where it says them well. */
function language(\DOMElement $element): array
{
    $lang = $element->getAttribute('lang');
    $dir = strtolower($element->getAttribute('dir'));
    return [
        'lang' => preg_match('~^[a-z]{2,8}(-[a-z0-9]{1,8})*$~i', $lang) ? $lang : null,
        'dir' => in_array($dir, ['ltr', 'rtl', 'auto'], true) ? $dir : null,
    ];
}

/** An http(s) address from one that may be relative to a page; null where it is none. */
function absolute(string $raw, string $page): ?string
{
    if (preg_match('~^https?://[^/\s\\\\]~i', $raw)) {
        return $raw;
    }
    $raw = trim($raw);
    if ($raw === '' || preg_match('~^[a-z][a-z0-9+.-]*:~i', $raw) || strpos($raw, '\\') !== false) {
        return null;
    }
    $url = \WP_Http::make_absolute_url($raw, $page);
    return preg_match('~^https?://[^/\s\\\\]~i', $url) ? $url : null;
}
