package operandi.core.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import operandi.core.kernel.Simulator;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.KeyedRandom;

/** One future of one structure: wires the parts together and lets the clock run. Used once, by one thread. */
final class World {

    /** Kinds of events, in the order in which simultaneous ones run. */
    static final int SHIFT = 0;

    static final int SEAT = 1;
    static final int SERVICE = 2;
    static final int WORK_DONE = 3;
    static final int ITEM_TIMER = 4;
    static final int PATIENCE_OVER = 5;
    static final int ARRIVAL = 6;

    /** So many events at one tick mean that a flow goes round in a circle that takes no time. */
    private static final int MAX_EVENTS_AT_ONE_TICK = 10_000_000;

    private final WorldPlan plan;
    private final Simulator simulator = new Simulator();
    private final Items items;
    private final LedgerTotals totals;
    private final TeamMeasures teamMeasures;
    private final PeopleMeasures peopleMeasures;
    private final FlowMeasures flowMeasures;
    private final Services services;
    private final Knowledge knowledge;
    private final Pace pace;
    private final Seats seats;
    private final Staff staff;
    private final Assignment assignment;
    private final Joins joins;
    private final FlowRunner runner;
    private final Handovers handovers;
    private final Demand demand;
    private final Trace trace;

    /** Checked at the horizon, and after every event; null for not at all. */
    private final Invariants atHorizon;

    private final Invariants afterEvents;

    /** The organization at present. */
    private Organization organization;

    private long presentTick = -1;
    private int eventsAtPresentTick;

    /** What is dated, and not an event: it happens before any event of its tick. */
    private record Date(long at, Runnable happens) {}

    World(WorldPlan plan, long seed, int replication, boolean isMatched, Trace trace, CheckLevel level) {
        this.plan = plan;
        this.trace = trace;
        KeyedRandom random = new KeyedRandom(seed, replication);
        items = new Items(plan.flows.longestFlow);
        totals = new LedgerTotals(plan.accounts.count());
        organization = plan.phases.first();
        Shared shared = new Shared(plan, simulator, items, new Ledger(items, plan.accounts, trace), trace);
        teamMeasures = new TeamMeasures(plan.phases.labels.size(), plan.windows);
        peopleMeasures = new PeopleMeasures(plan);
        flowMeasures = new FlowMeasures(shared, totals, isMatched);
        services = new Services(shared, random, plan.windows.count());
        knowledge = new Knowledge(plan);
        seats = new Seats(shared, random);
        pace = new Pace(shared, knowledge, services);
        Stations stations = new Stations(organization);
        WaitingRoom waiting = new WaitingRoom(shared, teamMeasures, stations, services);
        Places places = new Places(shared, waiting);
        Router router = new Router(organization, stations, places, plan.timetable);
        staff = new Staff(
                shared,
                teamMeasures,
                peopleMeasures,
                stations,
                waiting,
                services,
                pace,
                new Interruptions(shared, random));
        assignment = new Assignment(shared, staff, stations, waiting, places, router, knowledge, services, random);
        DigitalSteps digital = new DigitalSteps(shared, services, waiting);
        joins = new Joins(shared, assignment, places);
        runner = new FlowRunner(
                shared, staff, waiting, assignment, digital, joins, places, services, seats, random, flowMeasures);
        services.wire(new Outages(shared, services, waiting, digital, staff, pace), runner);
        handovers = new Handovers(shared, staff, stations, waiting, places, assignment, router, pace, knowledge, seats);
        demand = new Demand(shared, random, runner, flowMeasures);
        atHorizon = level == CheckLevel.NONE
                ? null
                : new Invariants(shared, flowMeasures, teamMeasures, stations, waiting, places, staff, services);
        afterEvents = level == CheckLevel.EVENT ? atHorizon : null;
        if (afterEvents != null) {
            afterEvents.followCharges();
        }
    }

    WorldResult run() {
        long horizon = plan.scenario.time().horizon();
        changeShift();
        seats.begin(new Changes());
        services.begin();
        demand.begin();
        Simulator.Handler handler = this::handle;
        checkAfterEvent();
        for (Date date : dates()) {
            simulator.runUntil(date.at(), handler);
            date.happens().run();
            assignment.letInFromFront();
            checkAfterEvent();
        }
        simulator.runUntil(horizon, handler);
        finish(horizon);
        return new Readings(plan, flowMeasures, teamMeasures, peopleMeasures, services.measures)
                .result(simulator.executed(), totals);
    }

