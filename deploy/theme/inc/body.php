<?php
/**
 * An article's body: WordPress's HTML, through wp_kses_post, written anew as the app draws it (src/body.rs, src/ui/blocks/).
 *
 * Nothing of the article's is copied: elements are the app's own, addresses are http(s), mailto, tel or paths, everything
 * else is text. What is not known here gives its children.
 */
namespace Askia24;

/** Blocks nest no deeper: below, the structure flattens and the text stays. */
const DEEPEST = 24;

/** The body's HTML, of an article or of a comment; empty where there is nothing to read. */
function body(string $content, string $article, bool $is_said = false): string
{
    $document = new \DOMDocument();
    $before = libxml_use_internal_errors(true);
    $html = '<!doctype html><html><head><meta charset="utf-8"></head><body>' . wp_kses(without_silent($content), allowed()) . '</body></html>';
    $document->loadHTML($html, LIBXML_NONET | LIBXML_COMPACT | LIBXML_PARSEHUGE);
    libxml_clear_errors();
    libxml_use_internal_errors($before);
    $body = $document->getElementsByTagName('body')->item(0);
    return $body === null ? '' : (new Body($body, $article, $is_said))->html;
}

/** HTML without the elements whose text is none of an article's, which wp_kses would leave, and with frames as links. */
function without_silent(string $html): string
{
    $attributes = '(?:[^>"\']++|"[^"]*+"|\'[^\']*+\')*+';
    $to_end = '(script|style|template|textarea|title|xmp|noembed|noframes|iframe)';
    $closed = '(select|noscript|object|svg|annotation|annotation-xml)';
    $clean = preg_replace_callback(
        "~<!--.*?(?:-->|\\z)|<$to_end(?=[\\s/>])$attributes>.*?(?:</\\1(?=[\\s/>])[^>]*>|\\z)"
            . "|<$closed(?=[\\s/>])$attributes>(?:(?!</?\\2[\\s/>]|<(?:p|div|h[1-6]|ul|ol|table)\\b).)*+</\\2(?=[\\s/>])[^>]*>|</?[a-z]$attributes>~is",
        function (array $found): string {
            if (strtolower($found[1] ?? '') === 'iframe') {
                return frame_as_link($found[0]);
            }
            return ($found[1] ?? '') !== '' || ($found[2] ?? '') !== '' || $found[0][1] === '!' ? ' ' : $found[0];
        },
        $html
    );
    // PHP gives up on what is made to wear it out; then only the words are left.
    return is_string($clean) ? $clean : wpautop(esc_html(wp_strip_all_tags($html)));
}

/** What wp_kses_post lets through, and the files of a picture or a recording to choose from. */
function allowed(): array
{
    $allowed = wp_kses_allowed_html('post');
    $allowed['img'] += ['srcset' => true, 'sizes' => true];
    $allowed['source'] = ['src' => true, 'type' => true];
    return $allowed;
}

