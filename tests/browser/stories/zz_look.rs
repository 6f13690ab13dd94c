use super::VILLAGES;
use crate::page::Page;
async fn all(page: &Page, name: &str) {
    page.view.save_all(&format!("{name}-wide"), 1280, 800).await;
    page.view.save_all(&format!("{name}-phone"), 390, 844).await;
    page.view.dark(true).await;
    page.view.save_all(&format!("{name}-dark"), 1280, 800).await;
    page.view.dark(false).await;
    page.view.resize(1280, 800).await;
}
#[test]
fn look() {
    Page::run("look", async |page| {
        page.view.resize(1280, 800).await;
        page.open(VILLAGES).await;
        all(page, "l-compare").await;
        page.fill("Add a rule", "life").await;
        page.see("found").await;
        all(page, "l-search").await;
        page.fill("Add a rule", "").await;
        page.click("button", "Rules compared: …").await;
        page.script("document.querySelectorAll('.picker-families > details').forEach((d,i)=>{ if(i<2||i==4) d.open=true; }); const s=document.querySelector('.picker-settings'); if(s) s.open=true; const all=document.querySelectorAll('.picker-settings'); all.forEach(d=>d.open=true)").await;
        all(page, "l-panel").await;
        page.click("button", "Rules compared: …").await;
        page.fill("Add a rule", "sickest").await;
        page.click("button", "About Sickest first").await;
        page.find("dialog", "Sickest first").await;
        page.view.save("l-card-wide").await;
        page.script("document.querySelector('dialog').scrollTop=600").await;
        page.view.save("l-card2-wide").await;
        page.view.resize(390, 844).await;
        page.script("document.querySelector('dialog').scrollTop=300").await;
        page.view.save("l-card-phone").await;
        page.view.resize(1280, 800).await;
        page.press("Escape").await;
        page.click("button", "Build your own rule").await;
        page.see("Here it averts").await;
        all(page, "l-own").await;
        page.script("document.querySelectorAll('.own-except').forEach((d)=>{ d.open=true; });").await;
        page.click("checkbox", "A share of its own for Cira").await;
        page.click("checkbox", "Set a part of what is left aside").await;
        page.click("radio", "by points").await;
        page.click("checkbox", "Limit what one party can get").await;
        page.see("No party gets").await;
        all(page, "l-own2").await;
        page.click("radio", "in an order").await;
        page.click("button", "Add “most organ failure first”").await;
        page.see("so this cannot").await;
        all(page, "l-own3").await;
        page.view.resize(390, 844).await;
        page.script("document.querySelector('.own-kinds').scrollIntoView()").await;
        page.view.save("l-own3-fold-phone").await;
        page.view.resize(1280, 800).await;
        page.click("link", "Back to the comparison").await;
        page.find("table", super::BOARD).await;
        all(page, "l-compare2").await;
    });
}
