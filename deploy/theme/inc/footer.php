<?php
/**
 * The foot of every page (src/ui/footer.rs): the newsroom, its sections, its pages elsewhere.
 */
namespace Askia24;

function footer_element(): string
{
    $contact = site('contact');
    $about = el('section', [],
        el('p', ['class' => 'footer-mark'], icon('MARK'), text(site('name'))),
        el('h2', [], text(word('ABOUT'))),
        el('p', [], text($contact['about']))
    );
    $lines = array_map(function (string $line): string {
        return el('span', [], text($line));
    }, $contact['address']);
    foreach ($contact['telephones'] as $telephone) {
        $lines[] = el('a', ['href' => 'tel:' . preg_replace('~[^0-9+]~', '', $telephone)], text($telephone));
    }
    foreach ($contact['emails'] as $email) {
        $lines[] = el('a', ['href' => 'mailto:' . $email], text($email));
    }
    $sections = array_map(function (array $branch): string {
        return el('li', [], link_element($branch['path'], [], text($branch['name'])));
    }, branches());
    $social = array_map(function (array $link): string {
        return el('li', [], outside_link($link['url'], [], text($link['text'])));
    }, site('social'));
    $columns = el('div', ['class' => 'footer-columns wrap'],
        $about,
        el('section', [], el('h2', [], text(word('CONTACT'))), el('address', [], ...$lines)),
        el('nav', ['class' => 'footer-sections', 'aria-labelledby' => 'rubriques'],
            el('h2', ['id' => 'rubriques'], text(word('SECTIONS'))),
            el('ul', [], ...$sections)
        ),
        $social === [] ? null : el('section', [], el('h2', [], text(word('FOLLOW'))), el('ul', [], ...$social))
    );
    $own = el('nav', ['class' => 'footer-own wrap', 'aria-label' => word('OWN_PAGES')], el('ul', [],
        own_pages(''),
        el('li', [], link_element('/-/embed/', ['rel' => 'external'], text(word('EMBED')))),
        el('li', [], el('a', ['href' => get_feed_link(), 'rel' => 'external'], text(word('FEED'))))
    ));
    $credit = site('credit');
    $imprint = el('p', ['class' => 'imprint wrap'],
        el('span', [], '© ' . wp_date('Y') . ' ' . text(site('name'))),
        $credit ? outside_link($credit['url'], [], text($credit['text'])) : null
    );
    return el('footer', [], $columns, $own, $imprint);
}
