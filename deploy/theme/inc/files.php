<?php
/**
 * What the app looks for at the root: the worker, the manifest, its own pages below /-/, the embeds.
 */
namespace Askia24;

add_action('init', function (): void {
    $name = isset($_GET['askia24']) && is_string($_GET['askia24']) ? $_GET['askia24'] : '';
    $path = (string) strtok(current_path(), '?');
    if ($name === '' && $path === '/embed.js') {
        send_text('text/javascript', (string) file_get_contents(dirname(__DIR__) . '/app/embed.js'), ['Cache-Control' => 'public, max-age=3600']);
    }
    if ($name === '' && strncmp($path, '/-/', 3) !== 0) {
        return;
    }
    $below = substr($path, 3);
    if ($name === 'sw.js') {
        send_text('text/javascript', worker_script(), release()['worker']);
    } elseif ($name === 'manifest.webmanifest') {
        send_text('application/manifest+json', manifest());
    } elseif ($name === 'opensearch.xml') {
        send_text('application/opensearchdescription+xml', open_search());
    } elseif ($name === 'shell') {
        send_page(shell());
    } elseif ($name === '' && preg_match('~^app/(askia24-[\w-]*[0-9a-f]{16}\.wasm)$~', $below, $found)) {
        send_code($found[1]);
    } elseif ($name === '' && preg_match('~^embed(/(?:latest|card|article))?(?:/|/index\.html)?$~', $below, $found)) {
        send_embed($found[1] ?? '');
    } elseif ($name === '') {
        send_page(shell());
    }
});

/** The worker, with WordPress's addresses in it. */
function worker_script(): string
{
    $script = (string) file_get_contents(dirname(__DIR__) . '/app/sw.js');
    $places = [
        '{{page}}' => file_url('shell'), '{{manifest}}' => file_url('manifest.webmanifest'),
        '{{app}}' => app_url(), '{{code}}' => code_url(),
    ];
    return str_replace(array_keys($places), array_map('esc_url_raw', $places), $script);
}

