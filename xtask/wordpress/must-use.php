<?php
// A must-use plugin: loaded before WordPress's own pluggable functions, on every request.

/** No mail is ever sent. */
function wp_mail()
{
    return true;
}
