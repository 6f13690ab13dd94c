//! Courses of events, played to a [`Rota`].

use super::*;

fn orders(rota: &mut Rota) -> Vec<Order> {
    std::iter::from_fn(|| rota.next_order()).collect()
}

fn run(first: usize, count: usize) -> Run {
    Run { first, count }
}

/// So many drawing workers that are all ready at 0, and so many worlds wanted.
fn rota(drawing: usize, worlds: usize) -> Rota {
    let mut rota = Rota::new(drawing);
    rota.want(worlds, false, 0.0);
    (0..=drawing).rev().for_each(|seat| rota.ready(seat, 0.0));
    rota
}

/// What was handed out among some orders.
fn runs(orders: &[Order]) -> Vec<(usize, Run)> {
    let run = |order: &Order| match order {
        Order::Draw(seat, run) => Some((*seat, run.clone())),
        _ => None,
    };
    orders.iter().filter_map(run).collect()
}

/// Draws on, every run taking `taken` milliseconds, until nothing is handed out any more; gives the last time.
fn draw_on(rota: &mut Rota, mut now: f64, taken: f64) -> f64 {
    let mut under_way: VecDeque<usize> = VecDeque::new();
    loop {
        let orders = orders(rota);
        under_way.extend(runs(&orders).into_iter().map(|(seat, _)| seat));
        let asked = orders.iter().find_map(|order| match order {
            Order::Tell(ticket) => Some(*ticket),
            _ => None,
        });
        now += taken;
        if let Some(ticket) = asked {
            rota.told(ticket, now);
        } else if let Some(seat) = under_way.pop_front() {
            rota.drawn(seat, now);
        } else {
            return now;
        }
    }
}

#[test]
fn nobody_draws_before_somebody_gathers() {
    let mut rota = Rota::new(2);
    rota.want(100, false, 0.0);
    let started = [Order::Start(0), Order::Start(1), Order::Start(2), Order::Say];
    assert_eq!(orders(&mut rota), started);
    rota.ready(1, 10.0);
    assert_eq!(orders(&mut rota), []);
    rota.ready(0, 20.0);
    assert_eq!(orders(&mut rota), [Order::Gather(1), Order::Prepare(1), Order::Draw(1, run(0, 8))]);
    rota.ready(2, 30.0);
    assert_eq!(orders(&mut rota), [Order::Prepare(2), Order::Draw(2, run(8, 8))]);
}

#[test]
fn whoever_is_free_takes_the_next_worlds_and_runs_grow_to_the_time_wanted() {
    let mut rota = rota(2, 10_000);
    orders(&mut rota);
    rota.drawn(2, 10.0);
    assert_eq!(orders(&mut rota), [Order::Draw(2, run(16, 64))]);
    rota.drawn(1, 25.0);
    assert_eq!(orders(&mut rota), [Order::Draw(1, run(80, 32))]);
    rota.drawn(1, 1025.0);
    assert_eq!(runs(&orders(&mut rota)), [(1, run(112, 8))]);
}

#[test]
fn all_is_drawn_once_and_done_when_the_last_is_told() {
    for (drawing, worlds) in [(1, 1), (1, 1000), (3, 77), (8, 10_000)] {
        let mut rota = rota(drawing, worlds);
        draw_on(&mut rota, 0.0, 30.0);
        assert_eq!((rota.worlds(), rota.stage()), (worlds, Stage::Done));
        assert_eq!(rota.next_look(), None);
    }
}

#[test]
fn without_any_world_it_is_done_at_once() {
    let mut rota = rota(1, 0);
    assert!(orders(&mut rota).contains(&Order::Tell(1)));
    rota.told(1, 5.0);
    assert_eq!(rota.stage(), Stage::Done);
}

