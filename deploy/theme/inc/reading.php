<?php
/**
 * What stands around an article's text (src/ui/reading.rs, share.rs, saving.rs, listen.rs, password.rs): what needs the
 * app keeps its place.
 */
namespace Askia24;

/** "Sommaire" and "Affichage". A body with few headings needs no table of contents. */
function aids(string &$body): string
{
    $count = 0;
    $items = '';
    $body = (string) preg_replace_callback('~<(h[23])((?: (?:lang|dir)="[^"]*")*)>(.*?)</\1>~s', function (array $found) use (&$count, &$items): string {
        $id = 'titre-' . ++$count;
        $words = html_entity_decode(wp_strip_all_tags($found[3]), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        $items .= '<li data-level="' . $found[1] . '"><a href="' . text(here() . '#' . $id) . '"' . $found[2] . '>' . text($words) . '</a></li>';
        return '<' . $found[1] . $found[2] . ' id="' . $id . '" tabindex="-1">' . $found[3] . '</' . $found[1] . '>';
    }, $with = $body);
    if ($count < 4) {
        $body = $with;
    }
    $contents = $count < 4 ? null : el('details', ['class' => 'contents'],
        el('summary', [], text(word('CONTENTS')), icon('CHEVRON')),
        el('nav', ['aria-label' => word('CONTENTS')], '<ol>' . $items . '</ol>')
    );
    $display = el('details', ['class' => 'display'], el('summary', [], el('span', ['aria-hidden' => 'true'], 'Aa'), text(word('DISPLAY'))));
    return el('div', ['class' => 'aids'], $contents, $display);
}

/** Words as the app counts them (src/body/words.rs): what stands between spaces, unless it is nothing but signs. */
function count_words(string $html): int
{
    $text = (string) preg_replace('~</?(?:p|h\d|li|dd|dt|td|th|figcaption|cite|summary|blockquote|pre|caption)\b[^>]*>|<br>~', ' ', $html);
    $text = html_entity_decode(strip_tags($text), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    $words = preg_split('~[\x{0}-\x{20}\x{a0}\x{2000}-\x{200b}\x{2028}-\x{202f}\x{3000}]+~u', $text, -1, PREG_SPLIT_NO_EMPTY) ?: [];
    return count(preg_grep('~[^!-/:-@\[-`{-\x{bf}\x{2010}-\x{206f}]~u', $words));
}

function place_of_saving(): string
{
    return el('div', ['class' => 'saving'],
        el('button', ['class' => 'save', 'type' => 'button', 'disabled' => true, 'aria-pressed' => 'false'], icon('SAVE'), el('span', [], text(word('SAVE')))),
        el('span', ['class' => 'save-status', 'role' => 'status'])
    );
}

function place_of_listening(): string
{
    return el('div', ['class' => 'listen'],
        el('button', ['class' => 'save', 'type' => 'button', 'disabled' => true, 'aria-expanded' => 'false'], icon('SOUND'), el('span', [], text(word('LISTEN')))),
        el('span', ['class' => 'save-status', 'role' => 'status'])
    );
}

/** Links to where people share. What is shared is WordPress's permalink. */
function share(string $title, string $url): string
{
    [$link, $words, $both] = [encoded($url), encoded($title), encoded($title . ' ' . $url)];
    $places = [
        'WhatsApp' => 'https://wa.me/?text=' . $both,
        'Facebook' => 'https://www.facebook.com/sharer/sharer.php?u=' . $link,
        'X' => 'https://twitter.com/intent/tweet?text=' . $words . '&url=' . $link,
        'Telegram' => 'https://t.me/share/url?url=' . $link . '&text=' . $words,
    ];
    $html = '';
    foreach ($places as $name => $address) {
        $html .= outside_link($address, [], text($name));
    }
    return el('div', ['class' => 'share', 'role' => 'group', 'aria-label' => word('SHARE')],
        $html,
        el('a', ['href' => 'mailto:?subject=' . $words . '&body=' . $both], icon('EMAIL'), text(word('EMAIL'))),
        el('button', ['class' => '', 'type' => 'button', 'disabled' => true], icon('LINK'), text(word('COPY_LINK'))),
        el('span', ['class' => 'share-status', 'role' => 'status'])
    );
}

/** The form in the place of a body that a password opens: WordPress's own way, by a cookie. */
function password_form(int $post): string
{
    $field = el('div', ['class' => 'field'],
        el('label', ['for' => 'mot-de-passe'], text(word('PASSWORD')), el('small')),
        el('input', ['type' => 'password', 'autocomplete' => 'off', 'id' => 'mot-de-passe', 'name' => 'post_password', 'required' => true, 'aria-describedby' => 'mot-de-passe-erreur']),
        el('p', ['id' => 'mot-de-passe-erreur', 'role' => 'alert'])
    );
    return el('div', [],
        el('p', [], text(word('PROTECTED'))),
        el('form', ['class' => 'form', 'method' => 'post', 'action' => site_url('wp-login.php?action=postpass', 'login_post')],
            $field,
            el('button', ['class' => 'button'], text(word('PASSWORD_READ'))),
            el('p', ['role' => 'status'])
        )
    );
}
