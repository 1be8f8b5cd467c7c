<?php
/**
 * An article's blocks (src/ui/blocks.rs): what each rule draws.
 */
namespace Askia24;

/** A block of an element that ends a line. */
function block(Body $body, \DOMElement $element): string
{
    switch (rule($element)) {
        case 'drop':
            return '';
        case 'heading':
            $line = $body->line($element);
            $level = (int) $element->localName[1];
            return trim(strip_tags($line)) === '' ? '' : el('h' . $body->heading_level($level), language($element), $line);
        case 'separator':
            return '<hr>';
        case 'image':
            return figure($body, $element, null, '');
        case 'list':
            return list_block($body, $element);
        case 'descriptions':
            return descriptions($body, $element);
        case 'quote':
            return quotation($body, $element, false);
        case 'figure':
            return framed($body, $element);
        case 'gallery':
            return gallery($body, $element, '');
        case 'preformatted':
            return preformatted($body, $element);
        case 'table':
            return table($body, $element, '');
        case 'details':
            $summary = first_child($element, 'summary');
            $line = $summary === null ? '' : $body->line_in($summary);
            return el('details', [], el('summary', [], $line), $body->flow(without($element, $summary)));
        case 'media':
            return recording($body, $element, '');
        case 'columns':
            return columns($body, $element);
        case 'cover':
            return cover($body, $element);
        case 'buttons':
            return buttons($body, $element);
        case 'file':
            return file_card($body, $element);
        case 'frame':
            return draw_embed(embed_of_frame($element), '');
        case 'post':
            return draw_embed(embed_of_post($body, $element), '');
        case 'block':
            return embed_of_line($element) ?? $body->flow_in($element);
        default:
            // In a line, but for what is in it.
            $image = $element->localName === 'a' ? only_image($element) : null;
            return $image === null ? $body->flow($element) : figure($body, $image, $body->href($element->getAttribute('href')), '');
    }
}

function list_block(Body $body, \DOMElement $list): string
{
    $items = '';
    foreach ($list->childNodes as $child) {
        if ($child instanceof \DOMElement) {
            $blocks = $child->localName === 'li' ? $body->flow($child) : $body->flow(wrapped($child));
            $items .= $blocks === '' ? '' : el('li', language($child), $body->place($child) . compact_blocks($blocks));
        } elseif ($child instanceof \DOMText && trim($child->data) !== '') {
            $items .= '<li>' . text(trim(collapsed_text($child->data))) . '</li>';
        }
    }
    if ($items === '' || $list->localName !== 'ol') {
        return $items === '' ? '' : el('ul', language($list), $items);
    }
    $styles = ['lower-alpha' => 'a', 'upper-alpha' => 'A', 'lower-roman' => 'i', 'upper-roman' => 'I'];
    $type = in_array($list->getAttribute('type'), $styles, true) ? $list->getAttribute('type') : null;
    foreach ($styles as $style => $kind) {
        $type = $type ?? (strpos($list->getAttribute('style'), $style) !== false ? $kind : null);
    }
    $start = trim($list->getAttribute('start'));
    return el('ol', [
        'start' => preg_match('~^-?\d{1,9}$~', $start) && (int) $start !== 1 ? (int) $start : null,
        'reversed' => $list->hasAttribute('reversed'), 'type' => $type,
    ] + language($list), $items);
}

function descriptions(Body $body, \DOMElement $list): string
{
    $html = $said = '';
    $end = function () use (&$html, &$said): void {
        $html .= $said === '' ? '' : el('dd', [], compact_blocks($said));
        $said = '';
    };
    foreach (inner_elements($list) as $child) {
        if ($child->localName === 'dt' && closest($child, 'dl') === $list) {
            $end();
            $html .= el('dt', language($child), $body->line($child));
        } elseif ($child->localName === 'dd' && closest($child, 'dl') === $list) {
            $said .= $body->flow_in($child);
        }
    }
    $end();
    return $html === '' ? $body->flow($list) : el('dl', [], $html);
}

