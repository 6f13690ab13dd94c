//! From nothing to a real comparison.

use evenhand::rules::COUNT;

use super::{first_rules, line, rules_on};
use crate::page::Page;

#[test]
fn one_click_leads_from_the_start_to_a_real_case() {
    Page::run("first visit", async |page| {
        page.open("").await;
        page.find("heading", "Not enough for everyone. Who is treated?").await;
        let lead = format!("what {} rules for sharing them would do to health, fairness and relations", COUNT);
        page.see(&lead).await;
        page.see("With 100 courses for 250 patients,").await;
        page.click("link", "18 million doses of the first malaria vaccine").await;
        assert_eq!(rules_on(page).await.len(), first_rules());
        for lens in ["Health", "Fairness", "Relations"] {
            page.find("columnheader", lens).await;
        }
        page.see("With 18,000,000 doses for 12,049,645 patients,").await;
        assert_eq!(page.route().await, "#/compare?case=malaria-rtss-2023");
        let before = line(page, "Most lives saved").await;
        page.reload().await;
        assert_eq!(page.route().await, "#/compare?case=malaria-rtss-2023");
        assert_eq!(rules_on(page).await.len(), first_rules());
        assert_eq!(line(page, "Most lives saved").await, before);
        assert_eq!(page.title().await, "18 million doses of the first malaria vaccine · Compare · Evenhand");
    });
}

#[test]
fn start_answers_before_anything_is_chosen() {
    Page::run("start", async |page| {
        page.open("").await;
        page.within("region", "Try it").find("table", "Five rules on this case").await;
        page.slide("Medicine, amount, slider", "60").await;
        page.see("With 60 courses for 250 patients,").await;
        page.click("link", &format!("Compare {} rules", first_rules())).await;
        page.see("With 60 courses for 250 patients,").await;
        assert_eq!(rules_on(page).await.len(), first_rules());
    });
}

#[test]
fn everything_lies_under_the_address_of_the_page() {
    Page::run("sub path", async |page| {
        page.open("#/compare").await;
        let home = crate::session::setting("EVENHAND_URL");
        assert!(page.script("return location.pathname").await.as_str().unwrap().len() > 1, "{home} is no sub-path");
        let files = page.script("return performance.getEntriesByType('resource').map((entry) => entry.name)").await;
        let files: Vec<&str> = files.as_array().unwrap().iter().filter_map(|file| file.as_str()).collect();
        assert!(files.iter().any(|file| file.ends_with(".wasm")), "{files:?}");
        for file in files {
            assert!(file.starts_with(&home) || file.starts_with("blob:"), "{file} does not lie under {home}");
        }
    });
}
