<?php
/**
 * Addresses: the home page's path, the page that is shown, and where links lead.
 */
namespace Askia24;

/** The home page's path: "/" or "/blog/". */
function base_path(): string
{
    return (string) parse_url(home_url('/'), PHP_URL_PATH);
}

/** `https://example.org`. */
function origin(): string
{
    $parts = wp_parse_url(home_url('/'));
    return $parts['scheme'] . '://' . $parts['host'] . (isset($parts['port']) ? ':' . $parts['port'] : '');
}

/** The address of a path below the home page, as links name it. */
function link_to(string $path): string
{
    return rtrim(base_path(), '/') . $path;
}

/** The path below the home page of a permalink. */
function path_of(string $link): string
{
    $path = (string) preg_replace('~^[a-z]*:?//[^/?#]*~i', '', $link);
    $base = base_path();
    $below = strncmp($path, $base, strlen($base)) === 0 ? substr($path, strlen($base)) : $path;
    // Two slashes, or what a browser reads as such, would start another host's name.
    return '/' . ltrim($below, " \0..\x1f/\\");
}

/** Path and query of the page that is shown. */
function here(): string
{
    $here = (string) ($_SERVER['REQUEST_URI'] ?? base_path());
    return '/' . ltrim((string) preg_replace('~#.*~s', '', $here), '/\\');
}

/** The same below the home page: what the menu compares with. */
function current_path(): string
{
    return path_of(here());
}

/** A path with its page number, as WordPress writes it. */
function paged(string $path, int $page): string
{
    if ($page < 2) {
        return $path;
    }
    [$before, $query] = array_pad(explode('?', $path, 2), 2, '');
    return $before . 'page/' . $page . '/' . ($query === '' ? '' : '?' . $query);
}

/** `http(s)` or a path; anything else is no address of ours. */
function safe_url($url): string
{
    $url = is_string($url) ? trim($url) : '';
    return preg_match('~^(https?:)?//~i', $url) || preg_match('~^/(?![/\\\\])~', $url) ? $url : '';
}

/** A link to a path below the home page. */
function link_element(string $path, array $attributes, string ...$children): string
{
    return el('a', ['href' => link_to($path)] + $attributes, ...$children);
}

/** A link out of the newspaper, in a new tab. */
function outside_link(string $url, array $attributes, string ...$children): string
{
    return el('a', ['href' => $url, 'rel' => 'external noopener', 'target' => '_blank'] + $attributes, ...$children);
}
