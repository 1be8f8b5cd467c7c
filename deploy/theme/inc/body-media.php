<?php
/**
 * Pictures, galleries, tables and recordings of an article (src/ui/blocks/figure.rs, table.rs, media.rs).
 */
namespace Askia24;

/** How wide a picture is drawn: the column, half of it, a gallery's cells; and the width that fills the column. */
const COLUMN = 'min(42rem, 100vw - 2rem)';
const HALF = '(min-width: 40rem) 20rem, calc(100vw - 2rem)';
const CELL = '(min-width: 40rem) 21rem, 50vw';
const THIRD = '(min-width: 40rem) 14rem, 50vw';
const FULL = 672;

/** A `figure` and the like: its one thing gets the caption. */
function framed(Body $body, \DOMElement $element): string
{
    $captions = array_merge(inner_elements($element, 'figcaption'), array_filter(
        inner_elements($element),
        function (\DOMElement $inner): bool {
            return array_intersect(classes($inner), ['wp-caption-text', 'tiled-gallery-caption']) !== [];
        }
    ));
    $own = null;
    foreach ($captions as $caption) {
        $figure = $caption->parentNode;
        while ($figure !== null && $figure !== $element && rule($figure) !== 'figure') {
            $figure = $figure->parentNode;
        }
        $own = $own ?? ($figure === $element ? $caption : null);
    }
    $caption = $own === null ? '' : $body->line_in($own);
    $element = without($element, $own);
    $quote = first_child($element, 'blockquote');
    if ($quote !== null && in_array('wp-block-pullquote', classes($element), true)) {
        return quotation($body, $quote, true);
    }
    foreach (['table' => 'table', 'audio' => 'recording', 'video' => 'recording'] as $name => $draw) {
        $found = inner_elements($element, $name);
        if (count($found) === 1) {
            return (__NAMESPACE__ . '\\' . $draw)($body, $found[0], $caption);
        }
    }
    $images = array_filter(inner_elements($element, 'img'), function (\DOMElement $image): bool {
        return !is_character($image);
    });
    if (count($images) === 1 && trim($element->textContent) === '') {
        $image = reset($images);
        $link = closest($image, 'a');
        return figure($body, $image, $link instanceof \DOMElement ? $body->href($link->getAttribute('href')) : null, $caption);
    }
    if (count($images) > 1 && trim($element->textContent) === '') {
        return gallery($body, $element, $caption);
    }
    foreach (inner_elements($element) as $inner) {
        if (in_array(rule($inner), ['frame', 'post'], true)) {
            return draw_embed(rule($inner) === 'frame' ? embed_of_frame($inner) : embed_of_post($body, $inner, $element), $caption);
        }
    }
    $known = embed_of_line($element, $caption);
    return $known ?? $body->flow($element) . paragraph($caption);
}

/** A picture with what is written below it. One that leads to its own file is enlarged. */
function figure(Body $body, \DOMElement $image, ?array $link, string $caption, ?string $sizes = null): string
{
    $attribute = function (array $names) use ($image): string {
        foreach ($names as $name) {
            if (trim($image->getAttribute($name)) !== '') {
                return trim($image->getAttribute($name));
            }
        }
        return '';
    };
    $src = $body->media($attribute(['data-src', 'data-lazy-src', 'data-original', 'src']));
    $alt = trim(collapsed_text($image->getAttribute('alt')));
    if ($src === null || preg_match('~^[01](px)?$~', $image->getAttribute('width'))) {
        return paragraph($caption);
    }
    $files = [];
    // An address may hold commas, and ends with none.
    preg_match_all('~([^\s,]\S*[^\s,])\s+([1-9]\d{0,8})w\s*(?=,|$)~', $attribute(['data-srcset', 'data-lazy-srcset', 'srcset']), $candidates, PREG_SET_ORDER);
    foreach ($candidates as [, $file, $wide]) {
        $file = $body->media($file);
        if ($file !== null) {
            $files[] = $file . ' ' . $wide . 'w';
        }
    }
    [$width, $height] = [(int) $image->getAttribute('width'), (int) $image->getAttribute('height')];
    if ($width < 1 && $height < 1 && preg_match('~-(\d{1,5})x(\d{1,5})\.[^./]+$~', (string) strtok($src, '?#'), $found)) {
        [$width, $height] = [(int) $found[1], (int) $found[2]];
    }
    $size = $width > 0 && $height > 0 ? [$width, $height] : null;
    $sizes = $width > 0 && $width < FULL ? "min(100vw, {$width}px)" : ($sizes ?? $body->sizes);
    $drawn = picture(['src' => $src, 'srcset' => implode(', ', $files), 'alt' => $alt, 'size' => $size], $sizes, false);
    $is_own = $link === null || preg_match('~\.(jpe?g|png|gif|webp|avif)$~i', (string) strtok($link['href'], '?#'));
    return el('figure', ['class' => $size !== null && $height > $width ? 'upright' : null],
        $is_own ? enlargeable($drawn, $link['href'] ?? $src, $alt) : el('a', $link, $drawn),
        $caption === '' ? null : el('figcaption', [], $caption)
    );
}

