// An article of about MANY bytes: paragraphs of a news text, with a heading now and then.
$words = 'Le fleuve monte depuis trois jours et les pirogues reviennent avec moins de poisson que la semaine dernière. ';
$text = '';
for ($number = 1; strlen($text) < MANY; $number++) {
    $text .= $number % 8 === 0 ? "<h2>Chapitre $number</h2>\n\n" : '';
    $text .= '<p>' . str_repeat($words, min(5, 1 + intdiv(MANY, 200))) . "<a href=\"/contact/\">Suite $number</a>.</p>\n\n";
}
kses_remove_filters();
echo wp_insert_post(['post_title' => 'Un article de ' . MANY, 'post_name' => 'article-de-' . MANY, 'post_content' => $text, 'post_status' => 'publish', 'post_date' => '2020-01-01 08:00:00']);
