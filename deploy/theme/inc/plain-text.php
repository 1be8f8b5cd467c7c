<?php
/**
 * Short HTML as plain text, and dates in words, as src/text/ has them.
 */
namespace Askia24;

/** The text of a title, a name or an excerpt: tags dropped, references decoded, white space collapsed. */
function plain(string $html): string
{
    $text = (string) preg_replace('~<(script|style)\b[^>]*>.*?(</\1[^>]*>|$)~is', '', $html);
    $text = (string) preg_replace('~<!--.*?(-->|$)~s', '', $text);
    $text = (string) preg_replace('~</?(br|p|div|li)\b[^>]*>~i', ' ', $text);
    $text = (string) preg_replace('~<[a-z/!?][^>]*(>|$)~i', '', $text);
    $text = html_entity_decode($text, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    // Controls, and those that reorder what is around them.
    $text = (string) preg_replace('~[\x{0}-\x{8}\x{b}\x{e}-\x{1f}\x{7f}-\x{9f}\x{202d}\x{202e}]~u', '', $text);
    return trim((string) preg_replace('~[ \t\n\r\f]+~', ' ', $text), ' ');
}

/** An excerpt's text, without the "[…]" that WordPress ends an automatic one with. */
function excerpt(string $html): string
{
    return (string) preg_replace('~\s*\[…\]$~u', '…', plain($html));
}

/** A date of WordPress, `2025-10-08T09:30:00`, as [year, month, day, hour, minute]; null where it is none. */
function parse_date(string $text): ?array
{
    if (!preg_match('~^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)~', $text, $found)) {
        return null;
    }
    [, $year, $month, $day, $hour, $minute] = array_map('intval', $found);
    $is_date = $year > 0 && $month >= 1 && $month <= 12 && $day >= 1 && $day <= 31 && $hour < 24 && $minute < 60;
    return $is_date ? [$year, $month, $day, $hour, $minute] : null;
}

/** "8 octobre 2025". */
function day_in_words(array $date): string
{
    [$year, $month, $day] = $date;
    return words()['days'][$day - 1] . ' ' . month_name($month) . ' ' . $year;
}

/** "8 octobre 2025 à 9 h 05". */
function with_time(array $date): string
{
    return day_in_words($date) . ' ' . str_replace('%s', sprintf('%02d', $date[4]), words()['hours'][$date[3]]);
}

/**
 * The `time` element of a moment. What is younger than two days has no words here: its age is told by the browser's own
 * clock and language (src/start/glue.js), and a page may have been kept for a while.
 */
function time_element(string $datetime): string
{
    $date = parse_date($datetime);
    if ($date === null) {
        return el('time', ['datetime' => $datetime]);
    }
    $day = day_in_words($date);
    return el('time', ['datetime' => $datetime, 'title' => with_time($date), 'data-app-day' => $day], text($day));
}
