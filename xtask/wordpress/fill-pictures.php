<?php
// Fills the media library with the demonstration's pictures, in the month they entered it. Cutting their sizes is
// most of the work, so it is shared between processes. Arguments: the content as JSON, the directory of the pictures
// (SLUG.jpg), which share this is, and of how many.
require __DIR__ . '/boot.php';

// A function of its own: WordPress's globals have names such as $post.
(function (string $path, string $directory, int $share, int $shares): void {
    $content = json_decode(askia_read($path), true, 512, JSON_THROW_ON_ERROR);
    foreach ($content['pictures'] as $index => $picture) {
        if ($index % $shares !== $share) {
            continue;
        }
        $uploads = wp_upload_dir(str_replace('-', '/', substr($picture['date'], 0, 7)));
        $file = $uploads['path'] . '/' . $picture['slug'] . '.jpg';
        askia_ok(copy($directory . '/' . $picture['slug'] . '.jpg', $file), "copy $file");
        $id = askia_attach($file, $picture['alt'], [
            'import_id' => $picture['id'],
            'post_title' => $picture['slug'],
            'post_name' => $picture['slug'],
            'post_date' => str_replace('T', ' ', $picture['date']),
            'post_author' => $content['authors'][0]['id'],
            'comment_status' => 'closed',
            'ping_status' => 'closed',
        ]);
        if ($id !== $picture['id']) {
            throw new RuntimeException("picture {$picture['slug']} got the id $id instead of {$picture['id']}");
        }
    }
})($argv[1], $argv[2], (int) $argv[3], (int) $argv[4]);
