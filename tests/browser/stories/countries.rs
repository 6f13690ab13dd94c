//! Countries join a scenario with their figures, or give one party its own; all about a party can be changed.

use super::TABLES;
use super::sizes::sticking_out;
use crate::page::Page;

/// Opens the dialog and returns when the countries have arrived.
async fn dialog(page: &Page) {
    page.click("button", "Add countries…").await;
    page.within("dialog", "Add countries").shows("194 countries found.").await;
}

#[test]
fn two_countries_join_with_their_age_groups_and_undo_takes_them_back() {
    Page::run("add two countries", async |page| {
        page.view.resize(1280, 800).await;
        page.open(TABLES).await;
        dialog(page).await;
        let form = page.within("dialog", "Add countries");
        form.shows("The scenario has 4 of at most 60 parties and 4 of at most 200 patient groups.").await;
        form.shows("Choose a country first.").await;
        assert_eq!(form.attribute("button", "Add to the scenario", "aria-disabled").await.as_deref(), Some("true"));
        form.fill("Search by name or code", "cote").await;
        form.shows("One country found.").await;
        form.click("checkbox", "Côte d'Ivoire CIV, Africa, lower middle income").await;
        form.fill("Search by name or code", "TURKIYE").await;
        form.click("checkbox", "Türkiye TUR, Europe, upper middle income").await;
        form.find("button", "Leave out Türkiye").await;
        form.shows("Then the scenario has 6 of at most 60 parties and 4 of at most 200 patient groups.").await;
        form.shows("31,166,000 people (2023)").await;
        // Nobody knows it, and nothing is made up.
        form.shows("not known").await;
        form.click("checkbox", "Also add a patient group for each age band").await;
        form.fill("People in need out of 1,000", "2").await;
        form.choose("Risk of death without treatment", "Levin et al. 2020, by age").await;
        form.fill("Effect of treatment", "80").await;
        form.shows("Côte d'Ivoire, 60 years and over").await;
        form.shows("Then the scenario has 6 of at most 60 parties and 14 of at most 200 patient groups.").await;
        page.view.is_accessible().await;
        form.click("button", "Add to the scenario").await;
        page.gone("dialog", "Add countries").await;
        page.see("2 parties were added, and 10 patient groups.").await;
        assert_eq!(page.focused().await, ("button".to_owned(), "Add countries…".to_owned()));
        assert_eq!(page.value_of("Inhabitants, Türkiye").await, "87271000");
        assert_eq!(page.value_of("Mean age, Türkiye, 60 years and over").await, "70");
        // A figure says where it comes from.
        page.click("button", "Income per head, Türkiye: published, where it comes from").await;
        let card = page.within("dialog", "Income per head, Türkiye");
        card.shows("National income per head by the Atlas method, current US$, 2024.").await;
        card.shows("World Bank, World Development Indicators").await;
        card.click("button", "Close").await;
        page.click(
            "button",
            "Risk of death without treatment, Türkiye, 60 years and over: derived, where it comes from",
        )
        .await;
        let card = page.within("dialog", "Risk of death without treatment, Türkiye, 60 years and over");
        card.shows("mean of the ages from 60 to 80").await;
        card.shows("10.1007/s10654-020-00698-1").await;
        card.click("button", "Close").await;
        page.click("button", "Undo").await;
        page.gone("textbox", "Party, Türkiye").await;
        page.gone("textbox", "Patient group, Türkiye, 60 years and over").await;
        page.click("button", "Redo").await;
        page.find("textbox", "Party, Türkiye").await;
        // They take part in what is computed, and are there again after a reload.
        page.click("link", "See the comparison").await;
        page.see("Türkiye").await;
        page.reload().await;
        page.see("Türkiye").await;
    });
}

#[test]
fn one_party_gets_the_figures_of_its_country() {
    Page::run("fill a party", async |page| {
        page.view.resize(1280, 800).await;
        page.open("#/scenario?case=cholera-ocv-2024").await;
        page.click("button", "More about DR Congo").await;
        assert_eq!(page.value_of("Country code, DR Congo").await, "COD");
        assert_eq!(page.value_of("Life expectancy at birth, DR Congo").await, "");
        page.click("button", "Fill DR Congo from country data").await;
        let form = page.within("dialog", "Fill DR Congo from country data");
        // Its code says which country it is.
        form.shows("61.9 years (2023)").await;
        form.click("checkbox", "Inhabitants…").await;
        form.click("button", "Take these figures").await;
        page.see("DR Congo has new figures.").await;
        assert_eq!(page.value_of("Life expectancy at birth, DR Congo").await, "61.9");
        assert_eq!(page.value_of("Inhabitants, DR Congo").await, "105789732");
        assert_eq!(page.focused().await.1, "Fill DR Congo from country data");
        page.click("button", "Undo").await;
        assert_eq!(page.value_of("Life expectancy at birth, DR Congo").await, "");
    });
}

