<?php
/**
 * An article or a page (src/pages/article.rs, src/ui/article.rs).
 */
namespace Askia24;

const RELATED = 4;

/** The view of a post or a page as the app finds it by its slug; what the API keeps to itself is drawn for who may see it. */
function draw_article(?\WP_Post $post): array
{
    if ($post === null) {
        return not_found();
    }
    if (is_preview() || $post->post_status !== 'publish') {
        return article_view(post_as_answer($post), $post->post_type === 'page');
    }
    // The app does not know which of both it is either.
    foreach (['posts', 'pages'] as $route) {
        $found = answer_body(question($route, ARTICLE + ['slug' => rawurldecode($post->post_name)]))[0] ?? null;
        if ($found !== null) {
            return article_view($found, $route === 'pages');
        }
    }
    return not_found();
}

/** Content of a kind that the app does not know, such as a plug-in's: WordPress alone shows it. */
function draw_foreign(\WP_Post $post): array
{
    return article_view(post_as_answer($post), true);
}

/** What the API would say of a post. */
function post_as_answer(\WP_Post $post): array
{
    setup_postdata($post);
    $media = get_post_thumbnail_id($post) ? rest_do_request(new \WP_REST_Request('GET', '/wp/v2/media/' . get_post_thumbnail_id($post))) : null;
    $is_locked = post_password_required($post);
    return [
        'id' => $post->ID, 'date' => mysql_to_rfc3339($post->post_date), 'modified' => mysql_to_rfc3339($post->post_modified),
        'slug' => $post->post_name, 'link' => (string) get_permalink($post), 'title' => ['rendered' => get_the_title($post)],
        'excerpt' => ['rendered' => $is_locked ? '' : get_the_excerpt($post)], 'categories' => wp_get_post_categories($post->ID),
        'content' => [
            'rendered' => $is_locked ? '' : apply_filters('the_content', get_the_content(null, false, $post)),
            'protected' => $post->post_password !== '',
        ],
        'comment_status' => $post->comment_status,
        '_embedded' => ['wp:featuredmedia' => $media === null ? [] : [(array) $media->get_data()]],
    ];
}

function article_view(array $post, bool $is_page): array
{
    $card = card_from($post);
    if ($card === null) {
        return not_found();
    }
    $category = primary($card['categories']);
    $trail = $category === null ? [] : trail($category['id']);
    $link = safe_url($post['link'] ?? '');
    $content = (string) ($post['content']['rendered'] ?? '');
    $is_locked = !empty($post['content']['protected']) && $content === '';
    $body = $is_locked ? '' : body($content, $link);
    $minutes = max(1, intdiv(count_words($body) + 100, 200));
    $has_text = $body !== '' && count_words($body) > 0;
    $header = el('header', [],
        $trail === [] ? null : el('nav', ['class' => 'trail', 'aria-label' => word('TRAIL')], el('ol', [], ...array_map(function (array $one): string {
            return el('li', [], link_element($one['path'], [], text($one['name'])));
        }, $trail))),
        heading($card['title']),
        $is_page ? null : meta($post, $card, $has_text ? $minutes : 0),
        $is_page || !empty($post['content']['protected']) ? null : place_of_saving(),
        $has_text ? place_of_listening() : null
    );
    $text = $is_locked
        ? el('div', ['class' => 'body'], password_form((int) $post['id']))
        : aids($body) . ($body === '' ? bodiless($link) : el('div', ['class' => 'body'], $body));
    $article = el('article', ['class' => 'article', 'data-link' => $link, 'data-app-article' => (string) $card['id']],
        $header,
        $card['picture'] === null ? null : lead_picture($card['picture']),
        $text,
        $is_page ? null : tags($post),
        share($card['title'], $link)
    );
    $after = el('div', ['class' => 'after'], $is_page ? null : after($post, $card, $category));
    $thumbnail = get_post_thumbnail_id((int) $post['id']);
    return [
        'main' => el('div', [], $article, $after, el('div', [], $is_locked ? null : comments($post, $link))),
        'title' => $card['title'], 'description' => $card['excerpt'], 'canonical' => $link, 'is_article' => !$is_page,
        'image' => $thumbnail ?: '', 'json_ld' => $is_page ? '' : news_article($post, $card, $link),
        'times' => $is_page ? [] : ['article:published_time' => $post['date'] ?? '', 'article:modified_time' => $post['modified'] ?? '', 'article:section' => $category['name'] ?? ''],
    ];
}

