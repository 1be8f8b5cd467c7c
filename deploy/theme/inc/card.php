<?php
/**
 * A post in a list (src/model/card.rs, src/ui/card.rs).
 */
namespace Askia24;

/** As src/ui/card.rs has them, and why. */
const CARD_SIZES = [
    'lead' => '(min-width: 64rem) 44rem, (min-resolution: 2.1x) 70vw, 100vw',
    'full' => '(min-width: 64rem) 19rem, (min-width: 40rem) 46vw, 4rem',
    'compact' => '4rem',
];

/** Cards from a list of posts; what is no post is left out. */
function cards_from(array $posts): array
{
    return array_values(array_filter(array_map(__NAMESPACE__ . '\card_from', array_filter($posts, 'is_array'))));
}

/** What a list shows of a post; null without a number and a permalink. */
function card_from(array $post): ?array
{
    $link = safe_url($post['link'] ?? '');
    if ((int) ($post['id'] ?? 0) < 1 || $link === '') {
        return null;
    }
    $title = plain((string) ($post['title']['rendered'] ?? ''));
    return [
        'id' => (int) $post['id'],
        'path' => path_of($link),
        'title' => $title === '' ? word('UNTITLED') : $title,
        'excerpt' => excerpt((string) ($post['excerpt']['rendered'] ?? '')),
        'datetime' => (string) ($post['date'] ?? ''),
        'picture' => picture_of($post),
        'categories' => array_map('intval', (array) ($post['categories'] ?? [])),
    ];
}

/** A card: `$category` is the one to name or null, `$size` a key of CARD_SIZES, `$heading` the element of its headline. */
function card(array $card, ?array $category, string $size, string $heading, bool $eager = false): string
{
    $words = el('div', ['class' => 'card-words'],
        $category === null ? null
            : el('p', ['class' => 'kicker'], link_element($category['path'], [], text($category['name']))),
        el($heading, ['class' => 'headline'], link_element($card['path'], [], text($card['title']))),
        $size === 'compact' || $card['excerpt'] === '' ? null : el('p', ['class' => 'excerpt'], text($card['excerpt'])),
        el('p', ['class' => 'card-date'], time_element($card['datetime']))
    );
    if ($card['picture'] === null) {
        return el('article', ['class' => 'card card-' . $size, 'data-picture' => 'none'], $words);
    }
    $picture = el('div', ['class' => 'card-picture'], picture($card['picture'], CARD_SIZES[$size], $eager));
    return el('article', ['class' => 'card card-' . $size], $picture, $words);
}
