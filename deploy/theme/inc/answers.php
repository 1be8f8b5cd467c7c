<?php
/**
 * The answers that the app would ask for, made by WordPress's own REST code: what a view is drawn from, and what the page
 * hands over to the app, so that its first view costs no request.
 */
namespace Askia24;

/**
 * An answer of the REST API, or null where WordPress refuses: `json`, its text; `body`, the same as arrays; `total` and
 * `pages`, its headers X-WP-Total and X-WP-TotalPages, or null.
 *
 * Nothing that the app does not read is in it (inc/lean.php).
 *
 * `$question` is spelled as the app spells it (inc/requests.php), without the API's root: `posts?_fields=…`. Each is asked
 * once; all that have an answer go into the page.
 */
function answer(string $question): ?array
{
    $answers = &answers();
    if (!array_key_exists($question, $answers)) {
        $path = '/wp/v2/' . $question;
        $made = rest_preload_api_request([], $path)[$path] ?? null;
        if ($made === null) {
            return $answers[$question] = null;
        }
        $json = script_json(lean_answer((array) $made['body']));
        $answers[$question] = [
            'json' => $json,
            'body' => (array) json_decode($json, true),
            'total' => isset($made['headers']['X-WP-Total']) ? (int) $made['headers']['X-WP-Total'] : null,
            'pages' => isset($made['headers']['X-WP-TotalPages']) ? (int) $made['headers']['X-WP-TotalPages'] : null,
        ];
    }
    return $answers[$question];
}

/** The JSON of an answer as arrays; an empty one where there is none. */
function answer_body(string $question): array
{
    return answer($question)['body'] ?? [];
}

/** All answers so far by their question. */
function &answers(): array
{
    static $answers = [];
    return $answers;
}
