<?php
/**
 * Icons, by their names in src/ui/icon.rs.
 */
namespace Askia24;

/** An icon. It says nothing to assistive technology: the words beside it do. */
function icon(string $name): string
{
    $path = el('path', ['d' => release()['icons'][$name] ?? '']);
    return el('svg', ['class' => 'icon', 'viewBox' => '0 0 24 24', 'aria-hidden' => 'true'], $path);
}