#[test]
fn it_is_asked_now_and_then_what_the_worlds_say_and_less_often_when_that_is_slow() {
    let mut rota = rota(1, 10_000);
    let asks = |rota: &mut Rota| orders(rota).contains(&Order::Tell(1));
    rota.drawn(1, 100.0);
    assert!(!asks(&mut rota));
    assert_eq!(rota.next_look(), Some(TELL));
    rota.look(TELL);
    assert!(asks(&mut rota));
    rota.drawn(1, 400.0);
    assert!(!asks(&mut rota), "one question at a time");
    rota.told(1, TELL + 200.0);
    assert_eq!(rota.next_look(), Some(TELL + 200.0 + TELL_REST * 200.0));
    // Nothing new: nothing to ask.
    rota.look(1133.0);
    assert!(asks(&mut rota));
    rota.told(1, 1134.0);
    assert_eq!(rota.next_look(), None);
}

#[test]
fn a_stop_ends_who_draws_at_once_keeps_what_is_there_and_tells_it() {
    let mut rota = rota(2, 10_000);
    orders(&mut rota);
    rota.drawn(1, 50.0);
    orders(&mut rota);
    rota.stop(60.0);
    assert_eq!(orders(&mut rota), [Order::End(1), Order::End(2), Order::Tell(1), Order::Say]);
    assert_eq!((rota.stage(), rota.worlds()), (Stage::Stopped, 8));
    // What was on the way comes too late.
    assert!(!rota.is_wanted(2));
    rota.drawn(2, 61.0);
    assert_eq!(rota.worlds(), 8);
    rota.told(1, 62.0);
    assert_eq!((rota.stage(), rota.next_look()), (Stage::Stopped, None));
}

#[test]
fn going_on_draws_only_what_is_missing() {
    let mut rota = rota(2, 40);
    orders(&mut rota);
    rota.drawn(2, 100.0);
    assert_eq!(runs(&orders(&mut rota)), [(2, run(16, 8))]);
    rota.stop(110.0);
    orders(&mut rota);
    rota.told(1, 120.0);
    orders(&mut rota);
    rota.go_on(500.0);
    assert_eq!(orders(&mut rota), [Order::Start(1), Order::Start(2), Order::Say]);
    rota.ready(1, 530.0);
    rota.ready(2, 530.0);
    // Worlds 8 to 15 are there.
    assert_eq!(runs(&orders(&mut rota)), [(1, run(0, 8)), (2, run(16, 8))]);
    rota.drawn(1, 700.0);
    rota.drawn(2, 700.0);
    draw_on(&mut rota, 700.0, 20.0);
    assert_eq!((rota.worlds(), rota.stage()), (40, Stage::Done));
}

#[test]
fn something_else_begins_anew_and_what_is_on_the_way_is_not_mistaken_for_it() {
    let mut rota = rota(1, 100);
    orders(&mut rota);
    rota.want(50, false, 20.0);
    assert_eq!(orders(&mut rota), [Order::Gather(2), Order::Say]);
    assert!(!rota.is_wanted(1));
    rota.drawn(1, 30.0);
    assert_eq!(rota.worlds(), 0);
    assert_eq!(orders(&mut rota), [Order::Prepare(1), Order::Draw(1, run(0, 8))]);
    assert!(!rota.is_asked(1));
    rota.told(1, 40.0);
    draw_on(&mut rota, 40.0, 10.0);
    rota.drawn(1, 60.0);
    draw_on(&mut rota, 60.0, 10.0);
    assert_eq!((rota.worlds(), rota.stage()), (50, Stage::Done));
}

#[test]
fn more_of_the_same_keeps_what_is_there() {
    let mut rota = rota(1, 12);
    draw_on(&mut rota, 0.0, 10.0);
    rota.want(30, true, 1000.0);
    assert_eq!((rota.worlds(), rota.stage()), (8, Stage::Running));
    let orders = orders(&mut rota);
    assert!(orders.contains(&Order::Gather(1)) && !orders.contains(&Order::Prepare(1)));
    assert_eq!(runs(&orders), [(1, run(8, 22))]);
    // Fewer are something else.
    rota.want(10, true, 1100.0);
    assert_eq!((rota.worlds(), rota.ticket()), (0, 2));
}

