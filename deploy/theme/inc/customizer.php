<?php
/**
 * What a newsroom changes without a developer: Appearance, Customize.
 */
namespace Askia24;

/** A value of site.toml as the newsroom has changed it; null where it has not. */
function customized(string $key)
{
    if ($key === 'colors') {
        $colors = built('colors');
        foreach (array_keys($colors) as $name) {
            $colors[$name] = get_theme_mod('askia24_' . $name) ?: $colors[$name];
        }
        return $colors;
    }
    if ($key === 'contact') {
        $contact = built('contact');
        $contact['about'] = get_theme_mod('askia24_about') ?: $contact['about'];
        foreach (['address', 'telephones', 'emails'] as $name) {
            $text = get_theme_mod('askia24_' . $name, null);
            $contact[$name] = $text === null ? $contact[$name] : lines($text);
        }
        return $contact;
    }
    $social = $key === 'social' ? get_theme_mod('askia24_social', null) : null;
    return $social === null ? null : social_links($social);
}

/** The lines of a text that are not empty. */
function lines(string $text): array
{
    return array_values(array_filter(array_map('trim', preg_split('~\R~', $text)), 'strlen'));
}

/** `Facebook https://…`, one a line. */
function social_links(string $text): array
{
    $links = [];
    foreach (lines($text) as $line) {
        if (preg_match('~^(.+?)\s+(https?://\S+)$~', $line, $found)) {
            $links[] = ['text' => $found[1], 'url' => $found[2]];
        }
    }
    return $links;
}

/** The style of the colours that differ from the build's; empty where none does. As xtask/site/src/colors.rs writes them. */
function color_style(): string
{
    $colors = site('colors');
    if ($colors === built('colors')) {
        return '';
    }
    $light = color_declarations('light', $colors['background'], $colors['ink'], $colors['accent']);
    $dark = color_declarations('dark', $colors['background_dark'], $colors['ink_dark'], $colors['accent_dark']);
    $night = '--night:' . $colors['background_dark'] . ';--night-ink:' . $colors['ink_dark'] . ';--night-accent:' . $colors['accent_dark'];
    return ':root{' . $light . ';' . $night . '}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){' . $dark
        . '}}:root[data-theme=dark]{' . $dark . '}';
}

/** All that the newsroom has changed of the styles: its colours, and the Customizer's "Additional CSS". */
function newsroom_style(): string
{
    return color_style() . wp_strip_all_tags(wp_get_custom_css());
}
