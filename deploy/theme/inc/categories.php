<?php
/**
 * Categories as a tree (src/model/menu.rs).
 */
namespace Askia24;

/** Every category by its number, in the order of the numbers: `id`, `parent` (0 at the top), `name`, `slug`, `count`, `path`, `link`. */
function categories(): array
{
    static $all = null;
    if ($all !== null) {
        return $all;
    }
    $terms = [];
    for ($page = 1; $page <= 30; $page++) {
        $answer = answer(categories_question($page));
        foreach ($answer['body'] ?? [] as $term) {
            if ((int) ($term['id'] ?? 0) > 0 && ($term['name'] ?? '') !== '' && ($term['slug'] ?? '') !== '') {
                $terms[(int) $term['id']] = $term;
            }
        }
        if ($answer === null || $page >= (int) $answer['pages']) {
            break;
        }
    }
    ksort($terms);
    $all = [];
    foreach ($terms as $id => $term) {
        $line = ancestors($terms, $id);
        $slugs = array_map(function (int $one) use ($terms): string {
            return $terms[$one]['slug'];
        }, array_reverse($line));
        $all[$id] = [
            'id' => $id,
            'parent' => $line[1] ?? 0,
            'name' => plain((string) $term['name']),
            'slug' => (string) $term['slug'],
            'count' => (int) ($term['count'] ?? 0),
            'path' => '/' . built('permalinks')['category'] . '/' . implode('/', $slugs) . '/',
            'link' => safe_url($term['link'] ?? ''),
        ];
    }
    return $all;
}

/** A category's number and those above it. One whose parent is missing, or that is its own ancestor, stands at the top. */
function ancestors(array $terms, int $id): array
{
    $line = [$id];
    while (true) {
        $parent = (int) ($terms[end($line)]['parent'] ?? 0);
        if (!isset($terms[$parent])) {
            return $line;
        }
        $entry = array_search($parent, $line, true);
        if ($entry !== false) {
            return array_slice($line, 0, $entry + 1);
        }
        $line[] = $parent;
    }
}

/** A category and those above it, the topmost first. */
function trail(int $id): array
{
    $trail = [];
    $all = categories();
    while (isset($all[$id]) && !isset($trail[$id])) {
        $trail[$id] = $all[$id];
        $id = $all[$id]['parent'];
    }
    return array_reverse(array_values($trail));
}

/** The category that stands for a post: the deepest of its own, the default one never. */
function primary(array $ids): ?array
{
    $found = null;
    foreach ($ids as $id) {
        $category = categories()[$id] ?? null;
        if ($category !== null && !is_default($category) && ($found === null || count(trail($id)) >= count(trail($found['id'])))) {
            $found = $category;
        }
    }
    return $found;
}

/** Whether any of the numbers is a section or below it. */
function belongs(array $ids, int $section): bool
{
    foreach ($ids as $id) {
        if (in_array($section, array_column(trail($id), 'id'), true)) {
            return true;
        }
    }
    return false;
}

/** The numbers of a section and of all below it. */
function within(int $section): array
{
    return array_values(array_filter(array_keys(categories()), function (int $id) use ($section): bool {
        return belongs([$id], $section);
    }));
}

/** The menu: the tree in alphabetical order, without the default category and without branches that hold no post. */
function branches(int $parent = 0, int $depth = 0): array
{
    $branches = [];
    foreach ($depth > 30 ? [] : categories() as $category) {
        if ($category['parent'] !== $parent || is_default($category)) {
            continue;
        }
        $below = branches($category['id'], $depth + 1);
        if ($category['count'] > 0 || $below !== []) {
            $branches[] = $category + ['children' => $below];
        }
    }
    usort($branches, function (array $one, array $other): int {
        return strcmp(fold($one['name']), fold($other['name'])) ?: $one['id'] <=> $other['id'];
    });
    return $branches;
}

/** Letters as they are sorted: without accents and capitals. */
function fold(string $name): string
{
    return strtolower(remove_accents($name));
}

function is_default(array $category): bool
{
    return in_array($category['slug'], built('default_categories'), true);
}