/** A frame as a link that wp_kses leaves, with what the card of it needs. */
function frame_as_link(string $frame): string
{
    $attribute = function (string $name) use ($frame): string {
        return preg_match('~^<iframe[^>]*?\s' . $name . '\s*=\s*(["\'])(.*?)\1~is', $frame, $value) ? $value[2] : '';
    };
    $src = html_entity_decode($attribute('data-src') ?: $attribute('src'), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    if (preg_match('~^[01](px)?$~', $attribute('width')) || safe_url($src) === '') {
        return '';
    }
    return el('a', [
        'class' => 'askia24-frame', 'href' => $src, 'title' => html_entity_decode($attribute('title'), ENT_QUOTES | ENT_HTML5, 'UTF-8'),
        'data-width' => (int) $attribute('width') ?: null, 'data-height' => (int) $attribute('height') ?: null,
    ], ' ');
}

/** One body, from its tree to HTML. */
final class Body
{
    /** @var string */
    public $html;
    /** @var string the article's permalink */
    private $article;
    /** @var int[] the levels of the headings above the next one, as the article has them */
    private $headings = [];
    /** @var bool[] places that a link of the article leads to */
    private $wanted = [];
    /** @var bool[] those on the page: a comment may name a place as the article does, whose it is */
    private static $places = [];
    /** @var int */
    private $depth = 0;
    /** @var string how wide pictures are drawn here */
    public $sizes = COLUMN;
    /** @var bool whether white space stays as it is */
    private $keeps = false;
    /** @var bool whether a reader says it */
    private $is_said;

    public function __construct(\DOMElement $body, string $article, bool $is_said)
    {
        $this->article = $article;
        $this->is_said = $is_said;
        foreach (inner_elements($body, 'a') as $link) {
            $hash = strstr($link->getAttribute('href'), '#');
            if ($hash !== false && $hash !== '#') {
                $this->wanted[rawurldecode(substr($hash, 1))] = true;
            }
        }
        $this->html = $this->flow($body);
    }

    /** The blocks of an element's children; a run of text among them is a paragraph. */
    public function flow(\DOMNode $parent): string
    {
        $html = '';
        $line = '';
        foreach ($parent->childNodes as $child) {
            if ($child instanceof \DOMText) {
                $line .= collapsed($child->data);
                continue;
            }
            if (!$child instanceof \DOMElement) {
                continue;
            }
            if ($child->localName === 'br') {
                if (preg_match('~<br>\s*$~', $line)) {
                    $html .= paragraph((string) preg_replace('~<br>\s*$~', '', $line));
                    $line = '';
                } else {
                    $line = rtrim($line, ' ') . '<br>';
                }
            } elseif (is_in_line($child)) {
                $line .= $this->place($child) . $this->inline($child);
            } else {
                $html .= paragraph($line);
                $line = $this->place($child);
                $block = $this->depth < DEEPEST ? $this->nested($child) : paragraph($this->line($child));
                // A place belongs to what follows it.
                $html .= $line === '' ? $block : into_first($block, $line);
                $line = '';
            }
        }
        return $html . paragraph($line);
    }

    private function nested(\DOMElement $element): string
    {
        $this->depth++;
        $places = self::$places;
        $copy = in_array(rule($element), ['columns', 'gallery', 'buttons', 'table', 'figure', 'descriptions'], true) ? $element->cloneNode(true) : null;
        $html = ($this->is_said ? said_block($this, $element) : null) ?? block($this, $element);
        if ($copy !== null && !$this->is_said && has_lost($html, $copy)) {
            self::$places = $places;
            $html = $this->flow($copy);
        }
        $this->depth--;
        return $html;
    }

    /** What stands in one line, whatever it was made of. */
    public function line(\DOMNode $parent): string
    {
        $line = '';
        foreach ($parent->childNodes as $child) {
            if ($child instanceof \DOMText) {
                $line .= collapsed($child->data);
            } elseif ($child instanceof \DOMElement) {
                $is_block = !is_in_line($child) && $child->localName !== 'br';
                $line .= $this->place($child) . ($is_block && $line !== '' ? '<br>' : '') . $this->inline($child);
            }
        }
        return trimmed($line);
    }

    /** What stands in an element with its own spaces and line breaks. */
    public function kept(\DOMElement $element): string
    {
        $this->keeps = true;
        $text = $this->inside($element);
        $this->keeps = false;
        return trim(str_replace('<br>', "\n", $text), "\n");
    }

    private function inside(\DOMElement $element): string
    {
        $inside = '';
        foreach ($element->childNodes as $child) {
            if ($child instanceof \DOMText) {
                $inside .= $this->keeps ? text(plain_characters($child->data)) : collapsed($child->data);
            } elseif ($child instanceof \DOMElement) {
                $inside .= $this->place($child) . $this->inline($child);
            }
        }
        return $inside;
    }

    /** A piece of a line. */
    private function inline(\DOMElement $element): string
    {
        $name = $element->localName;
        if ($name === 'br') {
            return '<br>';
        }
        if ($name === 'img') {
            return text(trim($element->getAttribute('alt')));
        }
        if (rule($element) === 'drop' || $this->depth > 2 * DEEPEST) {
            return $this->depth > 2 * DEEPEST ? text(collapsed_text($element->textContent)) : '';
        }
        $this->depth++;
        $inside = $this->inside($element);
        $this->depth--;
        // A place that comes first stands before the marks of what it is the place of.
        if (preg_match('~^((?:<span class="place"[^>]*></span>)+)(.*)$~s', $inside, $found)) {
            return $found[1] . $this->marked($element, $found[2]);
        }
        return $this->marked($element, $inside);
    }

    /** What is in a piece of a line, with what the piece makes of it. */
    private function marked(\DOMElement $element, string $inside): string
    {
        $name = $element->localName;
        if ($name === 'a') {
            $attributes = $inside === '' ? null : $this->href($element->getAttribute('href'));
            return $attributes === null ? $inside : el('a', $attributes, $inside);
        }
        $mark = MARKS[$name] ?? null;
        if ($mark !== null && $inside !== '') {
            return el($mark, language($element), $inside);
        }
        if (($name === 'abbr' || $name === 'acronym') && trim($element->getAttribute('title')) !== '') {
            return el('abbr', ['title' => trim($element->getAttribute('title'))], $inside);
        }
        $language = array_filter(language($element));
        return $language === [] || $inside === '' ? $inside : el('span', $language, $inside);
    }

    /** The attributes of a link, as src/ui/blocks/inline.rs draws it; null where it leads nowhere. */
    public function href(string $raw): ?array
    {
        $raw = trim((string) preg_replace('~[\t\n\r]~', '', $raw));
        if (preg_match('~^#(.+)~', $raw, $found)) {
            return ['href' => here() . '#n-' . $found[1]];
        }
        if (preg_match('~^(mailto|tel|sms|whatsapp):.~i', $raw)) {
            return ['href' => $raw];
        }
        $url = absolute($raw, $this->article);
        if ($url === null) {
            return null;
        }
        $is_ours = strcasecmp((string) parse_url($url, PHP_URL_HOST), (string) parse_url(home_url(), PHP_URL_HOST)) === 0;
        if (!$is_ours) {
            return ['href' => $url, 'rel' => 'external noopener', 'target' => '_blank'];
        }
        [$page, $fragment] = array_pad(explode('#', $url, 2), 2, '');
        if ($fragment !== '' && $page === strtok($this->article, '#')) {
            return ['href' => here() . '#n-' . $fragment];
        }
        $path = path_of($page);
        if (preg_match('~^/(wp-(content|admin|includes|json|login)|feed)(/|$|\.)|\.[a-z0-9]{1,5}$|/feed/?$~i', (string) strtok($path, '?'))) {
            return ['href' => $url, 'rel' => 'external'];
        }
        return ['href' => link_to($path) . ($fragment === '' ? '' : '#' . $fragment)];
    }

    /** The place that a link of the article leads to, once. */
    public function place(\DOMElement $element): string
    {
        foreach (['id', 'name'] as $attribute) {
            $name = $element->getAttribute($attribute);
            if ($name !== '' && ($attribute === 'id' || $element->localName === 'a') && isset($this->wanted[$name]) && !isset(self::$places[$name]) && !preg_match('~\s~', $name)) {
                self::$places[$name] = true;
                return el('span', ['class' => 'place', 'id' => 'n-' . $name, 'tabindex' => '-1']);
            }
        }
        return '';
    }

    /** The level below the page's `h1` of a heading that is `$level` in the article. */
    public function heading_level(int $level): int
    {
        while ($this->headings !== [] && end($this->headings) >= $level) {
            array_pop($this->headings);
        }
        $this->headings[] = $level;
        return min(count($this->headings) + 1, 6);
    }

    /** The absolute address of a picture or recording; null where it is none. */
    public function media(string $raw): ?string
    {
        $url = absolute(trim($raw), $this->article);
        return $url === null ? null : str_replace(' ', '%20', $url);
    }
}