/** Author, publication, change, and how long reading takes. */
function meta(array $post, array $card, int $minutes): string
{
    $author = $post['_embedded']['author'][0] ?? [];
    $modified = (string) ($post['modified'] ?? '');
    $is_changed = substr($modified, 0, 16) > substr($card['datetime'], 0, 16) ? parse_date($modified) : null;
    return el('p', ['class' => 'meta'],
        empty($author['name']) || empty($author['slug']) ? null : el('span', [], text(word('BY')), link_element(
            '/' . built('permalinks')['author'] . '/' . $author['slug'] . '/', ['rel' => 'author'], text(plain((string) $author['name']))
        )),
        time_element($card['datetime']),
        $is_changed === null ? null : el('span', [], text(word('UPDATED')), el('time', ['datetime' => $modified], text(with_time($is_changed)))),
        $minutes === 0 ? null : el('span', [], text(counted('reading_time', $minutes)))
    );
}

function lead_picture(array $picture): string
{
    return el('figure', ['class' => 'lead-picture'],
        enlargeable(picture($picture, '(min-width: 48rem) 42rem, (min-resolution: 2.1x) 70vw, 100vw', true), $picture['full'], $picture['alt']),
        $picture['caption'] === '' ? null : el('figcaption', [], text($picture['caption']))
    );
}

/** A picture that leads to its file. */
function enlargeable(string $image, string $file, string $alt): string
{
    $name = $alt === '' ? word('ENLARGE') : word('ENLARGE_NAMED') . $alt;
    return el('a', ['class' => 'enlarge', 'href' => $file, 'aria-label' => $name], $image);
}

function tags(array $post): ?string
{
    $links = [];
    foreach ($post['_embedded']['wp:term'] ?? [] as $terms) {
        foreach (is_array($terms) ? $terms : [] as $term) {
            if (($term['taxonomy'] ?? '') === 'post_tag' && !empty($term['slug']) && !empty($term['name'])) {
                $path = '/' . built('permalinks')['tag'] . '/' . $term['slug'] . '/';
                $links[] = el('li', [], link_element($path, ['rel' => 'tag'], text(plain((string) $term['name']))));
            }
        }
    }
    return $links === [] ? null : el('ul', ['class' => 'tags', 'aria-label' => word('TAGS')], ...$links);
}

/** What stands in the place of a body that cannot be read. */
function bodiless(string $link): string
{
    return el('div', ['class' => 'body'],
        el('p', [], text(word('NO_BODY'))),
        el('p', [], outside_link($link, ['class' => 'button'], text(word('READ_ON_SITE'))))
    );
}

/** Structured data as the app writes it (src/model/head.rs). */
function news_article(array $post, array $card, string $link): string
{
    $modified = (string) ($post['modified'] ?? '');
    $author = $post['_embedded']['author'][0]['name'] ?? '';
    return script_json(array_filter([
        '@type' => 'NewsArticle', '@context' => 'https://schema.org', 'headline' => $card['title'], 'description' => $card['excerpt'],
        'datePublished' => $card['datetime'], 'dateModified' => $modified === '' ? $card['datetime'] : $modified, 'mainEntityOfPage' => $link,
        'image' => $card['picture']['full'] ?? '', 'inLanguage' => site('lang'),
        'publisher' => ['@type' => 'NewsMediaOrganization', 'name' => site('name')],
        'author' => $author === '' ? '' : ['@type' => 'Person', 'name' => plain((string) $author)],
    ]));
}
