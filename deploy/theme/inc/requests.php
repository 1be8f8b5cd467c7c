<?php
/**
 * The questions the app asks, spelled as it spells them (src/wp/request.rs): the spelling is the key by which it finds the
 * answer.
 */
namespace Askia24;

const PER_PAGE = 12;
const NEWEST = 36;
const PINNED = 3;
const CARD = [
    '_embed' => 'wp:featuredmedia,author',
    '_fields' => 'id,date,slug,link,title.rendered,excerpt.rendered,categories,_links.wp:featuredmedia,_links.author',
];
const ARTICLE = [
    '_embed' => 'wp:featuredmedia,author,wp:term',
    '_fields' => 'id,date,modified,slug,link,title.rendered,excerpt.rendered,content,categories,tags,comment_status,_links.wp:featuredmedia,_links.author,_links.wp:term',
];
/** Of the first results while words are typed, which only the app asks for. */
const LIVE_FIELDS = 'id,date,link,title.rendered,categories,_links.wp:featuredmedia';
const TERM_FIELDS = 'id,name,slug,description,link';
const COMMENT_FIELDS = 'id,parent,author_name,author_url,date,content';

/** A route with its parameters, sorted by name. Commas and colons stay. */
function question(string $route, array $parameters): string
{
    ksort($parameters, SORT_STRING);
    $query = '';
    foreach ($parameters as $name => $value) {
        $query .= ($query === '' ? '?' : '&') . $name . '=' . encoded((string) $value);
    }
    return $route . $query;
}

function encoded(string $value): string
{
    return str_replace(['%2C', '%3A'], [',', ':'], rawurlencode($value));
}

/** A page of cards; `$posts` is what is asked of them. */
function cards_question(array $posts, int $page = 1, int $per_page = PER_PAGE, int $exclude = 0): string
{
    $parameters = CARD + $posts + ['per_page' => $per_page];
    if (!isset($posts['sticky'])) {
        $parameters['ignore_sticky'] = 'true';
    }
    if ($page > 1) {
        $parameters['page'] = $page;
    }
    if ($exclude > 0) {
        $parameters['exclude'] = $exclude;
    }
    return question('posts', $parameters);
}

/** Posts of categories, their descendants included. */
function in_sections(array $ids): array
{
    return $ids === [] ? [] : ['categories[include_children]' => 'true', 'categories[terms]' => implode(',', $ids)];
}

function categories_question(int $page): string
{
    $parameters = ['_fields' => 'id,parent,name,slug,count,link', 'per_page' => 100];
    return question('categories', $page > 1 ? $parameters + ['page' => $page] : $parameters);
}

/** The one post nearest to a local time: the newest before it, or the oldest after it. */
function neighbour_question(string $date, bool $next): string
{
    return question('posts', [
        '_fields' => 'id,date,link,title.rendered', 'ignore_sticky' => 'true', 'order' => $next ? 'asc' : 'desc', 'per_page' => 1,
        $next ? 'after' : 'before' => $date,
    ]);
}

function comments_question(int $post, int $page, int $per_page): string
{
    $parameters = ['_fields' => COMMENT_FIELDS, 'order' => 'asc', 'per_page' => $per_page, 'post' => $post];
    return question('comments', $page > 1 ? $parameters + ['page' => $page] : $parameters);
}
