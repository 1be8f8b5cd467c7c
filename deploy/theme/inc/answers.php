<?php
/**
 * The answers that the app would ask for, made by WordPress's own REST code: what a view is drawn from, and what the page
 * hands over to the app, so that its first view costs no request.
 */
namespace Askia24;

/**
 * An answer of the REST API: `['body' => array, 'headers' => array]`, or null where WordPress refuses.
 *
 * `$question` is spelled as the app spells it (src/wp/request.rs, inc/requests.php), without the API's root:
 * `posts?_fields=…`. Each is asked once; all that have an answer go into the page.
 */
function answer(string $question): ?array
{
    $answers = &answers();
    if (!array_key_exists($question, $answers)) {
        $answers[$question] = rest_preload_api_request([], '/wp/v2/' . $question)['/wp/v2/' . $question] ?? null;
    }
    return $answers[$question];
}

/** The JSON of an answer; an empty list where there is none. */
function answer_body(string $question): array
{
    $answer = answer($question);
    return $answer === null ? [] : (array) $answer['body'];
}

/** All answers so far by their question. */
function &answers(): array
{
    static $answers = [];
    return $answers;
}
