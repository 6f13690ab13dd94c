//! Everything about a group that its row does not show.

use std::rc::Rc;

use yew::prelude::*;

use crate::text;

use super::figure::FigureField;
use super::flaw_at;
use super::groups::Fields;
use super::words::WordsField;
use crate::browser::input;
use crate::scenario::{AssumedRanges, Comorbidity, Figure, Flaw, Group, GroupField, Supply, Words, limits};
use crate::state::Edit;
use crate::ui::context::use_page;
use crate::ui::format::Form;
use crate::ui::notes::NoteField;

/// The fields shown here, in order.
const FIELDS: [GroupField; 13] = [
    GroupField::Arrival,
    GroupField::DeprivationRank,
    GroupField::EssentialShare,
    GroupField::YearsLeft,
    GroupField::Quality,
    GroupField::DisabilityWeight,
    GroupField::IllYearsUntreated,
    GroupField::IllYearsTreated,
    GroupField::Severity,
    GroupField::ReciprocityShare,
    GroupField::AbilityToPay,
    GroupField::Cost,
    GroupField::Weight,
];

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The group.
    pub group: Group,
    /// Its row.
    pub row: usize,
    /// The supplies, for its other treatments.
    pub supplies: Rc<Vec<Supply>>,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
    /// Ranges of figures that state none.
    pub assumed: AssumedRanges,
}

/// The fields that the row does not show, and the group's other treatments.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let page = use_page();
    let locale = &page.locale;
    let DetailsProps { group, row, supplies, flaws, assumed } = props;
    let row = *row;
    let fields = Fields { locale, group, row, flaws, assumed: *assumed };
    html! {
        <div class="more">
            <NoteField words={Words::GroupNote(row)} text={group.note.clone()} about={group.name.clone()} />
            <dl class="field-list">
                { for FIELDS.iter().map(|&field| {
                    let key = format!("field-{}", field.key());
                    html! {
                        <div>
                            <dt>
                                { locale.text(&key) }
                                <span class="quiet-text">{ text!(locale, &format!("{key}.help"), currency = "") }</span>
                            </dt>
                            <dd>{ fields.field(field, false) }</dd>
                        </div>
                    }
                }) }
                <div>
                    <dt>{ locale.text("field-comorbidity") }</dt>
                    <dd>
                        <select aria-label={super::supplies::cell_label(locale, "field-comorbidity", &group.name)}
                            onchange={page.editing(move |event: Event| Edit::Comorbidity(row, illness(&event)))}>
                            { for ILLNESSES.iter().map(|(value, key)| html! {
                                <option value={*key} selected={group.comorbidity == *value}>
                                    { locale.text(&format!("comorbidity-{key}")) }
                                </option>
                            }) }
                        </select>
                    </dd>
                </div>
            </dl>
            <h3>{ locale.text("treatments-title") }</h3>
            <p class="quiet-text">{ locale.text("treatments-help") }</p>
            { for (0..group.alternatives.len()).map(|way| treatment(&page, &fields, supplies, way)) }
            <button type="button" disabled={group.alternatives.len() >= limits::ALTERNATIVES}
                onclick={page.editing(move |_: MouseEvent| Edit::AddTreatment(row))}>
                { locale.text("treatments-add") }
            </button>
        </div>
    }
}

const ILLNESSES: [(Comorbidity, &str); 3] =
    [(Comorbidity::None, "none"), (Comorbidity::Major, "major"), (Comorbidity::Severe, "severe")];

fn illness(event: &Event) -> Comorbidity {
    let chosen = input::chosen(event).unwrap_or_default();
    ILLNESSES.iter().find(|(_, key)| *key == chosen).map_or(Comorbidity::None, |(value, _)| *value)
}

fn treatment(page: &crate::ui::context::Page, fields: &Fields, supplies: &[Supply], way: usize) -> Html {
    let &Fields { locale, group, row, flaws, assumed } = fields;
    let other = &group.alternatives[way];
    let name = Words::OtherName(row, way);
    let risk = Figure::OtherRisk(row, way);
    let label = |field: &str| {
        text!(locale, "treatments-label", field = field, treatment = other.name.as_str(), group = group.name.as_str())
    };
    html! {
        <fieldset class="treatment" key={way}>
            <legend>{ text!(locale, "treatments-one", number = (way + 2) as f64) }</legend>
            <WordsField text={other.name.clone()} label={label(&locale.text("treatments-name"))}
                flaw={flaw_at(locale, flaws, &name.place())} words={name} />
            <label class="setting">
                <span>{ locale.text("field-risk_treated") }</span>
                <FigureField estimate={other.risk_treated.clone()} form={Form::Percent} label={label(&locale.text("field-risk_treated"))}
                    unit={locale.text("unit-percent")} flaw={flaw_at(locale, flaws, &risk.place())} figure={risk} {assumed} />
            </label>
            { for supplies.iter().map(|supply| {
                let figure = Figure::OtherUses(row, way, supply.id.clone());
                let title = text!(locale, "groups-uses", supply = supply.name.as_str());
                html! {
                    <label class="setting">
                        <span>{ &title }</span>
                        <FigureField estimate={other.uses.get(&supply.id).cloned()} label={label(&title)} unit={supply.unit.clone()}
                            flaw={flaw_at(locale, flaws, &figure.place())} {figure} {assumed} />
                    </label>
                }
            }) }
            <button type="button" onclick={page.editing(move |_: MouseEvent| Edit::RemoveTreatment(row, way))}>
                { locale.text("treatments-remove") }
            </button>
        </fieldset>
    }
}
