package operandi.core.world;

import java.util.Arrays;
import java.util.Locale;
import operandi.core.kernel.Simulator;

/**
 * What must hold of a world between two events, whatever the scenario: time goes forward, no work is lost or made, nobody
 * does two things at once, every item is in exactly one place, limits of work in progress are kept, and every book is kept
 * up to the present stretch. For tests and diagnosis ({@link CheckLevel}); looks at everything under way each time.
 */
final class Invariants {

    private final Simulator simulator;
    private final Items items;
    private final WorldPlan plan;
    private final Ledger ledger;
    private final FlowMeasures flowMeasures;
    private final PartsCheck parts;
    private final PlaceCheck whereabouts;
    private final PeopleCheck people;
    private final LevelCheck levels;
    private final LimitCheck limits;
    private final LittlesLaw littlesLaw;

    /** Items under way of each flow, but for those that started in the warm-up. */
    private final long[] underWay;

    private long lastTime;

    Invariants(
            Shared shared,
            FlowMeasures flowMeasures,
            TeamMeasures teamMeasures,
            Stations stations,
            WaitingRoom waiting,
            Places places,
            Staff staff,
            Services services) {
        simulator = shared.simulator();
        items = shared.items();
        plan = shared.plan();
        ledger = shared.ledger();
        this.flowMeasures = flowMeasures;
        parts = new PartsCheck(shared);
        whereabouts = new PlaceCheck(shared, stations, waiting, services);
        limits = new LimitCheck(shared, places);
        people = new PeopleCheck(shared, teamMeasures, stations, waiting, staff);
        levels = services.levelCheck();
        littlesLaw = new LittlesLaw(shared, waiting, teamMeasures);
        underWay = new long[plan.flows.flows.length];
    }

    /** Has the ledger tell of what it charges, for Little's law. */
    void followCharges() {
        ledger.follow(littlesLaw);
    }

    /**
     * Checks the present state.
     *
     * @throws IllegalStateException if something does not hold
     */
    void check(Organization organization) {
        if (simulator.now() < lastTime) {
            throw broken(simulator, "the clock was at %d before", lastTime);
        }
        lastTime = simulator.now();
        checkConservation();
        for (int item = 0; item < items.used(); item++) {
            if (items.at(item).state != Items.FREE && items.at(item).state != Items.JOINING) {
                checkBook(item);
            }
        }
        parts.check();
        whereabouts.check(organization);
        people.check(organization);
        levels.check();
        limits.check(organization);
    }

    /** Checks the present state, and keeps account of how long queues are. */
    void afterEvent(Organization organization) {
        check(organization);
        littlesLaw.observe();
    }

    /**
     * The horizon has been reached, and everything was charged up to it.
     *
     * @throws IllegalStateException if Little's law does not hold for a queue, to the tick
     */
    void finish() {
        littlesLaw.check();
    }

    private void checkConservation() {
        Arrays.fill(underWay, 0);
        long open = 0;
        for (int item = 0; item < items.used(); item++) {
            if (items.at(item).state != Items.FREE) {
                open++;
                underWay[items.at(item).flow] += plan.windows.of(items.at(item).startedAt) == Windows.NONE ? 0 : 1;
            }
        }
        if (flowMeasures.started != flowMeasures.ended + open) {
            throw broken(
                    simulator,
                    "%d items started, %d ended, %d are under way",
                    flowMeasures.started,
                    flowMeasures.ended,
                    open);
        }
        for (int flow = 0; flow < underWay.length; flow++) {
            if (flowMeasures.underWay(flow) != underWay[flow]) {
                throw broken(
                        simulator,
                        "%d items of flow %s have started and not ended, %d are under way",
                        flowMeasures.underWay(flow),
                        plan.flows.flows[flow].source.id(),
                        underWay[flow]);
            }
        }
    }

    /** Charged is what has elapsed, but for the present stretch. */
    private void checkBook(int item) {
        long charged = ledger.charged(item);
        long present = simulator.now() - items.at(item).since;
        if (present < 0 || charged != simulator.now() - items.at(item).startedAt - present) {
            throw broken(
                    simulator,
                    "item %x, in state %d, has elapsed %d ticks and been charged %d; its present stretch has %d",
                    items.at(item).path,
                    items.at(item).state,
                    simulator.now() - items.at(item).startedAt,
                    charged,
                    present);
        }
    }

    /** What to throw when something does not hold. */
    static IllegalStateException broken(Simulator simulator, String what, Object... values) {
        return new IllegalStateException("invariant broken at tick " + simulator.now() + ", event "
                + simulator.executed() + ": " + String.format(Locale.ROOT, what, values)
                + ".\nMaybe one part of the world was not told what another did.");
    }
}
