//! Where the web servers find their files: outside of the project, for they give up their rights to look around.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{delta, deploy, digest, packed, project};

/// A directory that everybody may read, and a free port. Dropping it removes the directory.
pub(crate) struct Place {
    path: PathBuf,
    pub(crate) port: u16,
}

impl Place {
    pub(crate) fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("askia24-deploy-{}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be created", path.display()))?;
        Ok(Self { path, port: free_port()? })
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn directory(&self, name: &str) -> Result<PathBuf> {
        let path = self.path(name);
        fs::create_dir_all(&path).with_context(|| format!("{} cannot be created", path.display()))?;
        Ok(path)
    }

    /// A document root with the release at `base` in it.
    pub(crate) fn release(&self, name: &str, base: &str) -> Result<PathBuf> {
        self.release_for(name, base, None)
    }

    /// The same, of a newspaper whose WordPress is at `home`.
    pub(crate) fn release_for(&self, name: &str, base: &str, home: Option<&str>) -> Result<PathBuf> {
        let root = self.directory(name)?;
        let dist = root.join(base.trim_matches('/'));
        self.copy(&project::dist(), &dist)?;
        let mut site = project::site()?;
        if base == site.base_path && home.is_none() {
            return Ok(root);
        }
        // As a build of that site.toml would have it.
        let index = dist.join("index.html");
        let html = fs::read_to_string(&index).context("index.html cannot be read")?;
        let mut html = html.replace(&format!("<base href=\"{}\">", site.base_path), &format!("<base href=\"{base}\">"));
        if let Some(home) = home {
            let api = format!("{home}/wp-json/");
            html = html.replace(&format!("href=\"{}\"", site.api), &format!("href=\"{api}\""));
            (site.api, site.home) = (api, Some(home.to_owned()));
        }
        base.clone_into(&mut site.base_path);
        fs::write(&index, html).context("index.html cannot be written")?;
        deploy::write(&dist, &site)?;
        packed::pack(&dist)?;
        Ok(root)
    }

    /// Puts an older release under the one in `root`, as who unpacks one over the other has it: its code, and its page
    /// as `before.html`. The new one gets its differences to it.
    pub(crate) fn precede(&self, root: &Path) -> Result<()> {
        let file = |start: &str, end: &str| -> Result<PathBuf> {
            let entries = fs::read_dir(root).context("the release cannot be read")?;
            let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
            let is_it = |path: &PathBuf| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(start) && name.ends_with(end) && (!name.contains("later") || end == ".dcz")
            };
            paths.find(is_it).with_context(|| format!("there is no {start}…{end}"))
        };
        let read = |path: &Path| fs::read(path).with_context(|| format!("{} cannot be read", path.display()));
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        while let Ok(delta) = file("askia24-", ".dcz") {
            fs::remove_file(&delta).with_context(|| format!("{} cannot be removed", delta.display()))?;
        }
        let (wasm, glue) = (file("askia24-", ".wasm")?, file("askia24-", ".js")?);
        // The same program with a section that nobody reads: other bytes, and it runs.
        let mut code = read(&wasm)?;
        code.extend_from_slice(b"\x00\x08\x07release");
        let old = self.directory("before")?;
        let old_wasm = format!("askia24-{}.wasm", digest::name(&code));
        fs::write(old.join(&old_wasm), code).context("the old code cannot be written")?;
        let script = String::from_utf8_lossy(&read(&glue)?).replace(&name(&wasm), &old_wasm);
        let old_glue = format!("askia24-{}.js", digest::name(script.as_bytes()));
        fs::write(old.join(&old_glue), script).context("the old script cannot be written")?;
        let html = String::from_utf8_lossy(&read(&root.join("index.html"))?).into_owned();
        let html = html.replace(&name(&wasm), &old_wasm).replace(&name(&glue), &old_glue);
        fs::write(old.join("before.html"), html).context("the old page cannot be written")?;
        delta::write(root, &old)?;
        packed::pack(&old)?;
        self.copy(&old, root)?;
        deploy::write(root, &project::site()?)
    }

    /// Lets nginx keep answers for seconds instead of half a minute, for what happens when they are old.
    pub(crate) fn hurry(&self, root: &Path) -> Result<()> {
        let file = root.join("deploy/nginx-app.conf");
        let text = fs::read_to_string(&file).context("nginx-app.conf cannot be read")?;
        let hurried = text.replace("proxy_cache_valid 200 30s;", "proxy_cache_valid 200 5s;");
        if hurried == text {
            bail!("nginx-app.conf no longer says how long answers are fresh");
        }
        fs::write(&file, hurried).context("nginx-app.conf cannot be written")
    }

    pub(crate) fn copy(&self, from: &Path, to: &Path) -> Result<()> {
        fs::create_dir_all(to).with_context(|| format!("{} cannot be created", to.display()))?;
        for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
            let (source, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
            if source.is_dir() {
                self.copy(&source, &target)?;
            } else {
                fs::copy(&source, &target).with_context(|| format!("{} cannot be copied", source.display()))?;
            }
        }
        Ok(())
    }

    /// Puts a file's text at the start of another's, as a person does by hand.
    pub(crate) fn paste(&self, block: &Path, into: &Path) -> Result<()> {
        let read = |path| fs::read_to_string(path).with_context(|| format!("{path:?} cannot be read"));
        let text = format!("{}\n{}", read(block)?, read(into)?);
        fs::write(into, text).with_context(|| format!("{} cannot be written", into.display()))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.path);
    }
}

/// A port that nobody listens at.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr().context("the port cannot be found out")?.port())
}
