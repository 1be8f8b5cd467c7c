<?php
/**
 * Search results (src/pages/search.rs, src/ui/filters.rs).
 */
namespace Askia24;

/** The days that a search can look back; 0 stands for ever. */
const PERIODS = [0, 7, 30, 365];

function draw_search(string $words, int $page): array
{
    $view = ['words' => $words];
    if ($words === '') {
        $main = empty_state(word('RESULTS'), word('WHAT_TO_SEARCH'), '/', word('BACK_HOME'));
        return $view + ['state' => 'empty', 'main' => $main, 'title' => word('RESULTS'), 'no_index' => true];
    }
    $section = max(0, (int) get_query_var('cat'));
    // WordPress has no such parameter.
    $days = isset($_GET['days']) && in_array((int) $_GET['days'], PERIODS, true) ? (int) $_GET['days'] : 0;
    $narrow = in_sections($section > 0 ? within($section) : []);
    if ($days > 0) {
        $narrow['after'] = wp_date('Y-m-d', time() - $days * DAY_IN_SECONDS) . 'T00:00:00';
    }
    $list = cards_page(['search' => $words] + $narrow, $page);
    $title = word('RESULTS_FOR') . word('QUOTE') . $words . word('UNQUOTE');
    $is_narrow = $section > 0 || $days > 0;
    $form = filters($words, $section, $days);
    $here = '/?s=' . encoded($words);
    if ($list['cards'] === [] && $page < 2) {
        $advice = word('RESULTS') . '. ' . $title . '. ' . word($is_narrow ? 'WIDEN' : 'NO_RESULT_ADVICE');
        $main = $is_narrow
            ? empty_state(word('NO_RESULT'), $advice, $here, word('ALL_RESULTS'), $form)
            : empty_state(word('NO_RESULT'), $advice, '/', word('BACK_HOME'), $form);
        return $view + ['state' => 'empty', 'main' => $main, 'title' => $title, 'no_index' => true];
    }
    $path = $here . ($section > 0 ? '&cat=' . $section : '') . ($days > 0 ? '&days=' . $days : '');
    return $view + ['no_index' => $is_narrow || $list['cards'] === []] + draw_list([
        'kicker' => word('RESULTS'), 'title' => $title, 'path' => $path, 'link' => '', 'below' => $form,
        'description' => $list['total'] === null ? '' : counted('results', $list['total']),
    ], $list);
}

/** The form that narrows the results to a section and a period. */
function filters(string $words, int $section, int $days): string
{
    $sections = choice(0, word('ALL_SECTIONS'), $section);
    foreach (branches() as $branch) {
        $sections .= choice($branch['id'], $branch['name'], $section);
        foreach ($branch['children'] as $below) {
            $sections .= choice($below['id'], "\u{2003}" . $below['name'], $section);
        }
    }
    $periods = '';
    foreach (PERIODS as $index => $period) {
        $periods .= choice($period, words()['periods'][$index], $days);
    }
    return el('form', ['class' => 'filters', 'aria-label' => word('FILTER_RESULTS'), 'action' => link_to('/')],
        el('input', ['type' => 'hidden', 'name' => 's', 'value' => $words]),
        el('label', [], el('span', [], text(word('CATEGORY'))), el('select', ['name' => 'cat'], $sections)),
        el('label', [], el('span', [], text(word('PERIOD'))), el('select', ['name' => 'days'], $periods)),
        el('button', ['class' => 'button quiet'], text(word('FILTER')))
    );
}

function choice(int $value, string $name, int $chosen): string
{
    return el('option', ['value' => $value, 'selected' => $value === $chosen], text($name));
}
