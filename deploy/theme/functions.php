<?php
/**
 * Askia 24, the reader, as a WordPress theme: the first response comes from here, then the app takes over.
 *
 * inc/ holds one file for each part; app/ is the release, made by `cargo xtask build --theme`.
 */
namespace Askia24;

foreach (glob(__DIR__ . '/inc/*.php') as $file) {
    require_once $file;
}