/** Pictures side by side. */
function gallery(Body $body, \DOMElement $element, string $caption): string
{
    $images = array_values(array_filter(inner_elements($element, 'img'), function (\DOMElement $image): bool {
        return !is_character($image);
    }));
    $own = first_child($element, 'figcaption');
    $caption = $own !== null ? $body->line_in($own) : $caption;
    if (count($images) < 2) {
        return $body->flow($element->localName === 'figure' ? wrapped($element) : $element);
    }
    $by_three = count($images) % 3 === 0;
    $figures = '';
    foreach ($images as $index => $image) {
        $below = '';
        for ($around = $image->parentNode; $around instanceof \DOMElement && $around !== $element; $around = $around->parentNode) {
            foreach (inner_elements($around) as $inner) {
                $is_caption = $inner->localName === 'figcaption' || array_intersect(classes($inner), ['wp-caption-text', 'gallery-caption']) !== [];
                $below = $below === '' && $is_caption ? $body->line_in($inner) : $below;
            }
        }
        $link = closest($image, 'a');
        $is_wide = $index === 0 && count($images) % 2 === 1;
        $href = $link instanceof \DOMElement ? $body->href($link->getAttribute('href')) : null;
        $figures .= figure($body, $image, $href, $below, $is_wide ? COLUMN : ($by_three ? THIRD : CELL));
    }
    return el('figure', [],
        el('div', ['class' => $by_three ? 'gallery by-three' : 'gallery', 'role' => 'group', 'aria-label' => word('GALLERY')], $figures),
        $caption === '' ? null : el('figcaption', [], $caption)
    );
}

/** A table in a box of its own that scrolls where the screen is too narrow. */
function table(Body $body, \DOMElement $table, string $caption): string
{
    $own = first_child($table, 'caption');
    $caption = $own !== null ? $body->line_in($own) : $caption;
    $parts = ['thead' => '', 'tbody' => '', 'tfoot' => ''];
    foreach (inner_elements($table, 'tr') as $row) {
        if (closest($row, 'table') !== $table) {
            continue;
        }
        $part = isset($parts[$row->parentNode->nodeName]) ? $row->parentNode->nodeName : 'tbody';
        $cells = '';
        foreach ($row->childNodes as $cell) {
            if ($cell instanceof \DOMElement && in_array($cell->localName, ['td', 'th'], true)) {
                $cells .= cell($body, $cell, $part);
            }
        }
        $parts[$part] .= $cells === '' ? '' : el('tr', [], $cells);
    }
    if (implode('', $parts) === '') {
        return $body->flow(wrapped($table));
    }
    $rows = '';
    foreach ($parts as $part => $html) {
        $rows .= $html === '' ? '' : el($part, [], $html);
    }
    $name = $caption === '' ? word('TABLE') : html_entity_decode(strip_tags($caption), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    return el('div', ['class' => 'table', 'role' => 'group', 'tabindex' => '0', 'aria-label' => $name],
        el('table', [], $caption === '' ? null : el('caption', [], el('span', [], $caption)), $rows));
}

function cell(Body $body, \DOMElement $cell, string $part): string
{
    $span = function (string $name) use ($cell): ?int {
        $count = min((int) $cell->getAttribute($name), 100);
        return $count > 1 ? $count : null;
    };
    $is_head = $cell->localName === 'th';
    $scope = $part === 'thead' || $cell->getAttribute('scope') === 'col' ? 'col' : 'row';
    if ($is_head && $cell->getAttribute('scope') === '' && $part !== 'thead') {
        $scope = inner_elements($cell->parentNode, 'td') === [] ? 'col' : 'row';
    }
    return el($is_head ? 'th' : 'td', ['scope' => $is_head ? $scope : null, 'colspan' => $span('colspan'), 'rowspan' => $span('rowspan')],
        compact_blocks(narrow($body, $cell)));
}

/** Blocks where two stand beside each other. */
function narrow(Body $body, \DOMElement $element): string
{
    [$before, $body->sizes] = [$body->sizes, HALF];
    $blocks = $body->flow_in($element);
    $body->sizes = $before;
    return $blocks;
}

/** A recording, with the browser's controls. Nothing of it is loaded before it is played. */
function recording(Body $body, \DOMElement $media, string $caption): string
{
    $sources = array_filter(array_merge([$body->media($media->getAttribute('src'))], array_map(function (\DOMElement $source) use ($body): ?string {
        return $body->media($source->getAttribute('src'));
    }, inner_elements($media, 'source'))));
    $sources = array_values(array_unique($sources));
    if ($sources === []) {
        return $body->flow($media) . paragraph($caption);
    }
    $is_video = $media->localName === 'video';
    $poster = $is_video ? $body->media($media->getAttribute('poster')) : null;
    // Aside, until a script has seen whether data is spared (src/start/first-pictures.js).
    $poster_name = has_app() ? 'data-poster' : 'poster';
    $player = el($media->localName, [
        'aria-label' => word($is_video ? 'VIDEO' : 'SOUND'), 'playsinline' => $is_video, $poster_name => $poster, 'controls' => true, 'preload' => 'none',
        'src' => count($sources) === 1 ? $sources[0] : null,
    ], ...(count($sources) === 1 ? [] : array_map(function (string $source): string {
        return el('source', ['src' => $source]);
    }, $sources)));
    if ($is_video) {
        $player = el('div', ['class' => 'video'], spacer((int) $media->getAttribute('width'), (int) $media->getAttribute('height')), $player);
    }
    return el('figure', [], $player, $caption === '' ? null : el('figcaption', [], $caption));
}

/** An empty drawing that keeps a place of these proportions. */
function spacer(int $width, int $height): string
{
    [$width, $height] = $width > 0 && $height > 0 ? [$width, $height] : [16, 9];
    return el('svg', ['viewBox' => "0 0 $width $height", 'aria-hidden' => 'true']);
}
