//! The keyboard.

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::part::Part;

impl Part {
    /// Presses keys together, wherever the focus is: "Tab", "Shift+Tab", "ArrowDown", "Control+z", "a".
    pub async fn press(&self, keys: &str) {
        let codes: Vec<String> = keys.split('+').map(code).collect();
        let down = codes.iter().map(|code| json!({ "type": "keyDown", "value": code }));
        let up = codes.iter().rev().map(|code| json!({ "type": "keyUp", "value": code }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.session.post("actions", actions).await.unwrap_or_else(|error| panic!("cannot press {keys}: {error}"));
    }

    /// Types text wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.press(&letter.to_string()).await;
        }
    }

    /// Role and name of what has the keyboard focus.
    pub async fn focused(&self) -> (String, String) {
        let script = "return document.activeElement ?? document.body";
        let found = self.session.client.execute(script, vec![]).await.expect("something has the focus");
        let id = found.as_object().and_then(|found| found.values().next()?.as_str().map(str::to_owned));
        let id = ElementRef::from(id.expect("the driver names the element"));
        let element = Element::from_element_id(self.session.client.clone(), id);
        self.session.role_and_name(&element).await.expect("the focus stays while it is read")
    }

    /// Presses Tab until an element has the focus, as a person without a mouse does.
    pub async fn tab_to(&self, role: &str, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..200 {
            self.press("Tab").await;
            let focused = self.focused().await;
            if focused.0 == role && crate::find::is_named(&focused.1, name) {
                return;
            }
            passed.push(focused);
        }
        panic!("Tab never reaches the {role} \"{name}\"; it passed {passed:?}")
    }
}

/// The character that WebDriver uses for a key.
fn code(key: &str) -> String {
    let code = match key {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        "Meta" => '\u{e03d}',
        // "+" itself separates keys and arrives here as nothing.
        "" => '+',
        letter if letter.chars().count() == 1 => return letter.to_owned(),
        other => panic!("there is no key \"{other}\""),
    };
    code.to_string()
}
