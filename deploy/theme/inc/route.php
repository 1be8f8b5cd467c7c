<?php
/**
 * What is asked for, as WordPress has found out, and who draws it.
 */
namespace Askia24;

function draw_view(): array
{
    $page = max(1, (int) get_query_var('paged'));
    if (is_404()) {
        return $page > 1 ? past_end($page) : not_found();
    }
    if (is_search()) {
        return draw_search(trim((string) get_query_var('s')), $page);
    }
    if (is_front_page() && $page < 2) {
        return draw_front();
    }
    if (is_front_page()) {
        return draw_latest($page);
    }
    if (is_category()) {
        return draw_category(get_queried_object_id(), $page);
    }
    if (is_tag()) {
        return draw_term('tags', get_queried_object()->slug, $page);
    }
    if (is_author()) {
        return draw_term('users', get_queried_object()->user_nicename, $page);
    }
    if (is_date()) {
        return draw_date($page);
    }
    if (is_singular(['post', 'page']) || is_home()) {
        return draw_article(get_queried_object());
    }
    return is_singular() && !is_attachment() ? draw_foreign(get_queried_object()) : not_found();
}

/** WordPress has nothing for the page of a list: its heading tells, for it has forgotten what it looked for. */
function past_end(int $page): array
{
    $slug = (string) get_query_var('category_name');
    $category = $slug === '' ? null : section_of_slug(basename($slug));
    $view = ['status' => 404, 'no_index' => true];
    if ($category !== null) {
        return $view + draw_category($category['id'], $page);
    }
    if (get_query_var('tag') !== '') {
        return $view + draw_term('tags', (string) get_query_var('tag'), $page);
    }
    if (get_query_var('author_name') !== '') {
        return $view + draw_term('users', (string) get_query_var('author_name'), $page);
    }
    if (get_query_var('year')) {
        return $view + draw_date($page);
    }
    if (get_query_var('s') !== '') {
        return $view + draw_search(trim((string) get_query_var('s')), $page);
    }
    return $slug === '' && get_query_var('name') === '' && get_query_var('pagename') === '' ? $view + draw_latest($page) : not_found();
}

/** The later pages of the front page: all articles, newest first. */
function draw_latest(int $page): array
{
    return draw_list([
        'kicker' => word('ARCHIVES'), 'title' => word('ALL_ARTICLES'), 'description' => '', 'path' => '/', 'link' => '',
    ], cards_page([], $page));
}

function draw_category(int $id, int $page): array
{
    $category = categories()[$id] ?? null;
    if ($category === null) {
        return not_found();
    }
    $list = cards_page(in_sections([$id]), $page);
    $described = answer_body(question('categories/' . $id, ['_fields' => TERM_FIELDS]));
    return draw_list([
        'kicker' => word('CATEGORY'), 'title' => $category['name'], 'description' => plain((string) ($described['description'] ?? '')),
        'path' => $category['path'], 'link' => $category['link'],
    ], $list);
}

/** A tag's (`tags`) or an author's (`users`) archive. */
function draw_term(string $route, string $slug, int $page): array
{
    // Slugs in other alphabets are kept percent-encoded; the app asks for them as they are read.
    $term = answer_body(question($route, ['_fields' => TERM_FIELDS, 'slug' => rawurldecode($slug)]))[0] ?? null;
    if ($term === null) {
        return not_found();
    }
    $is_tag = $route === 'tags';
    $list = cards_page([$is_tag ? 'tags' : 'author' => (int) $term['id']], $page);
    categories();
    return draw_list([
        'kicker' => word($is_tag ? 'TAG' : 'AUTHOR'), 'title' => plain((string) $term['name']),
        'description' => plain((string) ($term['description'] ?? '')),
        'path' => '/' . built('permalinks')[$is_tag ? 'tag' : 'author'] . '/' . $term['slug'] . '/', 'link' => safe_url($term['link'] ?? ''),
    ], $list);
}

function draw_date(int $page): array
{
    [$year, $month, $day] = [(int) get_query_var('year'), (int) get_query_var('monthnum'), (int) get_query_var('day')];
    $at = function (int $year, int $month, int $day, int $second): string {
        return gmdate('Y-m-d\TH:i:s', gmmktime(0, 0, $second, $month, $day, $year));
    };
    // Both bounds leave out their own moment.
    $from = $at($year, $month ?: 1, $day ?: 1, -1);
    $to = $day ? $at($year, $month, $day + 1, 0) : ($month ? $at($year, $month + 1, 1, 0) : $at($year + 1, 1, 1, 0));
    $path = sprintf('/%04d/', $year) . ($month ? sprintf('%02d/', $month) : '') . ($day ? sprintf('%02d/', $day) : '');
    $title = ($day ? $day . ' ' : '') . ($month ? month_name($month) . ' ' : '') . $year;
    $list = cards_page(['after' => $from, 'before' => $to], $page);
    categories();
    return draw_list(['kicker' => word('ARCHIVES'), 'title' => $title, 'description' => '', 'path' => $path, 'link' => origin() . $path], $list);
}

/** WordPress looks for as many posts as the app shows on a page, so that both know which pages there are. */
add_action('pre_get_posts', function (\WP_Query $query): void {
    if ($query->is_main_query() && !is_admin() && !$query->is_feed() && !$query->is_singular()) {
        $query->set('posts_per_page', PER_PAGE);
        $query->set('ignore_sticky_posts', true);
    }
});
