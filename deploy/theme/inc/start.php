<?php
/**
 * What starts the app below the first response, and what it begins with.
 */
namespace Askia24;

/** Prints the scripts that run before the page is seen: the page's own policy, and what prepares it. */
function print_start(): void
{
    echo '<script>', release()['trusted'], "</script>\n<script>", release()['start'], "</script>\n";
}

/** Prints the answers that the view was drawn from, and what starts the app and hands the page over: after what the reader reads. */
function print_answers(): void
{
    foreach (answers() as $question => $answer) {
        if ($answer !== null) {
            echo el('script', [
                'type' => 'application/json', 'data-answer' => $question,
                'data-total' => $answer['total'], 'data-pages' => $answer['pages'],
            ], $answer['json']), "\n";
        }
    }
    echo '<script>', release()['take_over'], "</script>\n<script>", release()['early'], "</script>\n";
}
