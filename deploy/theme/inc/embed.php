<?php
/**
 * What another site would show, as a card (src/body/provider.rs, src/body/embed.rs, src/ui/blocks/embed.rs): nothing of it is
 * loaded; where the app can play it, its place is the player's.
 */
namespace Askia24;

/** Provider, kind, hosts, the pattern of a path (or of a parameter, after "?") with the id in it, and whether there is a player. */
const PROVIDERS = [
    ['YouTube', 'VIDEO', '~^((m|music)\.)?youtube(-nocookie)?\.com$~', '~^/(?:embed|shorts|live|v)/([\w-]{11})(?:[/?]|$)|\?(?:.*&)?v=([\w-]{11})(?:&|$)~', 'https://www.youtube.com/watch?v='],
    ['YouTube', 'VIDEO', '~^youtu\.be$~', '~^/([\w-]{11})(?:/|\?|$)~', 'https://www.youtube.com/watch?v='],
    ['Vimeo', 'VIDEO', '~^(player\.)?vimeo\.com$~', '~^/(?:video/)?(\d+)~', 'https://vimeo.com/'],
    ['Dailymotion', 'VIDEO', '~^(geo\.)?dailymotion\.com$~', '~/video/([a-zA-Z0-9]+)|\?(?:.*&)?video=([a-zA-Z0-9]+)~', 'https://www.dailymotion.com/video/'],
    ['Dailymotion', 'VIDEO', '~^dai\.ly$~', '~^/([a-zA-Z0-9]+)~', 'https://www.dailymotion.com/video/'],
    ['VideoPress', 'VIDEO', '~^(videopress\.com|video\.wordpress\.com)$~', '~^/(?:embed|v)/(\w{8})~', 'https://videopress.com/v/'],
    ['Facebook', 'VIDEO', '~^((m|web)\.)?facebook\.com$|^fb\.watch$~', '~/videos/|/reel/|/share/[vr]/|\?(?:.*&)?v=|^/[^/]+/?$~', ''],
    ['Facebook', 'POST', '~^((m|web)\.)?facebook\.com$~', '~/posts/|/photos/|/share/p/|story_fbid=|fbid=~', ''],
    ['X', 'POST', '~^(mobile\.)?(twitter|x)\.com$~', '~/status/\d+~', ''],
    ['TikTok', 'VIDEO', '~^(m\.|vm\.|vt\.)?tiktok\.com$~', '~^/.~', ''],
    ['Instagram', 'POST', '~^instagram\.com$|^instagr\.am$~', '~/(?:p|reel|tv)/([\w-]+)~', 'https://www.instagram.com/p/'],
    // No page for people has this number in its address.
    ['SoundCloud', 'SOUND', '~^api\.soundcloud\.com$~', '~^/([\w-]+/[\w-]+)/?$~', 'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com/'],
    ['SoundCloud', 'SOUND', '~^soundcloud\.com$~', '~^/([\w-]+/[\w-]+(?:/[\w-]+)?)/?$~', 'https://soundcloud.com/'],
    ['Spotify', 'SOUND', '~^open\.spotify\.com$~', '~^/(?:embed/)?([\w-]+/[\w-]+)~', 'https://open.spotify.com/'],
    ['Google Maps', 'MAP', '~^(maps\.)?google\.[a-z.]+$~', '~^/maps~', ''],
    ['OpenStreetMap', 'MAP', '~^openstreetmap\.org$~', '~\?(?:.*&)?bbox=~', ''],
];
/** Those that the app plays in their place. */
const PLAYED = ['YouTube', 'Vimeo', 'Dailymotion', 'VideoPress', 'SoundCloud', 'Spotify', 'Google Maps', 'OpenStreetMap'];

/** What an address shows, if it is a known site's: `kind`, `provider`, `url`, `has_player`, `title`, `size`, `quote`. */
function known_embed(string $url): ?array
{
    $parts = wp_parse_url($url);
    $host = (string) preg_replace('~^www\.~', '', strtolower($parts['host'] ?? ''));
    parse_str($parts['query'] ?? '', $query);
    $within = ['facebook.com' => 'href', 'w.soundcloud.com' => 'url'][$host] ?? null;
    if ($within !== null && is_string($query[$within] ?? null) && ($host !== 'facebook.com' || strncmp($parts['path'] ?? '', '/plugins/', 9) === 0)) {
        return known_embed($query[$within]);
    }
    $tail = ($parts['path'] ?? '/') . (isset($parts['query']) ? '?' . $parts['query'] : '');
    foreach (PROVIDERS as [$provider, $kind, $hosts, $pattern, $page]) {
        if (preg_match($hosts, $host) && preg_match($pattern, $tail, $found)) {
            $id = implode('', array_slice($found, 1));
            if ($provider === 'Google Maps' && preg_match('~!2d(-?[\d.]+).*!3d(-?[\d.]+)~', $tail, $place)) {
                $url = "https://www.google.com/maps?q={$place[2]},{$place[1]}";
            }
            return embed($kind, $provider, $page === '' || $id === '' ? $url : $page . $id, in_array($provider, PLAYED, true));
        }
    }
    return null;
}

