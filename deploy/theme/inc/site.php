<?php
/**
 * The newspaper: site.toml as it was built, and what the newsroom has changed since (inc/customizer.php).
 */
namespace Askia24;

/** What stands in site.toml by its name; a table is an array. */
function built(string $key)
{
    static $site = null;
    $site = $site ?? require dirname(__DIR__) . '/app/site.php';
    return $site[$key] ?? '';
}

/** The same as the newsroom has it now. */
function site(string $key)
{
    return customized($key) ?? built($key);
}
