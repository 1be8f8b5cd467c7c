<?php
/**
 * What readers say below an article (src/pages/comments.rs, src/model/comment.rs, src/ui/comments.rs).
 */
namespace Askia24;

const COMMENTS_AT_ONCE = 20;
/** Deeper answers stand no further in and say whom they answer. */
const DEEPEST_ANSWER = 3;

/** The comments of a post, oldest first, and where one writes. Nothing of a post whose password is still to be typed. */
function comments(array $post, string $link): string
{
    $id = (int) $post['id'];
    $is_open = ($post['comment_status'] ?? '') === 'open';
    $page = max(1, (int) get_query_var('cpage'));
    $answer = answer(comments_question($id, $page, COMMENTS_AT_ONCE));
    if (!$is_open && ($answer['body'] ?? []) === []) {
        return el('section', ['class' => 'comments']);
    }
    // A newsroom that closes this part of the API still has readers who write.
    $total = $answer['total'] ?? null;
    $status = $total === null ? '' : ($total === 0 ? word('COMMENTS_NONE') : counted('comments', $total));
    $more = $page >= (int) ($answer['pages'] ?? 0) ? null : el('a', [
        'class' => 'button', 'href' => link_to(path_of($link)) . '?cpage=' . ($page + 1) . '#commentaires',
    ], text(word('COMMENTS_MORE')));
    return el('section', ['class' => 'comments', 'aria-labelledby' => 'commentaires'],
        el('h2', ['class' => 'section-title', 'id' => 'commentaires'], text(word('COMMENTS'))),
        el('p', ['class' => 'comments-status', 'role' => 'status'], text($status)),
        el('ol', ['class' => 'comments-list'], threads($answer['body'] ?? [], $link)),
        el('div', ['class' => 'comments-more'], $more),
        el('div', ['class' => 'comments-write'], held(), $is_open ? writing($id) : null)
    );
}

/** What WordPress's address says to whoever has just written: the newsroom reads it first. */
function held(): ?string
{
    $id = (int) ($_GET['unapproved'] ?? 0);
    return $id < 1 ? null : el('p', ['id' => 'comment-' . $id, 'role' => 'status'], text(word('COMMENT_HELD')));
}

/** The items of a page of comments, each with its answers in it. */
function threads(array $comments, string $link): string
{
    $known = [];
    $below = [];
    foreach ($comments as $comment) {
        // One whose question is on another page, or follows it, stands at the top.
        $parent = (int) ($comment['parent'] ?? 0);
        $depth = isset($known[$parent]) ? $known[$parent]['depth'] + 1 : 0;
        // The deepest of a thread stand beside what they answer.
        $place = $depth > DEEPEST_ANSWER ? $known[$parent]['place'] : ($depth === 0 ? 0 : $parent);
        $answers = $depth > DEEPEST_ANSWER ? $known[$parent]['author'] : '';
        $id = (int) ($comment['id'] ?? 0);
        if ($id < 1) {
            continue;
        }
        $known[$id] = ['depth' => $depth, 'place' => $place, 'author' => plain((string) ($comment['author_name'] ?? ''))];
        $below[$place][$id] = [$parent, comment_head($comment, $known[$id]['author'], $answers)
            . el('div', ['class' => 'comment-text'], body((string) ($comment['content']['rendered'] ?? ''), $link, true))];
    }
    return answers_below(0, $below);
}

/** The items of those that answer a comment, or of those that answer none. */
function answers_below(int $place, array $below): string
{
    $items = '';
    foreach (in_order($below[$place] ?? []) as $id => [, $words]) {
        $answers = answers_below($id, $below);
        $items .= el('li', ['id' => 'comment-' . $id], $words, $answers === '' ? null : el('ol', [], $answers));
    }
    return $items;
}

/** What answers one of the same list follows it. */
function in_order(array $items): array
{
    $line = [];
    foreach ($items as $id => $item) {
        $above = array_search($item[0], array_column($line, 0), true);
        if ($above === false) {
            $line[] = [$id, [$item[0]], $item];
            continue;
        }
        $lineage = array_merge($line[$above][1], [$item[0]]);
        $place = $above + 1;
        while (isset($line[$place]) && in_array($item[0], $line[$place][1], true)) {
            $place++;
        }
        array_splice($line, $place, 0, [[$id, $lineage, $item]]);
    }
    return array_column($line, 2, 0);
}

