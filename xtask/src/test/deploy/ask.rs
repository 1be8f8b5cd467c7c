//! Requests as browsers and crawlers send them, and their answers as they come.

use std::io::Read as _;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use ureq::Agent;
use ureq::http::{HeaderMap, Method, Request};

/// A phone in Gao.
pub(crate) const PERSON: &str =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";

/// An answer.
pub(crate) struct Answer {
    /// What was asked for, for error messages.
    pub(crate) url: String,
    pub(crate) status: u16,
    headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's values, joined; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        values.collect::<Vec<_>>().join(", ")
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as its `Content-Encoding` packs it.
    pub(crate) fn decoded(&self) -> Result<Vec<u8>> {
        let mut decoded = Vec::new();
        match self.header("content-encoding").as_str() {
            "" => decoded.clone_from(&self.body),
            "br" => brotli::BrotliDecompress(&mut self.body.as_slice(), &mut decoded)?,
            "zstd" => decoded = zstd::decode_all(self.body.as_slice())?,
            "gzip" => drop(flate2::read::GzDecoder::new(self.body.as_slice()).read_to_end(&mut decoded)?),
            other => bail!("{} is packed by {other:?}", self.url),
        }
        Ok(decoded)
    }
}

/// Who asks.
pub(crate) struct Client(Agent);

impl Client {
    pub(crate) fn new() -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0);
        Self(config.timeout_global(Some(Duration::from_secs(60))).build().into())
    }

    /// Asks as a person's phone does, with these headers besides.
    pub(crate) fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        self.send(Method::GET, url, headers, "")
    }

    pub(crate) fn send(&self, method: Method, url: &str, headers: &[(&str, &str)], body: &str) -> Result<Answer> {
        let mut request = Request::builder().method(method).uri(url);
        let named = headers.iter().any(|(name, _)| *name == "User-Agent");
        let encoded = headers.iter().any(|(name, _)| *name == "Accept-Encoding");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !named {
            request = request.header("User-Agent", PERSON);
        }
        if !encoded {
            request = request.header("Accept-Encoding", "identity");
        }
        let request = request.body(body.to_owned()).with_context(|| format!("{url} cannot be asked for"))?;
        let mut answer = self.0.run(request).with_context(|| format!("{url} does not answer"))?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let body = answer.body_mut().read_to_vec().with_context(|| format!("{url} breaks off"))?;
        Ok(Answer { url: url.to_owned(), status, headers, body })
    }
}
