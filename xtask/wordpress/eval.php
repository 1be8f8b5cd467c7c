<?php
// Runs the PHP code of its standard input inside WordPress.
require __DIR__ . '/boot.php';
// In a function of its own: WordPress's globals have names such as $post.
(function (): void {
    eval((string) stream_get_contents(STDIN));
})();
