<?php
/**
 * Answers without what the app does not read. WordPress's own `_fields` do not reach into what is embedded, which is more
 * than half of a list.
 */
namespace Askia24;

/** Of what a post embeds, what is read of it in an article, and in a list (src/wp/post.rs, src/wp/term.rs, src/embed/view/read.js). */
const ARTICLE_EMBEDS = [
    'media' => ['source_url', 'alt_text', 'caption', 'media_type', 'media_details'],
    'file' => ['width', 'height', 'filesize', 'source_url', 'sizes'],
    'term' => ['id', 'name', 'slug', 'link', 'taxonomy'],
];
const CARD_EMBEDS = [
    'media' => ['source_url', 'alt_text', 'media_type', 'media_details'],
    'file' => ['width', 'height', 'source_url', 'sizes'],
    'term' => ['name'],
];

/** A post, or a list of them. */
function lean_answer(array $answer): array
{
    if (!isset($answer['_embedded'])) {
        return array_map(function ($post) {
            return is_array($post) && isset($post['_embedded']) ? lean_answer($post) : $post;
        }, $answer);
    }
    $is_article = isset($answer['content']);
    $fields = $is_article ? ARTICLE_EMBEDS : CARD_EMBEDS;
    // What its links lead to is embedded, and a card's name stands in its permalink.
    $answer = array_diff_key($answer, array_flip($is_article ? ['_links'] : ['_links', 'slug']));
    $term = function (array $term) use ($fields): array {
        return only($term, $fields['term']);
    };
    $lean = [
        'wp:featuredmedia' => function (array $media) use ($fields): array {
            return lean_media(only($media, $fields['media']), $fields['file']);
        },
        'author' => $term,
        'wp:term' => function (array $terms) use ($term): array {
            return each_array($terms, $term);
        },
    ];
    foreach ($lean as $relation => $make) {
        if (is_array($answer['_embedded'][$relation] ?? null)) {
            $answer['_embedded'][$relation] = each_array($answer['_embedded'][$relation], $make);
        }
    }
    return $answer;
}

/** What is made of each; what is no array stays as it is. */
function each_array(array $all, callable $make): array
{
    return array_map(function ($one) use ($make) {
        return is_array($one) ? $make($one) : $one;
    }, $all);
}

/** Those members of an array. */
function only(array $array, array $fields): array
{
    return array_intersect_key($array, array_flip($fields));
}

/** An image; `$fields` are those of its files. */
function lean_media(array $media, array $fields): array
{
    if (is_array($media['media_details'] ?? null)) {
        $details = only($media['media_details'], $fields);
        if (is_array($details['sizes'] ?? null)) {
            // WordPress's thumbnail is cropped, and the whole file is named beside its sizes.
            unset($details['sizes']['thumbnail'], $details['sizes']['full']);
            $details['sizes'] = each_array($details['sizes'], function (array $size) use ($fields): array {
                return only($size, $fields);
            });
        }
        $media['media_details'] = $details;
    }
    return $media;
}

/**
 * Takes the excerpts of those posts out of an answer that goes along with the page, which shows none of them: where
 * WordPress makes them itself they are longer than all else of a card. The worker gets them when it asks anew.
 */
function leave_out_excerpts(string $question, array $ids): void
{
    $answers = &answers();
    if (!isset($answers[$question])) {
        return;
    }
    $body = array_map(function ($post) use ($ids) {
        return is_array($post) && in_array($post['id'] ?? 0, $ids, true) ? ['excerpt' => ['rendered' => '']] + $post : $post;
    }, $answers[$question]['body']);
    $answers[$question]['json'] = script_json($body);
}

/** Who asks in the app's own words is the app, and what it keeps must be the same from the page and from the API. */
add_filter('rest_pre_echo_response', function ($answer, $server, \WP_REST_Request $request) {
    $is_of_app = isset($request['_embed']) && in_array($request['_fields'], [CARD['_fields'], ARTICLE['_fields'], LIVE_FIELDS], true);
    return $is_of_app && is_array($answer) ? lean_answer($answer) : $answer;
}, 10, 3);
