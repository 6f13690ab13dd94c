//! Which rule the parties would choose, by several ways of choosing.

use yew::prelude::*;

use super::Parts;
use crate::text;

/// The winners, then every rule against every other.
pub fn contest(parts: &Parts) -> Html {
    let locale = parts.locale();
    let contest = &parts.report.contest;
    let one = |row: Option<usize>| row.into_iter().collect::<Vec<usize>>();
    let ways = [
        ("contest-condorcet", one(contest.condorcet)),
        ("contest-borda", contest.borda_winners.clone()),
        ("contest-copeland", contest.copeland_winners.clone()),
        ("contest-all-sign", contest.all_sign.clone()),
        ("contest-efficient", contest.efficient.clone()),
        ("contest-leximin", contest.leximin.clone()),
        ("contest-nash", one(contest.nash)),
    ];
    html! {
        <section aria-labelledby="contest-title">
            <h2 id="contest-title">{ locale.text("contest-title") }</h2>
            <p class="quiet-text">{ locale.text("contest-title.how") }</p>
            <dl class="contest">
                { for ways.into_iter().map(|(key, winners)| way(parts, key, &winners)) }
            </dl>
            { duels(parts) }
        </section>
    }
}

/// One way to choose: its winners and what it means to win.
fn way(parts: &Parts, key: &'static str, winners: &[usize]) -> Html {
    let locale = parts.locale();
    html! {
        <div key={key}>
            <dt>{ locale.text(key) }</dt>
            <dd>
                if winners.is_empty() {
                    <p>{ locale.text(&format!("{key}.none")) }</p>
                } else {
                    <ul class="winners">
                        { for winners.iter().map(|&row| html! { <li key={row}><bdi>{ parts.rule(row) }</bdi></li> }) }
                    </ul>
                }
                <p class="quiet-text">{ locale.text(&format!("{key}.what")) }</p>
            </dd>
        </div>
    }
}

/// How many parties prefer the rule of a row to that of a column, and the other way round.
fn duels(parts: &Parts) -> Html {
    let locale = parts.locale();
    let contest = &parts.report.contest;
    let count = contest.rules.len();
    if count < 2 || contest.preferring.len() < count {
        return Html::default();
    }
    let names: Vec<String> = contest.rules.iter().map(|&row| parts.rule(row)).collect();
    let cell = |a: usize, b: usize| {
        if a == b {
            return html! { <td class="duel-self" /> };
        }
        let (wins, losses) = (contest.preferring[a][b], contest.preferring[b][a]);
        let (class, sign, word) = match wins.cmp(&losses) {
            std::cmp::Ordering::Greater => ("duel-won", "▲", "contest-won"),
            std::cmp::Ordering::Equal => ("duel-even", "=", "contest-even"),
            std::cmp::Ordering::Less => ("duel-lost", "▽", "contest-lost"),
        };
        html! {
            <td class={class}>
                <span aria-hidden="true">{ sign }{ "\u{a0}" }</span><span class="sr">{ locale.text(word) }{ " " }</span>
                { text!(locale, "contest-score", wins = wins, losses = losses) }
            </td>
        }
    };
    html! {
        <details class="duels">
            <summary><h3>{ locale.text("contest-duels") }</h3></summary>
            <p class="quiet-text">{ locale.text("contest-duels.how") }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={locale.text("contest-duels")}>
                <table class="plain-table duels-table">
                    <thead>
                        <tr>
                            <th scope="col">{ locale.text("board-rule") }</th>
                            { for names.iter().map(|name| html! { <th scope="col"><span>{ name }</span></th> }) }
                            <th scope="col"><span>{ locale.text("contest-points") }</span></th>
                            <th scope="col"><span>{ locale.text("contest-signed") }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for names.iter().enumerate().map(|(a, name)| html! {
                            <tr key={a}>
                                <th scope="row"><bdi>{ name }</bdi></th>
                                { for (0..count).map(|b| cell(a, b)) }
                                <td>{ contest.borda.get(a).map(|points| locale.numbers().decimal(*points, 0, 1)) }</td>
                                <td>{ contest.approved.get(a).map(|parties| locale.people(*parties as f64)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
