<?php
// Stand-ins for the theme test's media, which are not part of it: files of the same names, drawn here.

/** Writes a stand-in for the file `$path`; pictures take their size from a name such as `…-580x300.jpg`. */
function askia_stand_in(string $path): void
{
    wp_mkdir_p(dirname($path));
    $extension = strtolower(pathinfo($path, PATHINFO_EXTENSION));
    match ($extension) {
        'jpg', 'jpeg', 'png', 'gif' => askia_draw($path, $extension),
        'mp3' => file_put_contents($path, str_repeat("\xFF\xFB\x90\x00" . str_repeat("\0", 413), 40)),
        'mov' => file_put_contents($path, pack('Na4a4Na4', 20, 'ftyp', 'qt  ', 0, 'qt  ') . pack('Na4', 8, 'wide')),
        'pdf' => file_put_contents($path, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            . "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
        default => throw new RuntimeException("no stand-in for $path"),
    };
}

/** Two flat colours made of the name, a diagonal, and the name itself. */
function askia_draw(string $path, string $extension): void
{
    $name = basename($path);
    [$width, $height] = match (true) {
        preg_match('~(\d{2,4})x(\d{2,3})~', $name, $found) === 1 => [(int) $found[1], (int) $found[2]],
        str_contains($name, 'vertical') => [800, 1200],
        default => [1200, 900],
    };
    $colour = crc32($name);
    $image = imagecreatetruecolor($width, $height);
    $ground = imagecolorallocate($image, 96 + ($colour & 127), 96 + ($colour >> 8 & 127), 96 + ($colour >> 16 & 127));
    $shape = imagecolorallocate($image, $colour & 127, $colour >> 8 & 127, $colour >> 16 & 127);
    imagefilledrectangle($image, 0, 0, $width, $height, $ground);
    imagefilledpolygon($image, [0, $height, $width, $height, $width, intdiv($height, 3)], $shape);
    imagestring($image, 5, 8, 8, $name, imagecolorallocate($image, 255, 255, 255));
    askia_ok(match ($extension) {
        'png' => imagepng($image, $path),
        'gif' => imagegif($image, $path),
        default => imagejpeg($image, $path, 70),
    }, 'draw ' . $path);
}