/** What makes the app on a phone's screen: as site.toml has it, at WordPress's address. */
function manifest(): string
{
    $manifest = json_decode((string) file_get_contents(dirname(__DIR__) . '/app/manifest.webmanifest'), true);
    $colors = site('colors');
    // Its own address is the root, and what it names is not there.
    array_walk_recursive($manifest, function (&$value, $key): void {
        if ($key === 'src') {
            $value = app_url() . $value;
        } elseif (in_array($key, ['url', 'start_url', 'scope', 'id', 'action'], true) && is_string($value)) {
            $value = link_to('/' . ltrim($value, './'));
        }
    });
    $manifest['background_color'] = $manifest['theme_color'] = $colors['background'];
    return (string) wp_json_encode($manifest, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
}

function open_search(): string
{
    $template = htmlspecialchars(home_url('/?s='), ENT_XML1) . '{searchTerms}';
    return '<?xml version="1.0" encoding="UTF-8"?>' . "\n" . '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        . '<ShortName>' . htmlspecialchars(mb_substr(site('short_name'), 0, 16), ENT_XML1) . '</ShortName>'
        . '<Description>' . htmlspecialchars(site('name'), ENT_XML1) . '</Description>'
        . '<InputEncoding>UTF-8</InputEncoding><Image width="192" height="192" type="image/png">'
        . htmlspecialchars(app_url() . 'icons/icon-192.png', ENT_XML1) . '</Image>'
        . '<Url type="text/html" template="' . $template . '"/></OpenSearchDescription>' . "\n";
}

/** The app's page without any content: what the worker answers addresses with, and what the app's own pages begin as. */
function shell(): string
{
    $html = (string) file_get_contents(dirname(__DIR__) . '/app/shell.html');
    $colors = site('colors');
    $base = base_path();
    $tags = [
        '~<html ~' => '<html data-worker="' . text(file_url('sw.js')) . '" data-code="' . text(code_url()) . '" ',
        '~<base href="[^"]*">~' => '<base href="' . text($base) . '">',
        '~(<link rel="https://api\.w\.org/" href=")[^"]*~' => '${1}' . addcslashes(text(get_rest_url()), '\\$'),
        '~(<link rel="alternate"[^>]* href=")[^"]*~' => '${1}' . addcslashes(text(get_feed_link()), '\\$'),
        '~(<link rel="search"[^>]* href=")[^"]*~' => '${1}' . text(file_url('opensearch.xml')),
        '~(<link rel="manifest" href=")[^"]*~' => '${1}' . text(file_url('manifest.webmanifest')),
        '~(<link rel="(?:icon|apple-touch-icon)"[^>]* href=")~' => '${1}' . text(app_url()),
        '~(<meta name="theme-color" id="color-light"[^>]* content=")[^"]*~' => '${1}' . $colors['background'],
        '~(<meta name="theme-color" id="color-dark"[^>]* content=")[^"]*~' => '${1}' . $colors['background_dark'],
        '~(<script type="module" src=")\./~' => '${1}' . text(app_url()),
        '~(type="application/wasm" href=")\./~' => '${1}' . text(code_url()),
        '~(href=")[^"]*(\?replytocom=0")~' => '${1}' . text($base) . '${2}',
    ];
    $html = (string) preg_replace(array_keys($tags), array_values($tags), $html);
    $style = newsroom_style();
    $html = str_replace('</style>', '</style>' . ($style === '' ? '' : '<style>' . $style . '</style>') . '<script>' . release()['shell'] . '</script>', $html);
    [$before, $after] = explode('<footer', $html, 2);
    return $before . footer_element() . explode('</footer>', $after, 2)[1];
}

/** Sends a page of the app's own. */
function send_page(string $html): void
{
    send_headers(page_headers('shell_page'));
    header('Content-Type: text/html; charset=utf-8');
    echo $html;
    exit;
}

function send_text(string $type, string $text, array $headers = []): void
{
    send_headers($headers + ['Cache-Control' => 'no-cache', 'X-Content-Type-Options' => 'nosniff']);
    header('Content-Type: ' . $type . '; charset=utf-8');
    echo $text;
    exit;
}

/** Sends WebAssembly in the smallest form that the browser understands; by its name it never changes. */
function send_code(string $name): void
{
    $file = dirname(__DIR__) . '/app/' . $name;
    $accepted = (string) ($_SERVER['HTTP_ACCEPT_ENCODING'] ?? '');
    if (!is_file($file)) {
        status_header(404);
        exit;
    }
    foreach (['br' => '.br', 'gzip' => '.gz'] as $encoding => $ending) {
        if (preg_match('~\b' . $encoding . '\b(?!;q=0(\.0*)?\s*(,|$))~', $accepted) && is_file($file . $ending)) {
            header('Content-Encoding: ' . $encoding);
            $file .= $ending;
            break;
        }
    }
    // PHP must not pack it once more.
    ini_set('zlib.output_compression', '0');
    send_headers([
        'Content-Type' => 'application/wasm', 'Content-Length' => (string) filesize($file), 'Vary' => 'Accept-Encoding',
        'Cache-Control' => 'public, max-age=31536000, immutable', 'X-Content-Type-Options' => 'nosniff',
    ]);
    readfile($file);
    exit;
}

/** Sends a page that other sites may frame, or the one that makes their code (README, "On other sites"). */
function send_embed(string $kind): void
{
    $file = dirname(__DIR__) . '/app/-/embed' . $kind . '/index.html';
    $html = (string) file_get_contents($file);
    $html = (string) preg_replace('~<base href="[^"]*">~', '<base href="' . text(base_path()) . '">', $html);
    $html = (string) preg_replace('~(<link rel="https://api\.w\.org/" href=")[^"]*~', '${1}' . text(get_rest_url()), $html);
    $html = (string) preg_replace('~(src|href)="(?:\.?/)?((?:-/embed/)?[\w-]+-[0-9a-f]{16}\.\w+)"~', '${1}="' . text(app_url()) . '${2}"', $html);
    send_headers(embed_headers($html, $kind !== ''));
    header('Content-Type: text/html; charset=utf-8');
    echo $html;
    exit;
}
