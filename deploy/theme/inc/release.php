<?php
/**
 * The release in app/, and where its files are found.
 */
namespace Askia24;

/** What `cargo xtask build --theme` has written down of the release (xtask/src/theme.rs). */
function release(): array
{
    static $release = null;
    return $release = $release ?? require dirname(__DIR__) . '/app/release.php';
}

/** Where the release's files are. */
function app_url(): string
{
    return get_template_directory_uri() . '/app/';
}

/**
 * Where its WebAssembly is: among the other files where app/.htaccess sends it packed, else WordPress sends it
 * (inc/files.php), for few hosts pack WebAssembly themselves, and it is three times as large then.
 */
function code_url(): string
{
    $server = (string) ($_SERVER['SERVER_SOFTWARE'] ?? '');
    $reads_htaccess = preg_match('~apache|litespeed~i', $server) === 1;
    return $reads_htaccess || get_option('permalink_structure') === '' ? app_url() : home_url('/-/app/');
}

/** The address of a file that WordPress itself writes, at the root whatever the server does with the names of files. */
function file_url(string $name): string
{
    return home_url('/') . '?askia24=' . $name;
}
