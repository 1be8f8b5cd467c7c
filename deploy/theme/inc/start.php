<?php
/**
 * What starts the app below the first response, and what it begins with.
 */
namespace Askia24;

/** Prints the scripts that run before the page is seen: the page's own policy, and what hands the page over. */
function print_start(): void
{
    foreach (release()['scripts'] as $script) {
        echo '<script>', $script, "</script>\n";
    }
}

/** Prints the answers that the view was drawn from, then the app itself: all of it comes after what the reader reads. */
function print_answers(): void
{
    foreach (answers() as $question => $answer) {
        if ($answer === null) {
            continue;
        }
        // "<" could close the element.
        $json = wp_json_encode($answer['body'], JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
        echo el('script', [
            'type' => 'application/json',
            'data-answer' => $question,
            'data-total' => $answer['headers']['X-WP-Total'] ?? null,
            'data-pages' => $answer['headers']['X-WP-TotalPages'] ?? null,
        ], $json), "\n";
    }
    echo str_replace('="./', '="' . text(app_url('')), release()['tags']), "\n";
}
