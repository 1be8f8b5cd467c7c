<?php
/**
 * What goes with a page besides its text: the content security policy and its companions (xtask/src/headers.rs), and how
 * long it may be kept.
 */
namespace Askia24;

/** Sends headers by their names. */
function send_headers(array $headers): void
{
    foreach ($headers as $name => $value) {
        header($name . ': ' . $value);
    }
}

/** Those of a page of ours. */
function page_headers(): array
{
    $headers = release()['page'];
    $colors = color_style();
    $policy = str_replace(' {{styles}}', $colors === '' ? '' : ' ' . style_hash($colors), $headers['Content-Security-Policy']);
    /**
     * The content security policy of readers' pages, for owners whose plug-ins need more.
     *
     * @param string $policy
     */
    $headers['Content-Security-Policy'] = apply_filters('askia24_policy', $policy);
    return $headers;
}

/** Those of an embed, whose own styles are named. Only what is made for it may be framed. */
function embed_headers(string $html, bool $is_framed): array
{
    $headers = page_headers();
    preg_match_all('~<style>(.*?)</style>~s', $html, $found);
    $hashes = implode(' ', array_map(__NAMESPACE__ . '\style_hash', $found[1]));
    $policy = (string) preg_replace('~style-src [^;]*~', 'style-src ' . $hashes, $headers['Content-Security-Policy']);
    if ($is_framed) {
        $policy = str_replace("; frame-ancestors 'none'", '', $policy);
        unset($headers['X-Frame-Options']);
    }
    return ['Content-Security-Policy' => $policy] + $headers;
}

function style_hash(string $style): string
{
    return "'sha256-" . base64_encode(hash('sha256', $style, true)) . "'";
}

add_action('template_redirect', function (): void {
    if (is_feed() || is_robots() || is_favicon() || is_embed() || is_trackback() || get_query_var('sitemap') !== '') {
        return;
    }
    // WordPress's own bar and the Customizer bring scripts and styles of their own.
    if (has_app()) {
        send_headers(page_headers());
    }
    // Nothing in it is anybody's own: it may be kept for all who are nobody to WordPress.
    $is_anonymous = !is_user_logged_in() && !array_filter(array_keys($_COOKIE), function (string $name): bool {
        return preg_match('~^(wp-postpass|comment_author)_~', $name) === 1;
    });
    header('Cache-Control: ' . ($is_anonymous ? 'public, max-age=0, s-maxage=60, stale-while-revalidate=600' : 'private, no-cache'));
    header('Vary: Cookie', false);
}, 20);
