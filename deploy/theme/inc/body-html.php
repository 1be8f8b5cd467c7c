<?php
/**
 * An article's HTML as it is received, before it becomes a tree.
 */
namespace Askia24;

/** HTML without the elements whose text is none of an article's, which wp_kses would leave, and with frames as links. */
function without_silent(string $html): string
{
    $attributes = '(?:[^>"\']++|"[^"]*+"|\'[^\']*+\')*+';
    $to_end = '(script|style|template|textarea|title|xmp|noembed|noframes|iframe)';
    $closed = '(select|noscript|object|svg|annotation|annotation-xml)';
    $clean = preg_replace_callback(
        "~<!--.*?(?:-->|\\z)|<$to_end(?=[\\s/>])$attributes>.*?(?:</\\1(?=[\\s/>])[^>]*>|\\z)"
            . "|<$closed(?=[\\s/>])$attributes>(?:(?!</?\\2[\\s/>]|<(?:p|div|h[1-6]|ul|ol|table)\\b).)*+</\\2(?=[\\s/>])[^>]*>|</?[a-z]$attributes>~is",
        function (array $found): string {
            if (strtolower($found[1] ?? '') === 'iframe') {
                return frame_as_link($found[0]);
            }
            return ($found[1] ?? '') !== '' || ($found[2] ?? '') !== '' || $found[0][1] === '!' ? ' ' : $found[0];
        },
        $html
    );
    // PHP gives up on what is made to wear it out; then only the words are left.
    return is_string($clean) ? $clean : wpautop(esc_html(wp_strip_all_tags($html)));
}

/** What wp_kses_post lets through, and the files of a picture or a recording to choose from. */
function allowed(): array
{
    $allowed = wp_kses_allowed_html('post');
    $allowed['img'] += ['srcset' => true, 'sizes' => true];
    $allowed['source'] = ['src' => true, 'type' => true];
    return $allowed;
}

/** A frame as a link that wp_kses leaves, with what the card of it needs. */
function frame_as_link(string $frame): string
{
    $attribute = function (string $name) use ($frame): string {
        return preg_match('~^<iframe[^>]*?\s' . $name . '\s*=\s*(["\'])(.*?)\1~is', $frame, $value) ? $value[2] : '';
    };
    $src = html_entity_decode($attribute('data-src') ?: $attribute('src'), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    if (preg_match('~^[01](px)?$~', $attribute('width')) || safe_url($src) === '') {
        return '';
    }
    return el('a', [
        'class' => 'askia24-frame', 'href' => $src, 'title' => html_entity_decode($attribute('title'), ENT_QUOTES | ENT_HTML5, 'UTF-8'),
        'data-width' => (int) $attribute('width') ?: null, 'data-height' => (int) $attribute('height') ?: null,
    ], ' ');
}
