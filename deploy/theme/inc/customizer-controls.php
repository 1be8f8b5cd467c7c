<?php
/**
 * The controls under Appearance, Customize. Their words are for editors, in WordPress's language: French or English.
 */
namespace Askia24;

/** An editor's word in French where WordPress speaks French. */
function for_editors(string $french, string $english): string
{
    return strncmp(get_user_locale(), 'fr', 2) === 0 ? $french : $english;
}

add_action('customize_register', function (\WP_Customize_Manager $manager): void {
    $manager->add_section('askia24_colors', [
        'title' => for_editors('Couleurs du journal', 'The newspaper’s colours'), 'priority' => 30,
        'description' => for_editors('Le texte et la couleur d’accent doivent ressortir du fond (contraste 4,5).', 'Text and accent must stand out from the background (contrast 4.5).'),
    ]);
    $names = [
        'background' => ['Fond', 'Background'], 'ink' => ['Texte', 'Text'], 'accent' => ['Accent', 'Accent'],
        'background_dark' => ['Fond, thème sombre', 'Background, dark theme'], 'ink_dark' => ['Texte, thème sombre', 'Text, dark theme'],
        'accent_dark' => ['Accent, thème sombre', 'Accent, dark theme'],
    ];
    foreach ($names as $name => [$french, $english]) {
        $setting = 'askia24_' . $name;
        $manager->add_setting($setting, [
            'default' => built('colors')[$name],
            'sanitize_callback' => __NAMESPACE__ . '\sanitize_color',
            'validate_callback' => __NAMESPACE__ . '\validate_color',
        ]);
        $control = ['label' => for_editors($french, $english), 'section' => 'askia24_colors'];
        $manager->add_control(new \WP_Customize_Color_Control($manager, $setting, $control));
    }

    $manager->add_section('askia24_contact', ['title' => for_editors('Rédaction et réseaux', 'Newsroom and networks'), 'priority' => 31]);
    $contact = built('contact');
    $social = array_map(function (array $link): string {
        return $link['text'] . ' ' . $link['url'];
    }, built('social'));
    $texts = [
        'about' => [$contact['about'], 'À propos', 'About'],
        'address' => [implode("\n", $contact['address']), 'Adresse, ligne par ligne', 'Address, line by line'],
        'telephones' => [implode("\n", $contact['telephones']), 'Téléphones, un par ligne', 'Telephones, one a line'],
        'emails' => [implode("\n", $contact['emails']), 'Adresses e-mail, une par ligne', 'E-mail addresses, one a line'],
        'social' => [implode("\n", $social), 'Réseaux, un par ligne : « Facebook https://… »', 'Networks, one a line: “Facebook https://…”'],
    ];
    foreach ($texts as $name => [$default, $french, $english]) {
        $manager->add_setting('askia24_' . $name, [
            'default' => $default,
            'sanitize_callback' => $name === 'social' ? __NAMESPACE__ . '\sanitize_social' : 'sanitize_textarea_field',
            'validate_callback' => in_array($name, ['telephones', 'emails', 'social'], true) ? __NAMESPACE__ . '\validate_' . $name : '',
        ]);
        $manager->add_control('askia24_' . $name, ['type' => 'textarea', 'label' => for_editors($french, $english), 'section' => 'askia24_contact']);
    }

    $title = $manager->get_control('blogname');
    $name = built('name');
    if ($title && get_option('blogname') !== $name) {
        $title->description = for_editors(
            "Le journal s’appelle « $name » pour ses lecteurs : ce nom vient de site.toml et change avec une nouvelle version du thème.",
            "Readers see the name “{$name}”: it comes from site.toml and changes with a new version of the theme."
        );
    }
});

function sanitize_color(string $color): string
{
    return strtolower((string) sanitize_hex_color($color));
}

/** Text and accent stand out from the background: those that are being changed now, and those that stay. */
function validate_color(\WP_Error $errors, string $color, \WP_Customize_Setting $setting): \WP_Error
{
    $name = substr($setting->id, strlen('askia24_'));
    if (!preg_match('~^#[0-9a-f]{6}$~i', $color)) {
        $errors->add('color', for_editors('Une couleur s’écrit comme #b3541e.', 'A colour is written like #b3541e.'));
        return $errors;
    }
    $posted = $setting->manager->unsanitized_post_values();
    $current = site('colors');
    $chosen = function (string $name) use ($posted, $current): string {
        $color = $posted['askia24_' . $name] ?? '';
        return is_string($color) && preg_match('~^#[0-9a-f]{6}$~i', $color) ? $color : $current[$name];
    };
    $end = substr($name, -5) === '_dark' ? '_dark' : '';
    $others = $name === 'background' . $end ? ['ink' . $end, 'accent' . $end] : ['background' . $end];
    foreach ($others as $other) {
        $contrast = contrast($color, $chosen($other));
        if ($contrast < CONTRAST) {
            $measured = number_format_i18n($contrast, 1);
            $errors->add('contrast', for_editors(
                "Le contraste avec le fond ou le texte est de $measured : il faut au moins 4,5 pour lire.",
                "The contrast with background or text is $measured: reading needs 4.5."
            ));
            break;
        }
    }
    return $errors;
}

/** Percent-encoded addresses stay as they are, which WordPress's own cleaning of texts would cut. */
function sanitize_social(string $text): string
{
    return implode("\n", array_map(function (array $link): string {
        return sanitize_text_field($link['text']) . ' ' . esc_url_raw($link['url'], ['http', 'https']);
    }, social_links($text)));
}

function validate_telephones(\WP_Error $errors, string $text): \WP_Error
{
    foreach (lines($text) as $line) {
        if (!preg_match('~^\+?[\d\s().\x{a0}\x{202f}/-]{3,}$~u', $line)) {
            $errors->add('telephone', for_editors("« $line » n’est pas un numéro de téléphone.", "“{$line}” is not a telephone number."));
        }
    }
    return $errors;
}

function validate_emails(\WP_Error $errors, string $text): \WP_Error
{
    foreach (lines($text) as $line) {
        if (!is_email($line)) {
            $errors->add('email', for_editors("« $line » n’est pas une adresse e-mail.", "“{$line}” is not an e-mail address."));
        }
    }
    return $errors;
}

function validate_social(\WP_Error $errors, string $text): \WP_Error
{
    foreach (lines($text) as $line) {
        if (social_links($line) === []) {
            $errors->add('social', for_editors("« $line » : un nom, puis une adresse https://…", "“{$line}”: a name, then an address https://…"));
        }
    }
    return $errors;
}
