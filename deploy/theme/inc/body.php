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
    $html = '<!doctype html><html><head><meta charset="utf-8"></head><body>' . wp_kses(without_silent($content), allowed()) . '</body></html>';
    $document->loadHTML($html, LIBXML_NONET | LIBXML_COMPACT | LIBXML_PARSEHUGE | LIBXML_NOERROR | LIBXML_NOWARNING);
    $body = $document->getElementsByTagName('body')->item(0);
    return $body === null ? '' : (new Body($body, $article, $is_said))->html;
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
    /** @var string[] `lang` and `dir` of what is around, where blocks say it */
    private $language = [];
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
                    $html .= $this->spoken(paragraph((string) preg_replace('~<br>\s*$~', '', $line)));
                    $line = '';
                } else {
                    $line = rtrim($line, ' ') . '<br>';
                }
            } elseif (is_in_line($child)) {
                $line .= $this->place($child) . $this->inline($child);
            } else {
                $html .= $this->spoken(paragraph($line));
                $line = $this->place($child);
                $block = $this->depth < DEEPEST ? $this->nested($child) : $this->spoken(paragraph($this->line($child)));
                // A place belongs to what follows it.
                $html .= $line === '' ? $block : into_first($block, $line);
                $line = '';
            }
        }
        return $html . $this->spoken(paragraph($line));
    }

    /** The same in the element's own language, which is said of each block. */
    public function flow_in(\DOMElement $element): string
    {
        $around = $this->language;
        $this->language = array_filter(language($element)) + $around;
        $html = $this->flow($element);
        $this->language = $around;
        return $html;
    }

    /** A block with the language of what is around it, unless it says its own. */
    private function spoken(string $block): string
    {
        $said = '';
        foreach ($block === '' ? [] : $this->language as $name => $value) {
            $said .= ' ' . $name . '="' . text($value) . '"';
        }
        return $said === '' ? $block : (string) preg_replace('~^<([a-z0-9]+)(?![^>]* (?:lang|dir)=)~', '<$1' . addcslashes($said, '\\$'), $block, 1);
    }

    /** A line with its own language said in it. */
    public function line_in(\DOMElement $element): string
    {
        $line = $this->line($element);
        $language = array_filter(language($element));
        return $line === '' || $language === [] ? $line : el('span', $language, $line);
    }

    private function nested(\DOMElement $element): string
    {
        $this->depth++;
        // What holds blocks without being one hands its language on.
        $around = $this->language;
        $is_one = !in_array(rule($element), ['', 'block', 'cover'], true);
        $this->language = $is_one ? [] : $around;
        $places = self::$places;
        $copy = in_array(rule($element), ['columns', 'gallery', 'buttons', 'table', 'figure', 'descriptions'], true) ? $element->cloneNode(true) : null;
        $html = ($this->is_said ? said_block($this, $element) : null) ?? block($this, $element);
        if ($copy !== null && !$this->is_said && has_lost($html, $copy)) {
            self::$places = $places;
            $html = $this->flow($copy);
        }
        $this->language = $around;
        $this->depth--;
        return $is_one ? $this->spoken($html) : $html;
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
        $language = array_filter(language($element));
        if ($name === 'a') {
            $attributes = $inside === '' ? null : $this->href($element->getAttribute('href'));
            return $attributes === null ? $inside : el('a', $attributes, $inside);
        }
        $mark = MARKS[$name] ?? null;
        if ($mark !== null && $inside !== '') {
            return el($mark, [], $language === [] ? $inside : el('span', $language, $inside));
        }
        if (($name === 'abbr' || $name === 'acronym') && trim($element->getAttribute('title')) !== '') {
            return el('abbr', ['title' => trim($element->getAttribute('title'))], $inside);
        }
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
