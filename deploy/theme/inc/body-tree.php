<?php
/**
 * Looks around in a body's tree.
 */
namespace Askia24;

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
    $images = $link->getElementsByTagName('img');
    return $images->length === 1 && trim($link->textContent) === '' ? $images->item(0) : null;
}
