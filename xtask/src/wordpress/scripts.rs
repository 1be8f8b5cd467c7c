//! The PHP that goes with a run, compiled in.

use std::hash::Hasher;
use std::path::Path;

use anyhow::Result;

use super::files;
use super::store::Run;

/// WordPress looks for its configuration beside its program, which all runs share.
pub(super) const PROGRAM_CONFIG: &str = "<?php\nrequire getenv('ASKIA24_WP_SCRIPTS') . '/wp-config.php';\n";

const SCRIPTS: &[(&str, &str)] = &[
    ("wp-config.php", include_str!("../../wordpress/wp-config.php")),
    ("router.php", include_str!("../../wordpress/router.php")),
    ("boot.php", include_str!("../../wordpress/boot.php")),
    ("install.php", include_str!("../../wordpress/install.php")),
    ("eval.php", include_str!("../../wordpress/eval.php")),
    ("fill-demonstration.php", include_str!("../../wordpress/fill-demonstration.php")),
    ("fill-hostile.php", include_str!("../../wordpress/fill-hostile.php")),
    ("fill-pictures.php", include_str!("../../wordpress/fill-pictures.php")),
    ("fill-theme-test.php", include_str!("../../wordpress/fill-theme-test.php")),
    ("stand-ins.php", include_str!("../../wordpress/stand-ins.php")),
];

const CONTENT: &[(&str, &str)] = &[
    ("mu-plugins/askia24-test.php", include_str!("../../wordpress/must-use.php")),
    ("themes/askia24-test/style.css", include_str!("../../wordpress/theme/style.css")),
    ("themes/askia24-test/functions.php", include_str!("../../wordpress/theme/functions.php")),
    ("themes/askia24-test/index.php", include_str!("../../wordpress/theme/index.php")),
];

/// Writes the scripts where the run looks for them.
pub(super) fn write(run: &Run) -> Result<()> {
    write_all(SCRIPTS, &run.scripts())
}

/// Writes a `wp-content` without uploads.
pub(super) fn write_content(run: &Run) -> Result<()> {
    for directory in ["plugins", "uploads"] {
        files::create(&run.content().join(directory))?;
    }
    write_all(CONTENT, &run.content())
}

fn write_all(all: &[(&str, &str)], directory: &Path) -> Result<()> {
    all.iter().try_for_each(|(name, text)| files::write(&directory.join(name), text))
}

/// Adds everything compiled in to a fingerprint.
pub(super) fn fingerprint(hasher: &mut impl Hasher) {
    for (name, text) in SCRIPTS.iter().chain(CONTENT) {
        hasher.write(name.as_bytes());
        hasher.write(text.as_bytes());
    }
}
