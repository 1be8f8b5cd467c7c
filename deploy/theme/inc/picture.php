<?php
/**
 * Featured images: which files exist, and how the browser may choose (src/model/picture.rs, src/ui/picture.rs).
 */
namespace Askia24;

/** Files wider than this are never offered, and the width that browsers without `srcset` get. */
const WIDEST = 1600;
const USUAL = 768;

/** A picture from what a post embeds, or null: `src`, `srcset`, `alt`, `size` (width and height, or null), `caption`, `full`. */
function picture_of(array $post): ?array
{
    foreach ($post['_embedded']['wp:featuredmedia'] ?? [] as $media) {
        $picture = is_array($media) ? picture_from($media) : null;
        if ($picture !== null) {
            return $picture;
        }
    }
    return null;
}

function picture_from(array $media): ?array
{
    $full = safe_url($media['source_url'] ?? '');
    if ($full === '' || !in_array($media['media_type'] ?? '', ['', 'image'], true)) {
        return null;
    }
    $details = is_array($media['media_details'] ?? null) ? $media['media_details'] : [];
    $size = dimensions($details);
    $candidates = is_array($details['sizes'] ?? null) ? array_values($details['sizes']) : [];
    $candidates[] = ['source_url' => $full] + $details;
    $files = [];
    foreach ($candidates as $file) {
        $url = safe_url($file['source_url'] ?? '');
        $own = is_array($file) ? dimensions($file) : null;
        if ($url === '' || $own === null || $own[0] > WIDEST || preg_match('~[\0-\x20,]~', $url) || isset($files[$own[0]])) {
            continue;
        }
        // WordPress's thumbnail is cropped.
        if ($size === null || abs($own[0] * $size[1] - $own[1] * $size[0]) <= $size[0] * 2) {
            $files[$own[0]] = $url;
        }
    }
    ksort($files);
    $usual = $full;
    $srcset = [];
    foreach ($files as $width => $url) {
        $srcset[] = $url . ' ' . $width . 'w';
        if ($usual === $full || $previous < USUAL) {
            $usual = $url;
        }
        $previous = $width;
    }
    return [
        'src' => $usual,
        'srcset' => implode(', ', $srcset),
        'alt' => plain((string) ($media['alt_text'] ?? '')),
        'size' => $size,
        'caption' => plain((string) ($media['caption']['rendered'] ?? '')),
        'full' => $full,
    ];
}

function dimensions(array $details): ?array
{
    [$width, $height] = [(int) ($details['width'] ?? 0), (int) ($details['height'] ?? 0)];
    return $width > 0 && $height > 0 ? [$width, $height] : null;
}

/**
 * An `img`. `$sizes` tells the browser how wide it will be. Also an eager one is lazy here, until a script has seen whether
 * data is spared (src/start/first-pictures.js); where no script runs browsers take no notice of that.
 */
function picture(array $picture, string $sizes, bool $eager): string
{
    [$width, $height] = $picture['size'] ?? [3, 2];
    return el('img', [
        'class' => $picture['size'] === null ? 'unsized' : null,
        'alt' => $picture['alt'],
        'width' => $width,
        'height' => $height,
        'decoding' => 'async',
        'fetchpriority' => $eager ? 'high' : null,
        'loading' => 'lazy',
        'sizes' => $picture['srcset'] === '' ? null : $sizes,
        'srcset' => $picture['srcset'] === '' ? null : $picture['srcset'],
        'src' => $picture['src'],
    ]);
}