/** Who says it, to whom, and when. */
function comment_head(array $comment, string $author, string $answers): string
{
    $name = el('bdi', [], text($author === '' ? word('COMMENT_ANONYMOUS') : $author));
    $url = (string) ($comment['author_url'] ?? '');
    // Nobody is written to or called from a name.
    $address = preg_match('~^https?://[^\s"<>\\\\]+$~i', $url) ? $url : '';
    if ($address === '') {
        $name = el('span', [], $name);
    } elseif (is_own_page($address)) {
        $name = link_element(path_of($address), [], $name);
    } else {
        $name = el('a', ['href' => $address, 'rel' => 'ugc nofollow external noopener', 'target' => '_blank'], $name);
    }
    return el('p', ['class' => 'comment-head'],
        el('b', [], $name),
        $answers === '' ? null : el('span', [], text(word('COMMENT_ANSWERS')), el('bdi', [], text($answers))),
        time_element((string) ($comment['date'] ?? ''))
    );
}

function is_own_page(string $url): bool
{
    return strncasecmp($url . '/', home_url('/'), strlen(home_url('/'))) === 0;
}

/** The app's button and, where no script runs, WordPress's own way: it decides who may write. */
function writing(int $post): string
{
    $may_write = is_user_logged_in() || !get_option('comment_registration');
    $form = $may_write ? comment_form($post) : '';
    if (!has_app()) {
        return $form;
    }
    return el('button', ['class' => 'button', 'type' => 'button', 'disabled' => true], text(word('COMMENT_WRITE')))
        . ($form === '' ? '' : el('noscript', [], $form));
}

function comment_form(int $post): string
{
    $field = function (string $tag, array $attributes, string $id, string $label, string $note): string {
        return el('div', ['class' => 'field'],
            el('label', ['for' => $id], text(word($label)), el('small', [], $note === '' ? '' : text(word($note)))),
            el($tag, $attributes + ['id' => $id, 'required' => true])
        );
    };
    $is_known = is_user_logged_in();
    return el('form', ['class' => 'form', 'method' => 'post', 'action' => site_url('wp-comments-post.php')],
        $is_known ? null : $field('input', ['type' => 'text', 'name' => 'author', 'autocomplete' => 'name', 'maxlength' => 245], 'commentaire-nom', 'COMMENT_NAME', ''),
        $is_known ? null : $field('input', ['type' => 'email', 'name' => 'email', 'autocomplete' => 'email', 'maxlength' => 100], 'commentaire-adresse', 'COMMENT_EMAIL', 'COMMENT_EMAIL_NOTE'),
        $field('textarea', ['name' => 'comment', 'rows' => 5, 'maxlength' => 65525], 'commentaire-texte', 'COMMENT_TEXT', ''),
        el('input', ['type' => 'hidden', 'name' => 'comment_post_ID', 'value' => $post]),
        $is_known && current_user_can('unfiltered_html') ? el('input', [
            'type' => 'hidden', 'name' => '_wp_unfiltered_html_comment', 'value' => wp_create_nonce('unfiltered-html-comment_' . $post),
        ]) : null,
        el('button', ['class' => 'button'], text(word('COMMENT_SEND')))
    );
}

/** A block of a comment: what neither loads anything nor stands out of a conversation; null where it is drawn as in an article. */
function said_block(Body $body, \DOMElement $element): ?string
{
    switch (rule($element)) {
        case 'heading':
            return paragraph($body->line($element));
        case 'image':
        case 'gallery':
        case 'media':
        case 'columns':
        case 'buttons':
        case 'file':
        case 'frame':
        case 'post':
        case 'separator':
        case 'details':
            return '';
        case 'figure':
        case 'cover':
            return $body->flow($element);
        case 'block':
            return embed_of_line($element) === null ? null : '';
        default:
            return $element->localName === 'a' && only_image($element) !== null ? '' : null;
    }
}
