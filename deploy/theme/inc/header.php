<?php
/**
 * The head of every page: the site's name, search, and the menu (src/ui/header.rs, src/ui/menu.rs).
 *
 * What the app opens by buttons opens here by links to what is shown while it is the address's target.
 */
namespace Askia24;

function header_element(array $view): string
{
    $home = link_element('/', ['class' => 'home'], icon('MARK'), el('span', [], text(site('name'))));
    $words = el('input', [
        'type' => 'search', 'name' => 's', 'id' => 'recherche', 'aria-label' => word('SEARCH'), 'placeholder' => word('SEARCH'),
        'autocomplete' => 'off', 'enterkeyhint' => 'search', 'value' => $view['words'] === '' ? null : $view['words'],
    ]);
    $submit = el('button', ['class' => 'search-submit', 'aria-label' => word('SEARCH_START')], icon('SEARCH'));
    $search = el('form', ['class' => 'search', 'role' => 'search', 'action' => link_to('/')], $words, $submit);
    $toggle = el('a', ['class' => 'menu-toggle', 'href' => here() . '#menu'], icon('MENU'), el('span', [], text(word('MENU'))));
    return el('header', [],
        el('div', ['class' => 'header-bar wrap'], $home, $search, $toggle),
        el('nav', ['class' => 'main-menu', 'id' => 'menu', 'aria-label' => word('MAIN_MENU')], menu($view['current']))
    );
}

/** The list of the menu. */
function menu(string $current): string
{
    $items = array_map(function (array $branch) use ($current): string {
        return menu_item($branch, $current, true);
    }, branches());
    return el('ul', ['class' => 'menu'],
        el('li', [], menu_link('/', word('HOME'), $current)),
        implode('', $items),
        own_pages($current)
    );
}

/** A category, with those below it. */
function menu_item(array $branch, string $current, bool $is_top): string
{
    $link = menu_link($branch['path'], $branch['name'], $current);
    if ($branch['children'] === []) {
        return el('li', [], $link);
    }
    $id = 'sous-menu-' . $branch['id'];
    $below = array_map(function (array $branch) use ($current): string {
        return menu_item($branch, $current, false);
    }, $branch['children']);
    return el('li', [],
        $link,
        el('a', ['class' => 'submenu-toggle', 'href' => here() . '#' . $id, 'aria-label' => word('SUBMENU') . $branch['name']], icon('CHEVRON')),
        el('div', ['class' => 'submenu', 'id' => $id], el('ul', [], ...$below), $is_top ? el('div', ['class' => 'submenu-latest']) : null)
    );
}

/** Links to the app's own pages. */
function own_pages(string $current): string
{
    $html = '';
    foreach (['/-/enregistres' => 'SAVED', '/-/reglages' => 'SETTINGS'] as $path => $name) {
        $html .= el('li', ['class' => 'own'], menu_link($path, word($name), $current));
    }
    return $html;
}

function menu_link(string $path, string $name, string $current): string
{
    $mark = $path === $current ? 'page' : ($path !== '/' && strncmp($current, $path, strlen($path)) === 0 ? 'true' : null);
    return link_element($path, ['aria-current' => $mark], text($name));
}
