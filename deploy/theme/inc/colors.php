<?php
/**
 * The two themes' colours, mixed and measured as xtask/site/src/colors.rs does it.
 */
namespace Askia24;

/** What WCAG 2.2 AA asks of text. */
const CONTRAST = 4.5;

/** The custom properties of one theme. */
function color_declarations(string $scheme, string $background, string $ink, string $accent): string
{
    $paper = mix('#ffffff', $background, $scheme === 'light' ? 0.6 : 0.04);
    return "color-scheme:$scheme;--background:$background;--ink:$ink;--accent:$accent;--soft:" . mix($ink, $background, 0.76)
        . ';--line:' . mix($ink, $background, 0.2) . ';--shade:' . mix($ink, $background, 0.09) . ';--paper:' . $paper;
}

/** `$share` of the first colour and the rest of the second. */
function mix(string $one, string $other, float $share): string
{
    $mixed = '#';
    foreach ([1, 3, 5] as $at) {
        $mixed .= sprintf('%02x', (int) round(hexdec(substr($one, $at, 2)) * $share + hexdec(substr($other, $at, 2)) * (1 - $share)));
    }
    return $mixed;
}

/** The contrast of two colours, 1 to 21. */
function contrast(string $one, string $other): float
{
    $luminance = function (string $color): float {
        $sum = 0.0;
        foreach ([1 => 0.2126, 3 => 0.7152, 5 => 0.0722] as $at => $weight) {
            $value = hexdec(substr($color, $at, 2)) / 255;
            $sum += $weight * ($value <= 0.04045 ? $value / 12.92 : (($value + 0.055) / 1.055) ** 2.4);
        }
        return $sum;
    };
    $values = [$luminance($one), $luminance($other)];
    return (max($values) + 0.05) / (min($values) + 0.05);
}
