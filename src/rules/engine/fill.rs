//! Progressive filling (engine E2, with the starts that path filling E3 needs): everybody's level
//! rises together, each at its own rate, until need is met or a supply runs out.

use crate::num;
use crate::rules::Ledger;

/// Some patients of one group who are served alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The group.
    pub group: usize,
    /// Most patients to serve.
    pub people: f64,
    /// Patients served per unit of the common level.
    pub rate: f64,
    /// Level at which this cell begins to be served.
    pub start: f64,
}

impl Cell {
    /// Everybody waiting in a group, with an equal chance for each: rate = people, from level 0.
    pub fn everybody(ledger: &Ledger, group: usize) -> Self {
        let people = ledger.waiting(group);
        Self { group, people, rate: people, start: 0.0 }
    }
}

/// Serves the cells and returns how many patients of each were treated.
///
/// Each cell serves `rate * (level - start)` patients at a given level, up to `people`. When a
/// supply runs out, cells that use it go on with the group's next treatment, or stop. With one
/// supply and all starts 0 this is the weighted constrained-equal-awards rule. There are at most
/// two events per cell and one per supply (rule book, section 2, E2). Cells of rate 0 share what
/// all the others leave, with an equal chance for each patient.
pub fn fill(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    let mut served = rise(ledger, cells);
    if cells.iter().any(|cell| cell.rate == 0.0) {
        let rate = |cell: &Cell| if cell.rate == 0.0 { cell.people } else { 0.0 };
        let last: Vec<Cell> = cells.iter().map(|cell| Cell { rate: rate(cell), start: 0.0, ..*cell }).collect();
        for (sum, patients) in served.iter_mut().zip(rise(ledger, &last)) {
            *sum += patients;
        }
    }
    served
}

fn rise(ledger: &mut Ledger, cells: &[Cell]) -> Vec<f64> {
    ledger.line_up(cells.iter().map(|cell| cell.group));
    let mut run = Run::new(ledger, cells);
    let mut events: Vec<(f64, Event)> = Vec::with_capacity(2 * cells.len());
    for (index, cell) in cells.iter().enumerate() {
        let usable = cell.people > 0.0 && cell.rate > 0.0 && cell.rate.is_finite();
        if usable && run.way[index].is_some() {
            events.push((cell.start, Event::Start(index)));
            events.push((cell.start + cell.people / cell.rate, Event::Full(index)));
        }
    }
    for place in num::ordered(events.len(), |a, b| events[a].0.total_cmp(&events[b].0)) {
        let (level, event) = events[place];
        run.rise_to(ledger, level);
        match event {
            Event::Start(cell) => run.start(ledger, cell),
            Event::Full(cell) => run.full(ledger, cell),
        }
    }
    run.served
}

#[derive(Clone, Copy)]
enum Event {
    Start(usize),
    Full(usize),
}

struct Run<'c> {
    cells: &'c [Cell],
    level: f64,
    left: Vec<f64>,
    empty: Vec<bool>,
    demand: Vec<f64>,
    /// Treatment now given in each cell; `None` when none can be given any more.
    way: Vec<Option<usize>>,
    active: Vec<bool>,
    /// Level up to which the patients of each cell are written in the ledger.
    settled: Vec<f64>,
    served: Vec<f64>,
}

impl<'c> Run<'c> {
    fn new(ledger: &Ledger, cells: &'c [Cell]) -> Self {
        let problem = ledger.problem();
        let left: Vec<f64> = (0..problem.stock.len()).map(|supply| ledger.left(supply)).collect();
        let empty: Vec<bool> = left.iter().zip(&problem.stock).map(|(left, stock)| *left <= 1e-12 * stock).collect();
        let mut run = Self {
            cells,
            level: f64::NEG_INFINITY,
            demand: vec![0.0; left.len()],
            left,
            empty,
            way: vec![None; cells.len()],
            active: vec![false; cells.len()],
            settled: cells.iter().map(|cell| cell.start).collect(),
            served: vec![0.0; cells.len()],
        };
        let first =
            |(index, cell): (usize, &Cell)| run.next_way(ledger, index, problem.groups[cell.group].treatments.start);
        run.way = cells.iter().enumerate().map(first).collect();
        run
    }

