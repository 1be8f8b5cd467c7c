//! Elements as a view that Leptos can mount.

use leptos::prelude::{AddAnyAttr, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Position, PositionState, Render};
use send_wrapper::SendWrapper;

use super::element::El;

/// Elements that stand beside each other: the app's outermost. Only here are they made fit for threads,
/// which Leptos asks of a view: it would cost bytes wherever an element is touched.
pub struct View(SendWrapper<Vec<El>>);

impl View {
    /// A view of elements, in order.
    pub fn new(elements: Vec<El>) -> Self {
        Self(SendWrapper::new(elements))
    }
}

/// The elements of a [`View`] in the document.
pub struct Mounted(Vec<El>);

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.0.iter().for_each(|element| element.node().remove());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        for element in &self.0 {
            let _ = parent.insert_before(element.node(), marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.0.first() else { return false };
        let parent = first.node().parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(first.node()));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        self.0.iter().map(|element| types::Element::clone(element.node())).collect()
    }
}

impl Render for View {
    type State = Mounted;

    fn build(self) -> Mounted {
        Mounted(self.0.take())
    }

    fn rebuild(self, state: &mut Mounted) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

impl AddAnyAttr for View {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self
    where
        Self::Output<A>: RenderHtml,
    {
        self
    }
}

// Leptos asks for this trait also where nothing is rendered on a server: these are never called.
impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Mounted {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
