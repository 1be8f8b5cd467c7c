//! What other sites would show: a card, and a player only where its address was built.

use crate::shows;

/// Asserts that a frame of `address` shows as `expected`.
#[track_caller]
fn frame(address: &str, expected: &str) {
    let expected = if expected.is_empty() { String::new() } else { format!("embed: {expected}") };
    shows(&format!("<iframe src=\"{address}\"></iframe>"), &expected);
}

const VIDEO: &str = "Video YouTube https://www.youtube.com/watch?v=dQw4w9WgXcQ plays https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ";

#[test]
fn a_video_of_youtube_plays_where_no_cookie_is_set() {
    for address in [
        "https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed",
        "http://youtube.com/watch?v=dQw4w9WgXcQ&list=PL1",
        "//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&autoplay=1",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://m.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube.com/live/dQw4w9WgXcQ?si=x",
        "https://www.youtube.com/v/dQw4w9WgXcQ",
    ] {
        frame(address, VIDEO);
    }
}

#[test]
fn a_video_starts_where_it_was_to_start() {
    for (time, seconds) in [("start=90", "90"), ("t=1m30s", "90"), ("t=1h", "3600"), ("t=42s", "42")] {
        frame(
            &format!("https://www.youtube.com/embed/dQw4w9WgXcQ?{time}"),
            &VIDEO
                .replace("dQw4w9WgXcQ plays", &format!("dQw4w9WgXcQ&t={seconds} plays"))
                .replace("embed/dQw4w9WgXcQ", &format!("embed/dQw4w9WgXcQ?start={seconds}")),
        );
    }
    for time in ["start=0", "start=-1", "t=99999999999", "t=1x", "start=1&quot;"] {
        frame(&format!("https://www.youtube.com/embed/dQw4w9WgXcQ?{time}"), VIDEO);
    }
}

#[test]
fn players_of_other_sites_are_their_most_private_ones() {
    for (address, expected) in [
        (
            "https://www.youtube.com/embed/videoseries?list=PLa-b_1",
            "Video YouTube https://www.youtube.com/playlist?list=PLa-b_1 plays https://www.youtube-nocookie.com/embed/videoseries?list=PLa-b_1",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=8272103f6e&title=0",
            "Video Vimeo https://vimeo.com/76979871/8272103f6e plays https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e",
        ),
        (
            "https://player.vimeo.com/video/76979871",
            "Video Vimeo https://vimeo.com/76979871 plays https://player.vimeo.com/video/76979871?dnt=1",
        ),
        (
            "https://www.dailymotion.com/embed/video/x8abc1?autoplay=1",
            "Video Dailymotion https://www.dailymotion.com/video/x8abc1 plays https://www.dailymotion.com/embed/video/x8abc1",
        ),
        (
            "https://geo.dailymotion.com/player.html?video=x8abc1",
            "Video Dailymotion https://www.dailymotion.com/video/x8abc1 plays https://www.dailymotion.com/embed/video/x8abc1",
        ),
        (
            "https://videopress.com/embed/OcobLTqC?hd=1",
            "Video VideoPress https://videopress.com/v/OcobLTqC plays https://videopress.com/embed/OcobLTqC",
        ),
        (
            "https://w.soundcloud.com/player/?visual=true&url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123&show_artwork=true",
            "Audio SoundCloud https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com/tracks/123 plays https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com/tracks/123",
        ),
        (
            "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk?utm_source=oembed",
            "Audio Spotify https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk plays https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
        ),
    ] {
        frame(address, expected);
    }
}

#[test]
fn maps_open_and_play_at_the_place_they_show() {
    for (address, expected) in [
        (
            "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3826.1!2d-0.0441!3d16.2666!2m3!1f0!2f0!4f13.1!5e0!3m2!1sfr!2sml",
            "Map Google Maps https://www.google.com/maps?q=16.2666,-0.0441 plays https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3826.1!2d-0.0441!3d16.2666!2m3!1f0!2f0!4f13.1!5e0!3m2!1sfr!2sml",
        ),
        (
            "https://maps.google.com/maps?f=q&q=Gao+%22Mali%22&output=embed",
            "Map Google Maps https://www.google.com/maps?q=Gao%20%22Mali%22 plays https://www.google.com/maps?q=Gao%20%22Mali%22&output=embed",
        ),
        (
            "https://www.google.com/maps/d/u/0/embed?mid=1a-b_C",
            "Map Google Maps https://www.google.com/maps/d/viewer?mid=1a-b_C plays https://www.google.com/maps/d/embed?mid=1a-b_C",
        ),
        (
            "https://www.openstreetmap.org/export/embed.html?bbox=-0.1%2C16.2%2C0.0%2C16.3&layer=mapnik&marker=16.26%2C-0.04",
            "Map OpenStreetMap https://www.openstreetmap.org/?bbox=-0.1%2C16.2%2C0.0%2C16.3 plays https://www.openstreetmap.org/export/embed.html?bbox=-0.1%2C16.2%2C0.0%2C16.3&layer=mapnik&marker=16.26%2C-0.04",
        ),
    ] {
        frame(address, expected);
    }
}

