<?php
// The router of PHP's built-in web server: static files, WordPress's own PHP files, and pretty permalinks.
$askia_path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));

// The path below which the site is, such as /blog.
$askia_below = (string) getenv('ASKIA24_WP_BELOW');
$askia_inside = $askia_below !== '' && str_starts_with($askia_path, $askia_below . '/')
    ? substr($askia_path, strlen($askia_below)) : $askia_path;

// What is below wp-content lives in the run's own directory, outside the document root.
if (str_starts_with($askia_inside, '/wp-content/')) {
    $askia_root = realpath((string) getenv('ASKIA24_WP_CONTENT'));
    $askia_file = realpath($askia_root . substr($askia_inside, strlen('/wp-content')));
    if ($askia_file !== false && str_starts_with($askia_file, $askia_root . '/') && is_file($askia_file)) {
        $askia_types = [
            'jpg' => 'image/jpeg', 'jpeg' => 'image/jpeg', 'png' => 'image/png', 'gif' => 'image/gif',
            'webp' => 'image/webp', 'svg' => 'image/svg+xml', 'css' => 'text/css', 'js' => 'text/javascript',
            'mp3' => 'audio/mpeg', 'mov' => 'video/quicktime', 'pdf' => 'application/pdf',
            'wav' => 'audio/wav', 'webm' => 'video/webm',
        ];
        $askia_type = $askia_types[strtolower(pathinfo($askia_file, PATHINFO_EXTENSION))] ?? null;
        if ($askia_type !== null) {
            header('Content-Type: ' . $askia_type);
            header('Content-Length: ' . filesize($askia_file));
            header('Last-Modified: ' . gmdate('D, d M Y H:i:s', filemtime($askia_file)) . ' GMT');
            if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') {
                readfile($askia_file);
            }
            return true;
        }
    }
} elseif ($askia_inside !== '/') {
    $askia_file = $_SERVER['DOCUMENT_ROOT'] . $askia_path;
    if (is_file($askia_file) || is_file(rtrim($askia_file, '/') . '/index.php')) {
        return false;
    }
}

// Everything else is a permalink. WordPress reads REQUEST_URI and compares it with PHP_SELF.
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $askia_below . '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $askia_below . '/index.php';
unset($_SERVER['PATH_INFO'], $askia_path, $askia_inside, $askia_below, $askia_file, $askia_root, $askia_types, $askia_type);
chdir(dirname($_SERVER['SCRIPT_FILENAME']));
require $_SERVER['SCRIPT_FILENAME'];