function embed(string $kind, string $provider, string $url, bool $has_player = false): array
{
    return ['kind' => $kind, 'provider' => $provider, 'url' => $url, 'has_player' => $has_player, 'title' => '', 'size' => [0, 0], 'quote' => ''];
}

/** That of a frame, which body() has made a link of. */
function embed_of_frame(\DOMElement $link): array
{
    $url = $link->getAttribute('href');
    $host = (string) preg_replace('~^www\.~', '', strtolower((string) parse_url($url, PHP_URL_HOST)));
    // WordPress's own: `…/embed/#?secret=…` is made of the article's address.
    $article = preg_match('~^(.*/)embed/#\?secret=~', $url, $found) ? $found[1] : null;
    $embed = known_embed($url) ?? ($article === null ? embed('WEB_PAGE', $host, $url) : embed('ARTICLE', $host, $article));
    $size = [(int) $link->getAttribute('data-width'), (int) $link->getAttribute('data-height')];
    return ['title' => trim(collapsed_text($link->getAttribute('title'))), 'size' => $size] + $embed;
}

/** That of a post which the article quotes. */
function embed_of_post(Body $body, \DOMElement $element, ?\DOMElement $around = null): array
{
    $is_article = in_array('wp-embedded-content', classes($element), true);
    $embed = embed('POST', '', '');
    foreach (inner_elements($element, 'a') as $link) {
        $url = absolute($link->getAttribute('href'), home_url('/'));
        if ($url !== null && $is_article && $embed['url'] === '') {
            $host = (string) preg_replace('~^www\.~', '', (string) parse_url($url, PHP_URL_HOST));
            $embed = embed('ARTICLE', $host, $url);
        } elseif ($url !== null && !$is_article && known_embed($url) !== null) {
            $embed = known_embed($url);
        }
    }
    foreach (['data-href', 'cite', 'data-instgrm-permalink'] as $name) {
        $embed = known_embed($element->getAttribute($name)) ?? $embed;
    }
    // WordPress writes the article's name into the frame beside it.
    foreach ($is_article && $around !== null ? inner_elements($around, 'a') : [] as $frame) {
        if (rule($frame) === 'frame') {
            $embed['title'] = embed_of_frame($frame)['title'];
        }
    }
    return ['quote' => $body->flow($element)] + $embed;
}

/** The embed of a paragraph or figure that is nothing but a video's or post's address; null of any other. */
function embed_of_line(\DOMElement $element, string $caption = ''): ?string
{
    $words = trim($element->textContent);
    $embed = preg_match('~^https?://\S+$~', $words) ? known_embed($words) : null;
    return $embed === null ? null : draw_embed($embed, $caption);
}

function draw_embed(array $embed, string $caption): string
{
    if ($embed['url'] === '') {
        return $embed['quote'] === '' ? paragraph($caption) : el('blockquote', [], $embed['quote']);
    }
    $words = el('p', ['class' => 'kicker'], text(word($embed['kind']) . ' · ' . $embed['provider']))
        . ($embed['title'] === '' ? '' : el('p', ['class' => 'embed-title'], text($embed['title'])))
        . ($embed['quote'] === '' ? '' : el('blockquote', [], $embed['quote']));
    $open = el('p', [], outside_link($embed['url'], [], text(word('OPEN_ON') . $embed['provider'])));
    $below = $caption === '' ? null : el('figcaption', [], $caption);
    if (!$embed['has_player']) {
        return el('figure', [], el('div', ['class' => 'embed'], el('div', ['class' => 'embed-words'], $words, $open)), $below);
    }
    $is_sound = $embed['kind'] === 'SOUND';
    $play = el('button', ['class' => 'button', 'type' => 'button', 'disabled' => true], text(word($embed['kind'] === 'MAP' ? 'SHOW_HERE' : 'PLAY_HERE')));
    return el('figure', [],
        el('div', ['class' => 'embed player' . ($is_sound ? ' sound' : '')], spacer(...$embed['size']), el('div', ['class' => 'embed-words'], $words, $play)),
        $open, $below
    );
}