    /// The first treatment of the cell's group, from index `from`, whose supplies are all there.
    fn next_way(&self, ledger: &Ledger, cell: usize, from: usize) -> Option<usize> {
        let problem = ledger.problem();
        let end = problem.groups[self.cells[cell].group].treatments.end;
        (from..end).find(|&way| {
            let mut supplies = problem.treatments[way].bundle.iter().zip(&self.empty);
            ledger.is_open(way) && supplies.all(|(units, empty)| *units == 0.0 || !empty)
        })
    }

    /// Raises the level, stopping at every supply that runs out on the way.
    fn rise_to(&mut self, ledger: &mut Ledger, level: f64) {
        if self.level == f64::NEG_INFINITY {
            self.level = level;
        }
        loop {
            let rise = level - self.level;
            let first = (0..self.left.len())
                .filter(|&supply| !self.empty[supply] && self.demand[supply] > 0.0)
                .map(|supply| (self.left[supply] / self.demand[supply], supply))
                .min_by(|a, b| a.0.total_cmp(&b.0));
            match first {
                Some((until_empty, supply)) if until_empty < rise => {
                    self.advance(until_empty);
                    self.run_out(ledger, supply);
                }
                _ => {
                    self.advance(rise);
                    self.level = level;
                    return;
                }
            }
        }
    }

    fn advance(&mut self, rise: f64) {
        self.level += rise;
        for (left, demand) in self.left.iter_mut().zip(&self.demand) {
            *left = (*left - rise * demand).max(0.0);
        }
    }

    fn start(&mut self, ledger: &Ledger, cell: usize) {
        self.active[cell] = self.way[cell].is_some();
        self.settled[cell] = self.level;
        self.count(ledger, cell, 1.0);
    }

    fn full(&mut self, ledger: &mut Ledger, cell: usize) {
        if self.active[cell] {
            let rest = self.cells[cell].people - self.served[cell];
            self.settle(ledger, cell, rest);
            self.count(ledger, cell, -1.0);
            self.active[cell] = false;
        }
    }

    fn run_out(&mut self, ledger: &mut Ledger, supply: usize) {
        self.left[supply] = 0.0;
        self.empty[supply] = true;
        for cell in 0..self.cells.len() {
            let Some(way) = self.way[cell] else { continue };
            if ledger.problem().treatments[way].bundle[supply] == 0.0 {
                continue;
            }
            if self.active[cell] {
                let patients = self.cells[cell].rate * (self.level - self.settled[cell]);
                self.settle(ledger, cell, patients);
            }
            self.way[cell] = self.next_way(ledger, cell, way + 1);
            self.active[cell] &= self.way[cell].is_some();
        }
        // Counted afresh, so that no rounding piles up.
        self.demand.fill(0.0);
        for cell in 0..self.cells.len() {
            self.count(ledger, cell, 1.0);
        }
    }

    fn settle(&mut self, ledger: &mut Ledger, cell: usize, patients: f64) {
        if let Some(way) = self.way[cell] {
            self.served[cell] += ledger.give(way, patients);
        }
        self.settled[cell] = self.level;
    }

    /// Counts a cell in (`sign` 1) or out (-1) of the units used per unit of level.
    fn count(&mut self, ledger: &Ledger, cell: usize, sign: f64) {
        if let (true, Some(way)) = (self.active[cell], self.way[cell]) {
            for (demand, units) in self.demand.iter_mut().zip(&ledger.problem().treatments[way].bundle) {
                *demand = (*demand + sign * self.cells[cell].rate * units).max(0.0);
            }
        }
    }
}