#[test]
fn the_time_left_follows_what_was_drawn_in_this_stretch() {
    let mut rota = rota(1, 1008);
    orders(&mut rota);
    rota.drawn(1, 1000.0);
    assert_eq!(rota.seconds_left(1400.0), None, "too early to tell");
    rota.drawn(1, 2000.0);
    // 8 worlds a second, 992 to go.
    assert_eq!(rota.seconds_left(2000.0), Some(124.0));
    rota.stop(2100.0);
    assert_eq!(rota.seconds_left(2100.0), None);
}

#[test]
fn a_worker_that_dies_is_replaced_once_and_its_worlds_are_drawn_by_others() {
    let mut rota = rota(2, 1000);
    orders(&mut rota);
    rota.lost(1, 10.0);
    assert_eq!(orders(&mut rota), [Order::End(1), Order::Start(1)]);
    rota.drawn(2, 100.0);
    assert_eq!(runs(&orders(&mut rota)), [(2, run(0, 8))]);
    rota.ready(1, 120.0);
    orders(&mut rota);
    rota.lost(1, 130.0);
    assert_eq!(rota.stage(), Stage::Refused);
    assert_eq!(orders(&mut rota), [Order::End(1), Order::End(2), Order::End(0), Order::Say]);
    // Something else is tried with new workers.
    rota.want(10, false, 200.0);
    assert_eq!(orders(&mut rota), [Order::Start(0), Order::Start(1), Order::Start(2), Order::Say]);
}

#[test]
fn when_the_one_who_gathers_dies_all_is_drawn_again() {
    let mut rota = rota(1, 100);
    orders(&mut rota);
    rota.drawn(1, 100.0);
    orders(&mut rota);
    rota.lost(0, 150.0);
    assert_eq!(rota.worlds(), 0);
    assert_eq!(orders(&mut rota), [Order::End(0), Order::Start(0)]);
    rota.drawn(1, 200.0);
    rota.ready(0, 210.0);
    assert_eq!(orders(&mut rota), [Order::Gather(2), Order::Prepare(1), Order::Draw(1, run(0, 8))]);
}

#[test]
fn work_that_breaks_or_has_no_answer_is_refused() {
    for event in [Rota::panicked, Rota::refused] {
        let mut rota = rota(2, 1000);
        orders(&mut rota);
        event(&mut rota, 2, 10.0);
        assert_eq!((rota.stage(), rota.next_look()), (Stage::Refused, None));
        assert_eq!(orders(&mut rota), [Order::End(1), Order::End(2), Order::End(0), Order::Say]);
    }
    // Outdated when it broke: only the worker is replaced.
    let mut rota = rota(1, 1000);
    rota.want(10, false, 5.0);
    orders(&mut rota);
    rota.panicked(1, 10.0);
    assert_eq!((orders(&mut rota), rota.stage()), (vec![Order::Start(1)], Stage::Running));
}

#[test]
fn some_workers_are_enough_and_without_any_the_page_draws() {
    let mut rota = Rota::new(2);
    rota.want(100, false, 0.0);
    orders(&mut rota);
    rota.lost(1, 5.0);
    assert_eq!(orders(&mut rota), [Order::End(1)]);
    rota.ready(0, 10.0);
    rota.look(START_LIMIT);
    // Falling back ends every worker, so that nothing else of theirs is left to be done.
    assert_eq!(orders(&mut rota), [Order::FallBack, Order::Start(0), Order::Start(1), Order::Say]);
    rota.ready(0, 5001.0);
    rota.ready(1, 5001.0);
    assert_eq!(runs(&orders(&mut rota)), [(1, run(0, 8))]);
    rota.drawn(1, 5100.0);
    rota.stop(5101.0);
    assert_eq!((rota.worlds(), rota.stage()), (8, Stage::Stopped));
}

#[test]
fn where_workers_are_forbidden_the_page_draws_though_others_were_to_be_started() {
    let mut rota = Rota::new(2);
    rota.want(100, false, 0.0);
    assert_eq!(rota.next_order(), Some(Order::Start(0)));
    rota.lost(0, 0.0);
    assert_eq!(orders(&mut rota), [Order::FallBack, Order::Start(0), Order::Start(1), Order::Say]);
    assert_eq!(rota.stage(), Stage::Running);
}
