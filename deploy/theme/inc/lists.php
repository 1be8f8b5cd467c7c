<?php
/**
 * Lists of cards (src/pages/list.rs, src/ui/pagination.rs), and what stands where there are none (src/ui/states.rs).
 */
namespace Askia24;

/** A page of cards: `cards`, `page`, `total` or null, `has_next`. */
function cards_page(array $posts, int $page, int $per_page = PER_PAGE): array
{
    $answer = answer(cards_question($posts, $page, $per_page));
    $cards = cards_from($answer['body'] ?? []);
    $pages = $answer['pages'] ?? null;
    return [
        'cards' => $cards, 'page' => $page, 'total' => $answer['total'] ?? null,
        'has_next' => $pages === null ? count($cards) >= $per_page && $answer !== null : $page < $pages,
    ];
}

/**
 * The view of a list: `kicker`, `title`, `description`, `path` of its first page, `link` of WordPress's own.
 */
function draw_list(array $heading, array $list): array
{
    $page = $list['page'];
    $view = [
        'title' => $heading['title'] . ($page > 1 ? ' – ' . word('PAGE') . $page : ''),
        'description' => $heading['description'],
        'canonical' => $page > 1 ? '' : $heading['link'],
    ];
    if ($list['cards'] === []) {
        $state = $page > 1
            ? empty_state($heading['title'], word('PAST_END'), $heading['path'], word('FIRST_PAGE'), $heading['below'] ?? '')
            : empty_state($heading['title'], word('EMPTY'), '/', word('BACK_HOME'));
        return $view + ['state' => 'empty', 'main' => $state];
    }
    $top = el('header', ['class' => 'list-header'],
        el('p', ['class' => 'kicker'], text($heading['kicker'])),
        heading($heading['title']),
        $heading['description'] === '' ? null : el('p', ['class' => 'list-description'], text($heading['description']))
    );
    return $view + ['main' => el('div', [], $top, $heading['below'] ?? null, grid($list['cards']), pagination($heading['path'], $list))];
}

/** Cards in a grid; the first picture comes at once. */
function grid(array $cards): string
{
    $html = '';
    foreach ($cards as $index => $card) {
        $html .= card($card, primary($card['categories']), 'full', 'h2', $index === 0);
    }
    return el('div', ['class' => 'cards'], $html);
}

/** Links to the pages before and after; null where there is only one page. */
function pagination(string $path, array $list): ?string
{
    $page = $list['page'];
    if ($page < 2 && !$list['has_next']) {
        return null;
    }
    return el('nav', ['class' => 'pagination', 'aria-label' => word('PAGINATION')],
        $page < 2 ? el('span') : link_element(paged($path, $page - 1), ['rel' => 'prev'], text(word('PREVIOUS_PAGE'))),
        el('span', ['class' => 'pagination-page'], text(word('PAGE') . $page)),
        $list['has_next'] ? link_element(paged($path, $page + 1), ['rel' => 'next'], text(word('NEXT_PAGE'))) : null
    );
}

/** A page's heading. */
function heading(string $title): string
{
    return el('h1', ['class' => 'page-title', 'tabindex' => '-1'], text($title));
}

/** A sentence where content would be, with a way on. */
function empty_state(string $title, string $advice, string $path, string $onward, string $between = ''): string
{
    return el('div', ['class' => 'state'],
        heading($title),
        $advice === '' ? null : el('p', [], text($advice)),
        $between,
        el('p', [], link_element($path, ['class' => 'button'], text($onward)))
    );
}

/** The view of addresses that lead nowhere. */
function not_found(): array
{
    $main = empty_state(word('NOT_FOUND'), word('NOT_FOUND_ADVICE'), '/', word('BACK_HOME'));
    return ['state' => 'empty', 'main' => $main, 'title' => word('NOT_FOUND'), 'no_index' => true, 'status' => 404];
}