#[test]
fn networks_that_watch_their_readers_open_at_the_source() {
    for (address, expected) in [
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Faskia24%2Fposts%2F123&width=500",
            "Post Facebook https://www.facebook.com/askia24/posts/123",
        ),
        (
            "https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Faskia24%2Fvideos%2F123%2F",
            "Video Facebook https://www.facebook.com/askia24/videos/123/",
        ),
        ("https://platform.twitter.com/embed/Tweet.html?id=12345", "Post X https://x.com/i/status/12345"),
        ("https://www.tiktok.com/embed/v2/7012345", "Video TikTok https://www.tiktok.com/embed/v2/7012345"),
        ("https://www.instagram.com/reel/Cab-1_x/embed/", "Post Instagram https://www.instagram.com/p/Cab-1_x"),
        ("https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Faskia24.ml", ""),
        ("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fposts%2F1", ""),
    ] {
        frame(address, expected);
    }
}

#[test]
fn any_other_frame_is_a_page_that_opens() {
    frame("https://www.exemple.org/carte?x=1", "Page exemple.org https://www.exemple.org/carte?x=1");
    shows(
        "<iframe src='https://exemple.org/' title=' Le  jeu ' width='600' height='400px' onload=x></iframe>",
        "embed: Page exemple.org https://exemple.org/ \"Le jeu\" 600x400",
    );
}

/// Found by the fuzz target: the host stands on the card as text.
#[test]
fn a_host_that_would_read_as_another_or_as_nothing_is_not_shown() {
    frame("https://www./x", "Page www. https://www./x");
    for host in ["a\u{202e}b.example", "a\u{97}.example", "a\u{7f}.example"] {
        shows(&format!("<iframe src='https://{host}/'></iframe>"), "");
    }
}

#[test]
fn hostile_frames_give_nothing_or_no_player() {
    for address in
        ["javascript:alert(1)", "data:text/html,x", "about:blank", "", "blob:https://a/1", "java&Tab;script:x"]
    {
        frame(address, "");
    }
    for id in
        ["..%2f..%2fredirect", "a&quot;onload=x", "dQw4w9WgXcQ'", "javascript:a", "dQw4w9WgXc%51", "<script>", "x"]
    {
        let html = format!("<iframe src=\"https://www.youtube.com/embed/{id}\"></iframe>");
        let shown = crate::sketch::blocks(&crate::blocks(&html));
        assert!(!shown.contains(" plays "), "{shown}");
        assert!(
            shown.is_empty() || shown.starts_with("embed: Page youtube.com https://www.youtube.com/embed/"),
            "{shown}"
        );
    }
    shows("<iframe src='https://t.example/ns.html' width='0' height='0'></iframe>", "");
    shows("<iframe srcdoc='<p>a</p>'></iframe>", "");
}

#[test]
fn a_lazy_frame_and_its_twin_are_one() {
    let expected = &format!("embed: {VIDEO}");
    for html in [
        "<iframe data-src='https://www.youtube.com/embed/dQw4w9WgXcQ' src='about:blank'></iframe><noscript><iframe \
         src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe></noscript>",
        "<iframe data-lazy-src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe>",
        "<noscript><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe></noscript>",
        "<p><iframe loading=lazy src='https://www.youtube.com/embed/dQw4w9WgXcQ' allowfullscreen></iframe></p>",
        // Before 2014.
        "<object><param name='movie' value='https://www.youtube.com/v/dQw4w9WgXcQ' /><param \
         name='allowFullScreen' value='true' /><embed src='https://www.youtube.com/v/dQw4w9WgXcQ'></object>",
    ] {
        shows(html, expected);
    }
    shows("<object data='https://www.askia24.ml/a.pdf'>a</object><embed src='https://a.example/a.swf'>", "");
}

