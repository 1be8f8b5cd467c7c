<?php
/**
 * The one template: WordPress has found out what is asked for, inc/page.php draws it.
 */
namespace Askia24;

print_page();