    private void finish(long horizon) {
        if (atHorizon != null) {
            atHorizon.check(organization);
        }
        services.finish(horizon);
        for (int person = 0; person < organization.roster.size(); person++) {
            staff.hands().cutOff(person);
        }
        for (int item = 0; item < items.used(); item++) {
            if (items.at(item).state != Items.FREE) {
                runner.cutOff(item);
            }
        }
        joins.cutOff(horizon);
        for (int item = 0; item < items.used(); item++) {
            if (items.at(item).state != Items.FREE) {
                flowMeasures.cutOff(item, horizon);
            }
        }
        teamMeasures.finish(horizon);
        peopleMeasures.finish(horizon);
        if (afterEvents != null) {
            afterEvents.finish();
        }
    }

    private void checkAfterEvent() {
        if (afterEvents != null) {
            afterEvents.afterEvent(organization);
        }
    }

    /** Windows, faults and waves within the run, in this order on the same date. */
    private List<Date> dates() {
        List<Date> dates = new ArrayList<>();
        for (int window = 0; window < plan.windows.count(); window++) {
            int next = window;
            dates.add(new Date(plan.windows.from(window), () -> services.measures.enter(next, simulator.now())));
        }
        for (TimeLineEntry entry : plan.timeLine) {
            if (entry instanceof TimeLineEntry.Fault fault) {
                dates.add(new Date(fault.at(), () -> services.inject(fault)));
            }
        }
        for (Phases.Wave wave : plan.phases.waves()) {
            dates.add(new Date(wave.at(), () -> reorganize(wave)));
        }
        dates.removeIf(date -> date.at() >= plan.scenario.time().horizon());
        dates.sort(Comparator.comparingLong(Date::at));
        return dates;
    }

    private void reorganize(Phases.Wave wave) {
        if (trace != null) {
            trace.reorganized(simulator.now());
        }
        handovers.happen(wave);
        organization = wave.to();
    }

    private void handle(int kind, int subject) {
        watchForStandstill();
        switch (kind) {
            case SHIFT -> changeShift();
            case SEAT -> seats.happen(subject);
            case SERVICE -> services.happen(subject);
            case WORK_DONE -> runner.workOver(subject);
            case ITEM_TIMER -> runner.timerOver(subject);
            case PATIENCE_OVER -> runner.patienceOver(subject);
            case ARRIVAL -> demand.arrive(subject);
            default -> throw new IllegalStateException("no such kind of event: " + kind);
        }
        assignment.letInFromFront();
        checkAfterEvent();
    }

    private void changeShift() {
        staff.changeShift(plan.timetable.onDuty(simulator.now()));
        long next = plan.timetable.nextBoundary(simulator.now());
        if (next < plan.scenario.time().horizon()) {
            simulator.schedule(next, SHIFT, 0, 0);
        }
    }

    /** Somebody leaves, or somebody new comes. */
    private final class Changes implements Seats.Turnover {

        @Override
        public boolean isInLiveContact(int person) {
            return staff.isInLiveContact(person);
        }

        @Override
        public void left(int person) {
            if (trace != null) {
                trace.left(simulator.now(), seatOf(person));
            }
            int paused = staff.dropPaused(person);
            int inHand = staff.leave(person);
            peopleMeasures.seatEmptied(person, simulator.now());
            returnToTeam(paused);
            returnToTeam(inHand);
        }

        private String seatOf(int person) {
            return organization.roster.get(person).id();
        }

        private void returnToTeam(int item) {
            if (item != Items.NONE) {
                assignment.loseContext(item);
                staff.placeInTeam(item);
            }
        }

        @Override
        public void arrived(int person) {
            if (trace != null) {
                trace.arrived(simulator.now(), seatOf(person));
            }
            staff.arrive(person);
            peopleMeasures.seatFilled(person, simulator.now());
            knowledge.newcomer(person, organization, simulator.now());
            pace.newcomer(person);
            staff.changeShift(plan.timetable.onDuty(simulator.now()));
            staff.answerSevere();
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
