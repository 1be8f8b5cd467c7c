<?php
/**
 * Answers without what the app does not read. WordPress's own `_fields` do not reach into what is embedded, which is more
 * than half of a list.
 */
namespace Askia24;

/** Of what a post embeds, what is read (src/wp/post.rs, src/wp/term.rs). */
const MEDIA_FIELDS = ['source_url', 'alt_text', 'caption', 'media_type', 'media_details'];
const DETAIL_FIELDS = ['width', 'height', 'filesize', 'sizes'];
const SIZE_FIELDS = ['width', 'height', 'filesize', 'source_url'];
const TERM_EMBED_FIELDS = ['id', 'name', 'slug', 'link', 'taxonomy'];

/** A post, or a list of them. */
function lean_answer(array $answer): array
{
    if (!isset($answer['_embedded'])) {
        return array_map(function ($post) {
            return is_array($post) && isset($post['_embedded']) ? lean_answer($post) : $post;
        }, $answer);
    }
    // What they lead to is embedded.
    unset($answer['_links']);
    foreach (['wp:featuredmedia' => 'lean_media', 'author' => 'lean_term', 'wp:term' => 'lean_terms'] as $relation => $lean) {
        if (is_array($answer['_embedded'][$relation] ?? null)) {
            $answer['_embedded'][$relation] = each_array($answer['_embedded'][$relation], $lean);
        }
    }
    return $answer;
}

/** What a function of this namespace makes of each; what is no array stays as it is. */
function each_array(array $all, string $make): array
{
    return array_map(function ($one) use ($make) {
        return is_array($one) ? (__NAMESPACE__ . '\\' . $make)($one) : $one;
    }, $all);
}

function lean_media(array $media): array
{
    $media = array_intersect_key($media, array_flip(MEDIA_FIELDS));
    if (is_array($media['media_details'] ?? null)) {
        $details = array_intersect_key($media['media_details'], array_flip(DETAIL_FIELDS));
        if (is_array($details['sizes'] ?? null)) {
            // WordPress's thumbnail is cropped, and the whole file is named beside its sizes.
            unset($details['sizes']['thumbnail'], $details['sizes']['full']);
            $details['sizes'] = each_array($details['sizes'], 'lean_size');
        }
        $media['media_details'] = $details;
    }
    return $media;
}

function lean_size(array $size): array
{
    return array_intersect_key($size, array_flip(SIZE_FIELDS));
}

function lean_term(array $term): array
{
    return array_intersect_key($term, array_flip(TERM_EMBED_FIELDS));
}

function lean_terms(array $terms): array
{
    return each_array($terms, 'lean_term');
}

/** Who asks in the app's own words is the app, and what it keeps must be the same from the page and from the API. */
add_filter('rest_pre_echo_response', function ($answer, $server, \WP_REST_Request $request) {
    $is_of_app = isset($request['_embed']) && in_array($request['_fields'], [CARD['_fields'], ARTICLE['_fields'], LIVE_FIELDS], true);
    return $is_of_app && is_array($answer) ? lean_answer($answer) : $answer;
}, 10, 3);
