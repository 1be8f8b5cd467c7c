<?php
/**
 * Looks around in a body's tree.
 */
namespace Askia24;

/**
 * The elements in an element, or those of a name, in order. DOM's own list begins anew for each, which is slow in a long
 * article.
 *
 * @return \DOMElement[]
 */
function inner_elements(\DOMElement $element, string $name = ''): array
{
    $found = [];
    for ($node = $element->firstChild; $node !== null; $node = $next) {
        if ($node instanceof \DOMElement && ($name === '' || $node->localName === $name)) {
            $found[] = $node;
        }
        $next = $node->firstChild;
        while ($next === null && $node !== $element) {
            $next = $node->nextSibling;
            $node = $node->parentNode;
        }
    }
    return $found;
}

/** The first child of this name. */
function first_child(\DOMElement $element, string $name): ?\DOMElement
{
    foreach ($element->childNodes as $child) {
        if ($child instanceof \DOMElement && $child->localName === $name) {
            return $child;
        }
    }
    return null;
}

/** The element without one of those in it. */
function without(\DOMElement $element, ?\DOMNode $child): \DOMElement
{
    if ($child !== null && $child->parentNode !== null) {
        $child->parentNode->removeChild($child);
    }
    return $element;
}

/** An element alone in a new one without a meaning of its own. */
function wrapped(\DOMElement $element): \DOMElement
{
    $around = $element->ownerDocument->createElement('div');
    $copy = $element->cloneNode(true);
    $copy->removeAttribute('class');
    $around->appendChild($copy);
    return $around;
}

function closest(\DOMNode $node, string $name): ?\DOMNode
{
    while ($node !== null && $node->nodeName !== $name) {
        $node = $node->parentNode;
    }
    return $node;
}

/** The one picture of a link that holds nothing else. */
function only_image(\DOMElement $link): ?\DOMElement
{
    $images = inner_elements($link, 'img');
    return count($images) === 1 && trim($link->textContent) === '' ? $images[0] : null;
}

/** Whether words of an element are missing where it has been drawn, but for those that stand for a player. */
function has_lost(string $html, \DOMElement $element): bool
{
    $words = function (string $text): int {
        return strlen((string) preg_replace('~\s+~', '', $text));
    };
    return !preg_match('~<(audio|video)|class="embed~', $html)
        && $words(html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8')) < $words($element->textContent);
}