#[test]
fn what_is_there_already_and_what_would_be_too_much_is_said() {
    Page::run("limits of countries", async |page| {
        page.view.resize(1280, 800).await;
        page.open("#/scenario?case=cholera-ocv-2024").await;
        dialog(page).await;
        let form = page.within("dialog", "Add countries");
        form.fill("Search by name or code", "zam").await;
        form.click("checkbox", "Zambia…").await;
        form.shows("Zambia is among the parties already.").await;
        form.shows("This would change nothing.").await;
        form.click("checkbox", "Replace their figures by those ticked here").await;
        form.shows("Then the scenario has 4 of at most 60 parties").await;
        form.click("button", "Leave out Zambia").await;
        // Every third country of Africa and more: too many groups, then too many parties.
        form.fill("Search by name or code", "").await;
        form.choose("WHO region", "Africa").await;
        form.shows("46 countries found.").await;
        page.script("document.querySelectorAll('.countries-list input').forEach((one) => one.click())").await;
        form.click("checkbox", "Also add a patient group for each age band").await;
        form.shows("patient groups, and a scenario has at most 200. Choose fewer countries or fewer age bands.").await;
        form.choose("WHO region", "Europe").await;
        form.shows("Europe").await;
        page.wait_until("Europe is listed", "document.querySelector('.countries-list').innerText.includes('Albania')")
            .await;
        page.script("document.querySelectorAll('.countries-list input').forEach((one) => one.click())").await;
        form.shows("parties, and a scenario has at most 60. Choose fewer countries.").await;
        assert_eq!(form.attribute("button", "Add to the scenario", "aria-disabled").await.as_deref(), Some("true"));
        form.click("button", "Add to the scenario").await;
        form.click("button", "Cancel").await;
        page.gone("dialog", "Add countries").await;
        page.gone("textbox", "Party, Albania").await;
    });
}

#[test]
fn keys_alone_add_a_country() {
    Page::run("add a country by keys", async |page| {
        page.view.resize(1280, 800).await;
        page.open(TABLES).await;
        page.focus("button", "Add a party").await;
        page.tab_to("button", "Add countries…").await;
        page.press("Enter").await;
        page.within("dialog", "Add countries").shows("194 countries found.").await;
        assert_eq!(page.focused().await, ("searchbox".to_owned(), "Search by name or code".to_owned()));
        page.type_text("nepal").await;
        page.within("dialog", "Add countries").shows("One country found.").await;
        page.tab_to("checkbox", "Nepal…").await;
        page.press("Space").await;
        page.tab_to("button", "Add to the scenario").await;
        page.press("Enter").await;
        page.see("One party was added, and no patient group.").await;
        assert_eq!(page.focused().await.1, "Add countries…");
        page.press("Enter").await;
        page.within("dialog", "Add countries").shows("194 countries found.").await;
        page.press("Escape").await;
        page.gone("dialog", "Add countries").await;
        assert_eq!(page.focused().await.1, "Add countries…");
    });
}

#[test]
fn every_figure_of_a_party_can_be_changed() {
    Page::run("all about a party", async |page| {
        page.view.resize(1280, 800).await;
        page.open(TABLES).await;
        page.click("button", "More about Bora").await;
        page.fill("Country code, Bora", "BOR").await;
        page.choose("Income group, Bora", "low income").await;
        page.fill("Physicians, Bora", "1.5").await;
        page.fill("Covered so far, Bora", "130").await;
        page.see("Covered so far is 130%. Give a number from 0% to 100%.").await;
        page.fill("Covered so far, Bora", "30").await;
        page.click("button", "Physicians, Bora: illustrative, where it comes from").await;
        let card = page.within("dialog", "Physicians, Bora");
        card.fill("Low", "1").await;
        card.click("button", "Close").await;
        page.find("button", "1 to 1.5: range of Physicians, Bora").await;
        page.view.is_accessible().await;
        page.reload().await;
        page.click("button", "More about Bora").await;
        assert_eq!(page.value_of("Covered so far, Bora").await, "30");
        assert_eq!(page.value_of("Country code, Bora").await, "BOR");
        assert_eq!(page.value_of("Income group, Bora").await, "low");
    });
}

#[test]
fn the_case_tells_what_arrives_when_and_how_else_patients_are_treated() {
    Page::run("the case in words", async |page| {
        page.open("#/scenario?case=cholera-ocv-2024").await;
        page.see("Time is counted in 8 steps; a step is one week.").await;
        page.see("Oral cholera vaccine arrives in 8 parts:").await;
        page.see("Week 8, step 8: 700,000 doses.").await;
        page.click("button", "Two doses: 8 groups").await;
        page.see("Oral cholera vaccine, 2 doses per patient. Risk of death 0.014% (between").await;
        page.open("#/scenario?case=yellow-fever-2016").await;
        page.see("A fifth of a dose").await;
        page.open("#/scenario?case=four-villages").await;
        page.find("heading", "The case").await;
        page.not_see("What arrives when").await;
    });
}

#[test]
fn the_dialog_fits_every_width_and_direction() {
    Page::run("fit the countries", async |page| {
        for (suffix, width) in [("", 320), ("", 390), ("", 1280), ("&lang=ar-XB", 390), ("&lang=ar-XB", 1280)] {
            page.view.resize(width, 700).await;
            page.open(&format!("{TABLES}{suffix}")).await;
            page.wait_until("the button is there", "document.querySelector('.countries-open')").await;
            page.script("document.querySelector('.countries-open').click()").await;
            page.wait_until("countries are there", "document.querySelector('.countries-list li')").await;
            page.script("document.querySelector('.countries-list input').click()").await;
            page.wait_until("groups can be wanted", "document.querySelector('.countries-groups > .check input')").await;
            page.script("document.querySelector('.countries-groups > .check input').click()").await;
            page.wait_until("groups are there", "document.querySelectorAll('.countries-preview').length === 2").await;
            page.script("document.querySelector('.countries-about').open = true").await;
            let found = sticking_out(page).await;
            assert!(found.is_empty(), "at {width} {suffix}: {}", found.join("\n"));
            let is_narrow = "return [...document.querySelectorAll('dialog[open]')].every((one) => one.scrollWidth <= one.clientWidth)";
            assert_eq!(page.script(is_narrow).await, true, "the dialog scrolls sideways at {width} {suffix}");
            page.view.is_accessible().await;
            page.view.dark(true).await;
            page.view.is_accessible().await;
            page.view.dark(false).await;
            // The next address may be the same.
            page.press("Escape").await;
            page.wait_until("the dialog is closed", "!document.querySelector('dialog[open]')").await;
        }
    });
}
