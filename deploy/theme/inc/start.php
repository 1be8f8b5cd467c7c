<?php
/**
 * What starts the app below the first response, and what it begins with.
 */
namespace Askia24;

/** Prints the script that prepares the page before it is seen. */
function print_start(): void
{
    echo '<script>', release()['start'], "</script>\n";
}

/** Prints the answers that the view was drawn from, and what brings the app with the reader's first gesture: after what the reader reads. */
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
    echo '<script>', release()['begin'], "</script>\n";
}
