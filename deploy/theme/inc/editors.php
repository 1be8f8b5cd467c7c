<?php
/**
 * For who writes the newspaper: WordPress's own pages stay WordPress's.
 */
namespace Askia24;

/** Who works here sees the newspaper with WordPress's bar: the worker of an earlier visit as a reader would hide it. */
add_action('admin_enqueue_scripts', function (): void {
    $script = 'navigator.serviceWorker&&navigator.serviceWorker.getRegistration(' . wp_json_encode(base_path())
        . ').then(function(known){known&&known.unregister()},function(){});';
    wp_add_inline_script('common', $script);
});

add_action('admin_notices', function (): void {
    $bases = [
        'category' => get_option('category_base') ?: 'category', 'tag' => get_option('tag_base') ?: 'tag',
        'author' => $GLOBALS['wp_rewrite']->author_base,
    ];
    $wrong = array_diff_assoc($bases, built('permalinks'));
    if ($wrong === [] || !current_user_can('manage_options')) {
        return;
    }
    $list = implode(', ', array_map(function (string $name, string $base): string {
        return $name . ' = "' . $base . '"';
    }, array_keys($wrong), $wrong));
    echo el('div', ['class' => 'notice notice-warning'], el('p', [], text(for_editors(
        'Askia 24 : les permaliens de ce site diffèrent de ceux du thème. Il faut un thème construit avec, dans site.toml, [permalinks] : ',
        'Askia 24: this site’s permalinks differ from those of the theme. It needs a theme that was built with [permalinks] in site.toml: '
    ) . $list)));
});