function quotation(Body $body, \DOMElement $quote, bool $is_pulled): string
{
    $source = first_child($quote, 'cite') ?? first_child($quote, 'footer');
    foreach ($source === null ? inner_elements($quote, 'cite') : [] as $inner) {
        $source = $source ?? ($inner->parentNode->localName === 'p' && trim($inner->parentNode->textContent) === trim($inner->textContent) ? $inner->parentNode : null);
    }
    $cite = $source === null ? '' : strip_em($body->line_in($source));
    $blocks = $body->flow(without($quote, $source));
    $is_pulled = $is_pulled || in_array('wp-block-pullquote', classes($quote), true);
    return $blocks . $cite === '' ? '' : el('blockquote', ['class' => $is_pulled ? 'pull' : null] + language($quote), $blocks, $cite === '' ? null : el('cite', [], $cite));
}

/** A source is a `cite` already. */
function strip_em(string $line): string
{
    return preg_match('~^<em>((?:(?!</?em>).)*)</em>$~s', $line, $found) ? $found[1] : $line;
}

function preformatted(Body $body, \DOMElement $element): string
{
    $code = first_child($element, 'code');
    $is_code = $code !== null && trim($code->textContent) === trim($element->textContent);
    $lines = $body->kept($is_code ? $code : $element);
    $is_verse = in_array('wp-block-verse', classes($element), true);
    return trim($lines) === '' ? ''
        : el('pre', ['class' => $is_verse ? 'verse' : null] + language($element), $is_code ? el('code', [], $lines) : $lines);
}

function columns(Body $body, \DOMElement $element): string
{
    $columns = '';
    foreach ($element->childNodes as $child) {
        if ($child instanceof \DOMElement) {
            $blocks = narrow($body, $child->localName === 'figure' ? wrapped($child) : $child);
            $columns .= $blocks === '' ? '' : el('div', [], $blocks);
        }
    }
    return $columns === '' ? '' : el('div', ['class' => 'columns'], $columns);
}

/** The picture behind, then what stands over it. */
function cover(Body $body, \DOMElement $element): string
{
    $behind = '';
    foreach (inner_elements($element) as $inner) {
        if (preg_match('~background-image\s*:\s*url\(\s*["\']?([^)"\']+)~i', $inner->getAttribute('style'), $found)) {
            $image = $element->ownerDocument->createElement('img');
            $image->setAttribute('src', $found[1]);
            $image->setAttribute('alt', $inner->getAttribute('aria-label'));
            $behind = figure($body, $image, null, '');
            break;
        }
    }
    return $behind . $body->flow($element);
}

function buttons(Body $body, \DOMElement $element): string
{
    $links = '';
    foreach (inner_elements($element, 'a') as $link) {
        $attributes = $body->href($link->getAttribute('href'));
        $words = $body->line($link);
        $links .= $words === '' ? '' : ($attributes === null ? paragraph($words) : el('a', $attributes + ['class' => 'button'], $words));
    }
    return $links === '' ? $body->flow(wrapped($element)) : el('div', ['class' => 'buttons'], $links);
}

/** A file to download: its name and what kind of file it is. */
function file_card(Body $body, \DOMElement $element): string
{
    $links = inner_elements($element, 'a');
    $name = $links[0] ?? null;
    $file = end($links);
    $attributes = $name === null ? null : $body->href($file->getAttribute('href'));
    if ($attributes === null) {
        return $body->flow(wrapped($element));
    }
    $path = (string) parse_url($file->getAttribute('href'), PHP_URL_PATH);
    $kind = preg_match('~\.([^./]{1,5})$~', $path, $found) ? el('small', [], text($found[1])) : null;
    return el('p', [], el('a', $attributes + ['class' => 'file'], icon('FILE'), el('span', [], $body->line($name)), $kind));
}