#[test]
fn the_block_of_an_embed_keeps_its_caption() {
    shows(
        "<figure class='wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9'>\
         <div class='wp-block-embed__wrapper'>\n<iframe title='Le fleuve' width='500' height='281' \
         src='https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed' allowfullscreen></iframe>\n</div>\
         <figcaption>La <em>vidéo</em></figcaption></figure>",
        &format!("embed: {VIDEO} \"Le fleuve\" 500x281 | La <em>vidéo</em>"),
    );
}

#[test]
fn an_address_alone_is_what_it_leads_to() {
    for html in [
        "<p>https://youtu.be/dQw4w9WgXcQ</p>",
        "<p><a href='https://youtu.be/dQw4w9WgXcQ'>https://youtu.be/dQw4w9WgXcQ</a></p>",
        "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\
         </div></figure>",
    ] {
        shows(html, &format!("embed: {VIDEO}"));
    }
    shows(
        "<p><a href='https://youtu.be/dQw4w9WgXcQ'>Voir la vidéo</a></p>",
        &format!("embed: {VIDEO} \"Voir la vidéo\""),
    );
    shows("<p>Voir https://youtu.be/dQw4w9WgXcQ</p>", "p: Voir https://youtu.be/dQw4w9WgXcQ");
    shows("<p>https://www.youtube.com/@askia24</p>", "p: https://www.youtube.com/@askia24");
    shows("<ul><li>https://youtu.be/dQw4w9WgXcQ</li></ul>", "list\n- p: https://youtu.be/dQw4w9WgXcQ\n/list");
}

#[test]
fn a_post_quoted_in_the_article_is_a_card_that_says_it() {
    shows(
        "<figure class='wp-block-embed is-type-rich is-provider-twitter'><div class='wp-block-embed__wrapper'>\
         <blockquote class='twitter-tweet' data-width='550'><p lang='fr' dir='ltr'>Il pleut <a \
         href='https://t.co/x'>pic</a></p>&mdash; Météo (@meteo) <a href='https://twitter.com/meteo/status/12'>3 mars</a>\
         </blockquote><script async src='https://platform.twitter.com/widgets.js'></script></div></figure>",
        "embed: Post X https://twitter.com/meteo/status/12
         p lang=fr dir=ltr: Il pleut [pic](outside https://t.co/x)
         p: — Météo (@meteo) [3 mars](outside https://twitter.com/meteo/status/12)
         /embed",
    );
    shows(
        "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@askia/video/701' data-video-id='701'><section><a \
         href='https://www.tiktok.com/@askia'>@askia</a> Gao</section></blockquote>",
        "embed: Video TikTok https://www.tiktok.com/@askia/video/701
         p: [@askia](outside https://www.tiktok.com/@askia) Gao
         /embed",
    );
    shows(
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/Cab/?utm_source=ig_embed'>\
         <a href='https://www.instagram.com/p/Cab/'>Voir</a></blockquote>",
        "embed: Post Instagram https://www.instagram.com/p/Cab
         p: [Voir](outside https://www.instagram.com/p/Cab/)
         /embed",
    );
    shows(
        "<div class='fb-video' data-href='https://www.facebook.com/askia24/videos/12/' data-width='500'></div>",
        "embed: Video Facebook https://www.facebook.com/askia24/videos/12/",
    );
    shows("<blockquote class='twitter-tweet'><p>a</p></blockquote>", "quote\np: a\n/quote");
}

#[test]
fn an_article_of_another_wordpress_is_one_card() {
    shows(
        "<blockquote class='wp-embedded-content' data-secret='x'><a href='https://autre.example/titre/'>Titre</a>\
         </blockquote><script>x</script><iframe class='wp-embedded-content' sandbox='allow-scripts' \
         security='restricted' style='position: absolute; clip: rect(1px, 1px, 1px, 1px);' title='« Titre » — Autre' \
         src='https://autre.example/titre/embed/#?secret=x' data-secret='x' width='600' height='338'></iframe>",
        "embed: Article autre.example https://autre.example/titre/ \"« Titre » — Autre\" 600x338
         p: [Titre](outside https://autre.example/titre/)
         /embed",
    );
    shows(
        "<iframe class='wp-embedded-content' src='https://autre.example/titre/embed/#?secret=x'></iframe>",
        "embed: Article autre.example https://autre.example/titre/",
    );
}
