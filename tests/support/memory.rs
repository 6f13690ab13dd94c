//! A device that keeps texts in memory, with as much room as a test gives it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use evenhand::state::shelf::{Device, Refused};

/// A device in memory.
#[derive(Clone, Debug)]
pub struct Memory {
    /// Texts by name.
    pub texts: RefCell<BTreeMap<String, String>>,
    /// Most characters of all names and texts.
    pub room: Cell<usize>,
    /// Whether nothing may be kept.
    pub is_forbidden: Cell<bool>,
}

impl Default for Memory {
    fn default() -> Self {
        Self { texts: RefCell::default(), room: Cell::new(usize::MAX), is_forbidden: Cell::new(false) }
    }
}

impl Memory {
    /// How many characters are taken.
    pub fn taken(&self) -> usize {
        self.texts.borrow().iter().map(|(name, text)| name.len() + text.len()).sum()
    }

    fn allowed(&self) -> Result<(), Refused> {
        if self.is_forbidden.get() { Err(Refused::Forbidden) } else { Ok(()) }
    }
}

impl Device for Memory {
    fn names(&self) -> Result<Vec<String>, Refused> {
        self.allowed()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        self.allowed()?;
        Ok(self.texts.borrow().get(name).cloned())
    }

    fn glance(&self, name: &str) -> Result<Option<(String, usize)>, Refused> {
        let text = self.read(name)?;
        Ok(text.map(|text| (text.split('\n').next().unwrap_or_default().to_string(), text.encode_utf16().count())))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.allowed()?;
        let before = self.texts.borrow().get(name).map_or(0, |text| name.len() + text.len());
        if self.taken() - before + name.len() + text.len() > self.room.get() {
            return Err(Refused::Full);
        }
        self.texts.borrow_mut().insert(name.into(), text.into());
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.allowed()?;
        self.texts.borrow_mut().remove(name);
        Ok(())
    }
}
