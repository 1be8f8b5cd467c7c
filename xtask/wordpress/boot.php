<?php
// Loads WordPress for a script on the command line, with the rights of the administrator.
error_reporting(E_ALL);
set_exception_handler(function (Throwable $error): void {
    fwrite(STDERR, $error->getMessage() . ' (' . $error->getFile() . ':' . $error->getLine() . ")\n");
    exit(1);
});

$_SERVER['HTTP_HOST'] = (string) preg_replace('~^https?://~', '', (string) getenv('ASKIA24_WP_URL'));
$_SERVER['SERVER_NAME'] = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';

require getenv('ASKIA24_WP_PROGRAM') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

if (!wp_installing()) {
    // Titles and bodies are kept as they come, as from an administrator.
    wp_set_current_user(1);
    kses_remove_filters();
}

/** The value, or the end of the script where WordPress answered with an error. */
function askia_ok(mixed $value, string $what): mixed
{
    if (is_wp_error($value)) {
        throw new RuntimeException($what . ': ' . $value->get_error_message());
    }
    if ($value === false || $value === 0 || $value === null) {
        throw new RuntimeException($what . ': WordPress refused');
    }
    return $value;
}

/** The file's whole text. */
function askia_read(string $path): string
{
    return (string) askia_ok(file_get_contents($path), 'read ' . $path);
}

/**
 * Inserts a post, a page or an attachment exactly as given: WordPress would put the present time in
 * `post_modified` and hold back posts whose date is still to come.
 */
function askia_insert_post(array $post): int
{
    $exactly = function (array $data) use ($post): array {
        $data['post_modified'] = $post['post_modified'] ?? $post['post_date'];
        $data['post_modified_gmt'] = $post['post_modified_gmt'] ?? get_gmt_from_date($data['post_modified']);
        $data['post_status'] = $post['post_status'];
        return $data;
    };
    $hook = $post['post_type'] === 'attachment' ? 'wp_insert_attachment_data' : 'wp_insert_post_data';
    add_filter($hook, $exactly);
    $id = askia_ok(wp_insert_post(wp_slash($post), true), 'insert ' . $post['post_name']);
    remove_filter($hook, $exactly);
    $slug = get_post_field('post_name', $id);
    if ($post['post_name'] !== '' && $slug !== $post['post_name']) {
        throw new RuntimeException("the slug {$post['post_name']} is taken: WordPress made it $slug");
    }
    return $id;
}

/**
 * Makes an attachment of a file that is already below uploads, its smaller sizes included.
 *
 * @param array $post what differs from the defaults: post_title, post_name, post_date, import_id…
 */
function askia_attach(string $file, string $alt, array $post): int
{
    $uploads = wp_upload_dir();
    $relative = ltrim(substr($file, strlen($uploads['basedir'])), '/');
    $id = askia_insert_post($post + [
        'post_type' => 'attachment',
        'post_status' => 'inherit',
        'post_content' => '',
        'post_author' => 1,
        'post_mime_type' => (string) wp_check_filetype($file)['type'],
        'guid' => $uploads['baseurl'] . '/' . $relative,
    ]);
    update_attached_file($id, $relative);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    if ($alt !== '') {
        update_post_meta($id, '_wp_attachment_image_alt', wp_slash($alt));
    }
    return $id;
}
