<?php
/**
 * The first response: the document around a view.
 */
namespace Askia24;

/**
 * A view: what stands in `main`, and what the head says of it.
 *
 * - `main`: HTML of what is in `main`
 * - `state`: `ready` or `empty`, as the app's `data-state`
 * - `title`, `description`, `canonical`, `image`, `json_ld`: as src/model/head.rs; may be left out
 * - `is_article`, `no_index`: likewise
 * - `status`: the HTTP status, where it is not WordPress's own
 * - `current`: the path below the home page, which the menu marks; `words`: those of a search
 */
function view(): array
{
    static $view = null;
    if ($view === null) {
        $view = draw_view() + [
            'state' => 'ready', 'title' => '', 'description' => '', 'canonical' => '', 'image' => '', 'json_ld' => '',
            'is_article' => false, 'no_index' => false, 'status' => 200, 'current' => current_path(), 'words' => '',
        ];
        // What WordPress has answered in between has left its own posts behind.
        wp_reset_postdata();
    }
    return $view;
}

/** Prints the document. */
function print_page(): void
{
    $view = view();
    $has_app = has_app();
    $marks = $has_app ? ' data-version="' . text(release()['version']) . '" data-worker="' . text(file_url('sw.js')) . '" data-code="' . text(code_url()) . '"' : '';
    echo "<!doctype html>\n<html lang=\"", text(site('lang')), '" dir="', site('lang') === 'ar' ? 'rtl' : 'ltr', '"', $marks, ">\n<head>\n";
    echo "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    if ($has_app) {
        echo policy_element();
    }
    print_head($view, $has_app);
    wp_head();
    echo "</head>\n";
    // Of WordPress's classes only those of its bar: "home", "search" and others are the app's names for other things.
    echo '<body class="', text(implode(' ', array_intersect(get_body_class(), ['admin-bar', 'logged-in', 'no-customize-support']))), "\">\n";
    wp_body_open();
    $first = ['id' => 'first', 'data-at' => time() . '000'];
    if ($has_app) {
        $first += [
            'data-glue' => app_url() . release()['glue'], 'data-wasm' => code_url() . release()['wasm'],
            'data-take-over' => app_url() . release()['take_over'],
        ];
    }
    echo el('div', $first,
        el('a', ['class' => 'skip', 'href' => here() . '#contenu'], text(word('SKIP'))),
        header_element($view),
        el('main', ['id' => 'contenu', 'tabindex' => '-1', 'class' => 'wrap', 'data-state' => $view['state']], $view['main']),
        footer_element()
    ), "\n";
    // Few print a list: there it comes with the app.
    print_styles(is_singular() ? ['print'] : []);
    if ($has_app) {
        print_answers();
    }
    wp_footer();
    echo "</body>\n</html>\n";
}

/**
 * Whether the app takes over from this response. Not where an editor has WordPress's own bar over the page, looks at a
 * preview or is in the Customizer: there every link asks WordPress. Nor from content of a plug-in's kind, which the app
 * does not find.
 */
function has_app(): bool
{
    $is_foreign = is_singular() && !is_singular(['post', 'page', 'attachment']);
    return !$is_foreign && !is_admin_bar_showing() && !is_preview() && !is_customize_preview();
}
