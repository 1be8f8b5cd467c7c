<?php
/**
 * The front page (src/pages/home.rs, src/model/front_page.rs, src/ui/strip.rs).
 */
namespace Askia24;

/** Cards of the lead and the latest together, of a section's block, and headlines in the line. */
const FIRST = 9;
const PER_SECTION = 4;
const HEADLINES = 6;

function draw_front(): array
{
    $newest = cards_page([], 1, NEWEST);
    $sticky = cards_from(answer_body(cards_question(['sticky' => 'true'], 1, PINNED)));
    categories();
    $view = ['canonical' => home_url('/')];
    $cards = array_values(array_column(array_merge($sticky, array_filter($newest['cards'], function (array $card) use ($sticky): bool {
        return !in_array($card['id'], array_column($sticky, 'id'), true);
    })), null, 'id'));
    if ($cards === []) {
        return $view + ['state' => 'empty', 'main' => empty_state(word('LATEST'), word('EMPTY'), '/', word('BACK_HOME'))];
    }
    $lead = card($cards[0], primary($cards[0]['categories']), 'lead', 'h2', true);
    $latest = '';
    foreach (array_slice($cards, 1, FIRST - 1) as $card) {
        $latest .= card($card, primary($card['categories']), 'compact', 'h2');
    }
    $with_excerpt = [$cards[0]['id']];
    $sections = sections(array_slice($cards, FIRST), $with_excerpt);
    $without = array_values(array_diff(array_column($cards, 'id'), $with_excerpt));
    foreach ([cards_question([], 1, NEWEST), cards_question(['sticky' => 'true'], 1, PINNED)] as $question) {
        leave_out_excerpts($question, $without);
    }
    $paging = ['has_next' => count($newest['cards']) > PER_PAGE] + $newest;
    return $view + ['main' => el('div', [],
        el('h1', ['class' => 'visually-hidden', 'tabindex' => '-1'], text(word('LATEST'))),
        strip($newest['cards']),
        el('div', ['class' => 'front'], $lead, edition_offer(), el('div', ['class' => 'cards-compact'], $latest)),
        el('div', ['class' => 'sections'], $sections),
        pagination('/', $paging)
    )];
}

/** The place of what the app offers where it can keep articles. */
function edition_offer(): string
{
    $take = el('button', ['class' => 'button quiet', 'type' => 'button', 'disabled' => true], icon('DOWN'), text(word('EDITION_OFFER')));
    return el('div', ['class' => 'edition'], $take);
}

/** The newest headlines in one line. It stands still until the app moves it, and then offers to stop it. */
function strip(array $cards): string
{
    $lines = array_map(function (array $card): string {
        return el('li', [], link_element($card['path'], [], time_element($card['datetime']), text($card['title'])));
    }, array_slice($cards, 0, HEADLINES));
    $pause = el('button', ['class' => 'strip-pause', 'type' => 'button', 'disabled' => true, 'aria-label' => word('PAUSE'), 'aria-pressed' => 'false']);
    return el('section', ['class' => 'strip', 'aria-label' => word('LATEST')], $pause, el('ul', [], ...$lines));
}

/** A block for each section that has cards left, each card in one only. Adds the posts to `$with_excerpt` that show theirs. */
function sections(array $rest, array &$with_excerpt): string
{
    $order = array_filter(array_map(__NAMESPACE__ . '\section_of_slug', built('home_sections')));
    $html = '';
    foreach ($order ?: branches() as $section) {
        $cards = array_slice(array_filter($rest, function (array $card) use ($section): bool {
            return belongs($card['categories'], $section['id']);
        }), 0, PER_SECTION, true);
        if ($cards === []) {
            continue;
        }
        $rest = array_diff_key($rest, $cards);
        $with_excerpt[] = reset($cards)['id'];
        $drawn = '';
        foreach (array_values($cards) as $index => $card) {
            // The section's own name would say nothing new.
            $below = primary($card['categories']);
            $below = $below !== null && $below['id'] === $section['id'] ? null : $below;
            $drawn .= card($card, $below, $index === 0 ? 'full' : 'compact', 'h3');
        }
        $id = 'section-' . $section['slug'];
        $html .= el('section', ['class' => 'section', 'aria-labelledby' => $id],
            el('h2', ['class' => 'section-title', 'id' => $id], link_element($section['path'], [], text($section['name']))),
            el('div', ['class' => 'section-cards'], $drawn)
        );
    }
    return $html;
}

function section_of_slug(string $slug): ?array
{
    $named = array_filter(categories(), function (array $category) use ($slug): bool {
        return rawurldecode($category['slug']) === $slug;
    });
    foreach ($named as $category) {
        if ($category['parent'] === 0) {
            return $category;
        }
    }
    return $named === [] ? null : reset($named);
}
