package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.random.KeyedRandom;

/** One future of one structure: wires the parts together and lets the clock run. Used once, by one thread. */
final class World {

    /** Kinds of events, in the order in which simultaneous ones run. */
    static final int SHIFT = 0;

    static final int WORK_DONE = 1;
    static final int ITEM_TIMER = 2;
    static final int PATIENCE_OVER = 3;
    static final int ARRIVAL = 4;

    /** So many events at one tick mean that a flow goes round in a circle that takes no time. */
    private static final int MAX_EVENTS_AT_ONE_TICK = 10_000_000;

    private final WorldPlan plan;
    private final Simulator simulator = new Simulator();
    private final Items items;
    private final LedgerTotals totals;
    private final TeamMeasures teamMeasures;
    private final FlowMeasures flowMeasures;
    private final Staff staff;
    private final FlowRunner runner;
    private final Demand demand;
    private final boolean[] working;

    private long presentTick = -1;
    private int eventsAtPresentTick;

    World(WorldPlan plan, long seed, int replication, Trace trace) {
        this.plan = plan;
        KeyedRandom random = new KeyedRandom(seed, replication);
        items = new Items(plan.flows.longestFlow);
        totals = new LedgerTotals(plan.accounts.count());
        Shared shared = new Shared(plan, simulator, items, new Ledger(items, plan.accounts, trace), trace);
        teamMeasures = new TeamMeasures(
                plan.organization.teams.length, plan.scenario.time().warmUp());
        flowMeasures = new FlowMeasures(shared, totals);
        Stations stations = new Stations(plan.organization);
        WaitingRoom waiting = new WaitingRoom(shared, teamMeasures, stations);
        staff = new Staff(shared, teamMeasures, stations, waiting);
        Router router = new Router(plan.organization, stations, plan.timetable);
        runner = new FlowRunner(shared, staff, stations, waiting, router, random, flowMeasures);
        demand = new Demand(shared, random, runner);
        working = new boolean[plan.organization.roster.size()];
    }

    WorldResult run() {
        long horizon = plan.scenario.time().horizon();
        changeShift();
        demand.begin();
        simulator.runUntil(horizon, this::handle);
        for (int item = 0; item < items.used(); item++) {
            if (items.state[item] != Items.FREE) {
                runner.cutOff(item);
                flowMeasures.cutOff(item, horizon);
            }
        }
        teamMeasures.finish(horizon);
        return new Readings(plan, teamMeasures, flowMeasures).result(simulator.executed(), totals);
    }

    private void handle(int kind, int subject) {
        watchForStandstill();
        switch (kind) {
            case SHIFT -> changeShift();
            case WORK_DONE -> runner.workOver(subject);
            case ITEM_TIMER -> runner.timerOver(subject);
            case PATIENCE_OVER -> runner.patienceOver(subject);
            case ARRIVAL -> demand.arrive(subject);
            default -> throw new IllegalStateException("no such kind of event: " + kind);
        }
    }

    private void changeShift() {
        plan.timetable.onDuty(simulator.now(), working);
        staff.changeShift(working);
        long next = plan.timetable.nextBoundary(simulator.now());
        if (next < plan.scenario.time().horizon()) {
            simulator.schedule(next, SHIFT, 0, 0);
        }
    }

    private void watchForStandstill() {
        if (simulator.now() != presentTick) {
            presentTick = simulator.now();
            eventsAtPresentTick = 0;
        } else if (++eventsAtPresentTick > MAX_EVENTS_AT_ONE_TICK) {
            throw new IllegalStateException("no progress in simulated time at tick " + presentTick
                    + "\nMaybe a flow goes round in a circle whose steps take no time.");
        }
    }
}
