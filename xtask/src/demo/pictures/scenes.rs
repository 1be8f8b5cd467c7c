//! The pictures themselves: one module a scene, and in it one function a picture.

mod brousse;
mod champ;
mod dune;
mod fleuve;
mod haut;
mod marche;
mod nuit;
mod tombeau;
mod ville;

use anyhow::{Result, bail};

use super::brush::Brush;
use super::random::Random;

/// Draws a scene; the slug says which of its pictures, the seed where the small things stand.
pub(super) fn draw(b: &mut Brush, scene: &str, slug: &str, seed: u64) -> Result<()> {
    let random = &mut Random::new(seed);
    match scene {
        "fleuve" => fleuve::draw(b, random, slug),
        "dune" => dune::draw(b, random, slug),
        "tombeau" => tombeau::draw(b, random, slug),
        "marche" => marche::draw(b, random, slug),
        "ville" => ville::draw(b, random, slug),
        "nuit" => nuit::draw(b, random, slug),
        "champ" => champ::draw(b, random, slug),
        "brousse" => brousse::draw(b, random, slug),
        "haut" => haut::draw(b, random),
        other => bail!("no scene \"{other}\""),
    }
    Ok(())
}
