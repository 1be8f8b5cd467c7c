<?php
/**
 * Plug-ins that keep readers' pages (WP Super Cache and the like), and those that write other people's pages anew to make
 * them fast. What is kept names the files of the release that drew it, so it must not outlive that.
 */
namespace Askia24;

/** However another release has come, by upload or by FTP: its first request has the old one's pages forgotten. */
add_action('init', function (): void {
    $version = release()['version'];
    if (get_option('askia24_release') !== $version) {
        update_option('askia24_release', $version);
        forget_pages();
    }
}, 20);

// Colours and contacts stand in every page.
add_action('customize_save_after', __NAMESPACE__ . '\forget_pages');

/** Has what is kept forgotten, in the way that each plug-in names for it. */
function forget_pages(): void
{
    // WP Super Cache, WP Rocket, W3 Total Cache, SiteGround Optimizer.
    foreach (['wp_cache_clear_cache', 'rocket_clean_domain', 'w3tc_flush_all', 'sg_cachepress_purge_cache'] as $function) {
        if (function_exists($function)) {
            $function();
        }
    }
    if (function_exists('wpfc_clear_all_cache')) {
        // WP Fastest Cache: with the files that it has made of styles and scripts.
        wpfc_clear_all_cache(true);
    }
    // LiteSpeed Cache, Cache Enabler.
    do_action('litespeed_purge_all');
    do_action('cache_enabler_clear_complete_cache');
}

// The page is packed already, and its policy lets no other script run than it came with: written anew it would stay without
// the app. Autoptimize asks; W3 Total Cache, WP Rocket and LiteSpeed Cache look for a constant when the page is whole.
add_filter('autoptimize_filter_noptimize', '__return_true');
add_action('template_redirect', function (): void {
    foreach (['DONOTMINIFY', 'DONOTROCKETOPTIMIZE', 'LITESPEED_NO_OPTM'] as $constant) {
        defined($constant) || define($constant, true);
    }
}, 1);
