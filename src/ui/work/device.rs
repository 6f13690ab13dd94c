//! The browser's storage as the shelf needs it.

use crate::browser::storage::{Store, StoreError};
use crate::state::shelf::{Device, Refused};

impl Device for Store {
    fn names(&self) -> Result<Vec<String>, Refused> {
        self.keys().map_err(refused)
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        self.get(name).map_err(refused)
    }

    fn glance(&self, name: &str) -> Result<Option<(String, usize)>, Refused> {
        self.first_line(name).map_err(refused)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.set(name, text).map_err(refused)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        Store::remove(*self, name).map_err(refused)
    }
}

fn refused(error: StoreError) -> Refused {
    match error {
        StoreError::Full => Refused::Full,
        StoreError::Forbidden => Refused::Forbidden,
    }
}
