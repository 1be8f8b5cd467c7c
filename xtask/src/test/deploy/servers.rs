//! The web servers, with the files of `deploy/` as a person changes them.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::place::{Place, free_port};
use crate::wordpress::guard::{End, Guarded};
use crate::wordpress::program;

/// Where nginx finds WordPress.
pub(crate) enum WordPressAt<'a> {
    /// Its files, run by PHP-FPM at a socket.
    Fpm(&'a Path, &'a Path),
    /// A web server of its own, `http://127.0.0.1:PORT`.
    Server(&'a str),
}

/// nginx on the place's port with the release in `root`.
pub(crate) fn nginx(place: &Place, root: &Path, wordpress: WordPressAt<'_>) -> Result<Guarded> {
    let site = configuration(root, "nginx.conf")?;
    let directory = place.directory("nginx")?;
    let cache = directory.join("cache");
    let _none = fs::remove_dir_all(&cache);
    let mut changes = vec![
        ("listen 80;".to_owned(), format!("listen 127.0.0.1:{};", place.port)),
        ("    listen [::]:80;\n".to_owned(), String::new()),
        ("news.example".to_owned(), "127.0.0.1".to_owned()),
        ("/var/cache/askia24".to_owned(), cache.display().to_string()),
        ("/var/www/askia24".to_owned(), root.display().to_string()),
    ];
    match wordpress {
        WordPressAt::Fpm(files, socket) => {
            changes.push(("127.0.0.1:8081".to_owned(), format!("127.0.0.1:{}", free_port()?)));
            changes.push(("/var/www/wordpress".to_owned(), files.display().to_string()));
            changes.push(("/run/php/php8.2-fpm.sock".to_owned(), socket.display().to_string()));
        }
        WordPressAt::Server(url) => {
            changes.push(("server 127.0.0.1:8081".to_owned(), format!("server {}", url.trim_start_matches("http://"))));
            changes.push(("listen 127.0.0.1:8081".to_owned(), format!("listen 127.0.0.1:{}", free_port()?)));
        }
    }
    let user = if is_root() { "user root;\n" } else { "" };
    let mut main = format!(
        "{user}worker_processes 2;\npid {0}/pid;\nerror_log {0}/error.log;\nevents {{ worker_connections 4096; }}\n\
         http {{\naccess_log {0}/access.log;\ninclude /etc/nginx/mime.types;\ndefault_type application/octet-stream;\n",
        directory.display()
    );
    for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        main.push_str(&format!("{name}_temp_path {}/{name};\n", directory.display()));
    }
    main.push_str(&format!("{}\n}}\n", changed(&site, &changes)?));
    let file = directory.join("nginx.conf");
    write(&file, &main)?;
    fs::copy("/etc/nginx/fastcgi_params", directory.join("fastcgi_params")).context("nginx's fastcgi_params")?;
    let mut command = Guarded::command(find("nginx")?, End::Term);
    command.args(["-g", "daemon off;", "-p"]).arg(&directory).arg("-c").arg(&file);
    spawn("nginx", &mut command, place)
}

/// Apache on the place's port, with what hosts of WordPress have: `.htaccess` allowed, PHP, and packing on the fly.
pub(crate) fn apache(place: &Place, root: &Path, socket: &Path) -> Result<Guarded> {
    let directory = place.directory("apache")?;
    let modules = "mpm_event authz_core dir mime env setenvif rewrite headers deflate filter proxy proxy_fcgi alias \
                   negotiation";
    let modules: String = modules
        .split_whitespace()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    let user = if is_root() { "User www-data\nGroup www-data\n" } else { "" };
    let configuration = format!(
        "ServerRoot {directory}\nListen 127.0.0.1:{port}\nServerName 127.0.0.1\nPidFile {directory}/pid\n\
         ErrorLog {directory}/error.log\n{modules}{user}TypesConfig /etc/mime.types\nDirectoryIndex index.php\n\
         AddLanguage br .br\nAddEncoding x-gzip .gz\n\
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/wasm\n\
         DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nOptions FollowSymLinks\nRequire all granted\n\
         </Directory>\n<FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>\n\
         <FilesMatch \"\\.php$\">\nSetHandler \"proxy:unix:{socket}|fcgi://localhost\"\n</FilesMatch>\n",
        directory = directory.display(),
        port = place.port,
        root = root.display(),
        socket = socket.display(),
    );
    let file = directory.join("apache.conf");
    write(&file, &configuration)?;
    let mut command = Guarded::command(find("apache2")?, End::Term);
    command.arg("-f").arg(&file).args(["-D", "FOREGROUND"]);
    spawn("apache2", &mut command, place)
}

/// Caddy on the place's port with the release in `root` and WordPress at `url`.
pub(crate) fn caddy(place: &Place, root: &Path, url: &str) -> Result<Guarded> {
    let site = configuration(root, "Caddyfile.site")?;
    let directory = place.directory("caddy")?;
    let changes = [
        ("/var/www/askia24".to_owned(), root.display().to_string()),
        ("reverse_proxy 127.0.0.1:8081".to_owned(), format!("reverse_proxy {}", url.trim_start_matches("http://"))),
        ("news.example".to_owned(), format!("http://127.0.0.1:{}", place.port)),
    ];
    let file = directory.join("Caddyfile");
    write(&file, &format!("{{\n\tadmin off\n\tauto_https off\n}}\n{}", changed(&site, &changes)?))?;
    let mut command = Guarded::command(find("caddy")?, End::Term);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file);
    command.env("XDG_DATA_HOME", &directory).env("XDG_CONFIG_HOME", &directory);
    spawn("caddy", &mut command, place)
}

/// What WordPress writes into its directory's .htaccess when permalinks are chosen.
pub(crate) const WORDPRESS_HTACCESS: &str = r"# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
";

/// A file of the release's `deploy/`, wherever below `root` the release is.
fn configuration(root: &Path, name: &str) -> Result<String> {
    let found = ["deploy", "lecteur/deploy"].map(|at| root.join(at).join(name)).into_iter().find(|file| file.exists());
    let file = found.with_context(|| format!("no {name} below {}", root.display()))?;
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The text with all that a person changes.
fn changed(text: &str, changes: &[(String, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (from, to) in changes {
        if !text.contains(from.as_str()) {
            bail!("the configuration has no {from:?} to change");
        }
        text = text.replace(from, to);
    }
    Ok(text)
}

fn spawn(name: &'static str, command: &mut Command, place: &Place) -> Result<Guarded> {
    let log = place.path(&format!("{name}.log"));
    let file = File::create(&log).with_context(|| format!("{} cannot be created", log.display()))?;
    let mut server = Guarded::spawn(name, command.stdout(file.try_clone()?).stderr(file))?;
    let port = place.port;
    server
        .wait_until(Duration::from_secs(20), || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok())
        .with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
    Ok(server)
}

fn find(name: &str) -> Result<std::path::PathBuf> {
    program(name).with_context(|| format!("{name} is not installed"))
}

fn is_root() -> bool {
    crate::shell::command("id").and_then(|mut id| crate::shell::output(id.arg("-u"))).is_ok_and(|id| id.trim() == "0")
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}
