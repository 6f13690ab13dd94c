//! The parts of a report, each of which can be left out.

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is asked, and the questions for discussion.
    Question,
    /// The finding in a sentence.
    Finding,
    /// All chosen rules with the measures on show.
    Board,
    /// Who is treated, what one measure costs in another, and how it changes with scarcity.
    Pictures,
    /// What the rules mean.
    Rules,
    /// Every figure with range, mark and source, and how it is computed.
    Assumptions,
    /// Background figures.
    Facts,
    /// The user's notes.
    Notes,
    /// What really happened.
    History,
    /// What the figures cannot tell.
    Limits,
    /// Where figures come from.
    Sources,
}

impl Part {
    /// Every part, in reading order. Who printed what, when and with which seed always ends a report.
    pub const ALL: [Self; 11] = [
        Self::Question,
        Self::Finding,
        Self::Board,
        Self::Pictures,
        Self::Rules,
        Self::Assumptions,
        Self::Facts,
        Self::Notes,
        Self::History,
        Self::Limits,
        Self::Sources,
    ];

    /// A handout: what is asked, what is found, and what the rules and their limits are.
    pub const SHORT: [Self; 5] = [Self::Question, Self::Finding, Self::Board, Self::Rules, Self::Limits];

    /// The text that heads it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Question => "report-question",
            Self::Finding => "report-finding",
            Self::Assumptions => "report-assumptions",
            Self::Facts => "report-facts",
            Self::Board => "report-board",
            Self::Pictures => "report-pictures",
            Self::Rules => "report-rules",
            Self::Notes => "report-notes",
            Self::History => "report-history",
            Self::Limits => "story-caveats",
            Self::Sources => "report-sources",
        }
    }
}
