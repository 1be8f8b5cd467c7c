<?php
/**
 * What to read next: the articles before and after in time, and "Autres articles" (src/pages/article.rs, src/ui/article.rs).
 */
namespace Askia24;

function after(array $post, array $card, ?array $category): string
{
    $near = function (bool $next) use ($card): ?array {
        return cards_from(answer_body(neighbour_question($card['datetime'], $next)))[0] ?? null;
    };
    return neighbours($near(false), $near(true)) . related($post, $card, $category);
}

function neighbours(?array $previous, ?array $next): string
{
    if ($previous === null && $next === null) {
        return '';
    }
    $link = function (?array $card, string $label, string $rel): string {
        return $card === null ? el('span')
            : link_element($card['path'], ['rel' => $rel], el('small', [], text($label)), el('span', [], text($card['title'])));
    };
    return el('nav', ['class' => 'neighbours', 'aria-label' => word('AROUND')],
        $link($previous, word('PREVIOUS'), 'prev'), $link($next, word('NEXT'), 'next'));
}

/** Cards of the article's own category, made up with cards of its tags, then with the newest. */
function related(array $post, array $own, ?array $category): string
{
    $asked = $category === null ? [] : [in_sections([$category['id']])];
    foreach ($post['_embedded']['wp:term'] ?? [] as $terms) {
        foreach (is_array($terms) ? $terms : [] as $term) {
            if (($term['taxonomy'] ?? '') === 'post_tag' && count($asked) < 3) {
                $asked[] = ['tags' => (int) ($term['id'] ?? 0)];
            }
        }
    }
    $cards = [];
    foreach (array_merge($asked, [[]]) as $posts) {
        foreach (cards_from(answer_body(cards_question($posts, 1, RELATED, $own['id']))) as $card) {
            if (count($cards) < RELATED && $card['id'] !== $own['id']) {
                $cards += [$card['id'] => $card];
            }
        }
        if (count($cards) >= RELATED) {
            break;
        }
    }
    return related_section(array_values($cards));
}

function related_section(array $cards): string
{
    if ($cards === []) {
        return '';
    }
    $drawn = array_map(function (array $card): string {
        return card($card, primary($card['categories']), 'full', 'h3');
    }, $cards);
    return el('section', ['class' => 'related', 'aria-labelledby' => 'autres-articles'],
        el('h2', ['class' => 'section-title', 'id' => 'autres-articles'], text(word('RELATED'))),
        el('div', ['class' => 'cards'], ...$drawn)
    );
}
