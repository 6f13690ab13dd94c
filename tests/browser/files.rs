//! Files that the visitor opens and saves.

use crate::part::{Part, eventually};

impl Part {
    /// Writes a file and hands it to the file input whose label holds this text.
    pub async fn open_file(&self, label: &str, file: &str, content: &[u8]) {
        let path = self.session.file(file);
        std::fs::write(&path, content).expect("the folder of the test is writable");
        self.upload(label, &path).await;
    }

    /// Waits for a download with this name and gives its content; the file is then removed, so that the next one is a new one.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        let file = self.session.downloads().join(name);
        // The browser puts an empty file in its place first.
        let content = eventually(async |_| std::fs::read(&file).ok().filter(|content| !content.is_empty()));
        match content.await {
            Some(content) => {
                std::fs::remove_file(&file).expect("the folder of the test is writable");
                content
            }
            None => panic!("no download \"{name}\"; there are {:?}", self.downloads()),
        }
    }

    /// The names of all finished downloads.
    pub fn downloads(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.session.downloads()).expect("the folder of the test is readable");
        files.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect()
    }
}
