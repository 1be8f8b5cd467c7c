<?php
/**
 * What the interface says: app/words.php holds the app's own words in the language of the build.
 */
namespace Askia24;

function words(): array
{
    static $words = null;
    return $words = $words ?? require dirname(__DIR__) . '/app/words.php';
}

/** A word by its name in src/text/languages/. */
function word(string $name): string
{
    return words()['words'][$name] ?? '';
}

/** A sentence with a number: `counted('results', 12)` is "12 résultats". */
function counted(string $name, int $count): string
{
    $sentence = words()['counted'][$name];
    // Above 200 the last two figures decide (xtask/src/theme/words.rs).
    $which = base_convert($sentence['which'][$count < 200 ? $count : 100 + $count % 100], 36, 10);
    return str_replace('%s', grouped($count), $sentence['forms'][(int) $which]);
}

/** A number with its thousands set apart. */
function grouped(int $count): string
{
    return number_format($count, 0, '', words()['thousands']);
}

/** The name of a month, 1 to 12. */
function month_name(int $month): string
{
    return words()['months'][$month - 1] ?? '';
}
