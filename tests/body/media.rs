//! Recordings.

use crate::shows;

#[test]
fn an_audio_block_keeps_its_caption() {
    shows(
        "<figure class='wp-block-audio'><audio controls src='/journal.mp3' autoplay></audio><figcaption>Le \
         <em>journal</em></figcaption></figure>",
        "audio: https://www.askia24.ml/journal.mp3 | Le <em>journal</em>",
    );
}

#[test]
fn a_video_block_keeps_its_size_and_picture() {
    shows(
        "<figure class='wp-block-video'><video controls height='360' width='640' poster='/p.jpg' src='/a.mp4' \
         playsinline><track src='/fr.vtt' kind='captions'></video></figure>",
        "video: https://www.askia24.ml/a.mp4 640x360 poster https://www.askia24.ml/p.jpg",
    );
}

#[test]
fn the_shortcodes_leave_their_fallback_links_out() {
    shows(
        "<p><!--[if lt IE 9]><script>document.createElement('audio');</script><![endif]-->\n<audio \
         class='wp-audio-shortcode' id='audio-1-1' preload='none' style='width: 100%;' controls='controls'><source \
         type='audio/mpeg' src='/a.mp3?_=1' /><a href='https://www.askia24.ml/a.mp3'>a.mp3</a></audio></p>",
        "audio: https://www.askia24.ml/a.mp3?_=1",
    );
    shows(
        "<div style='width: 640px;' class='wp-video'><video class='wp-video-shortcode' width='640' height='360' \
         controls><source type='video/mp4' src='/a.mp4?_=1' /><source type='video/webm' src='/a.webm?_=1' />\
         <source src='javascript:alert(1)'><a href='/a.mp4'>a.mp4</a></video></div>",
        "video: https://www.askia24.ml/a.mp4?_=1 https://www.askia24.ml/a.webm?_=1 640x360",
    );
}

#[test]
fn a_video_of_youtube_in_the_shortcode_is_an_embed() {
    shows(
        "<video class='wp-video-shortcode' width='640' height='360'><source type='video/youtube' \
         src='https://www.youtube.com/watch?v=dQw4w9WgXcQ&#038;_=1' /><a href='x'>x</a></video>",
        "embed: Video YouTube https://www.youtube.com/watch?v=dQw4w9WgXcQ plays https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    );
}

#[test]
fn a_playlist_is_the_list_of_its_recordings() {
    shows(
        "<div class='wp-playlist wp-audio-playlist wp-playlist-light'><div class='wp-playlist-current-item'></div>\
         <audio controls='controls' preload='none' width='640'></audio><div class='wp-playlist-next'></div>\
         <noscript><ol><li><a href='https://www.askia24.ml/a.mp3'>a</a></li></ol></noscript>\
         <script type='application/json' class='wp-playlist-script'>{}</script></div>",
        "list from 1
         - p: [a](outside https://www.askia24.ml/a.mp3)
         /list",
    );
}

#[test]
fn a_recording_without_a_safe_address_gives_what_it_says_instead() {
    shows("<audio src='javascript:alert(1)'><a href='/a/'>Le texte</a></audio>", "p: [Le texte](inside /a/)");
    shows("<video src='data:video/mp4,x' poster='/p.jpg'></video><p>a</p>", "p: a");
    shows("<video src='/a.mp4' poster='javascript:x'></video>", "video: https://www.askia24.ml/a.mp4");
}
