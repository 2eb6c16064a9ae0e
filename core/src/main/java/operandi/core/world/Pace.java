package operandi.core.world;

import operandi.core.model.Laws;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * How fast people work, and where the time of a stretch of work goes. A person's speed is frozen for each stretch (DESIGN
 * 2.3); it is the product of her proficiency and of what the laws leave of it, in a fixed order, and each of them is
 * charged the time that it adds to the effort so far.
 */
final class Pace {

    private static final int NONE = -1;

    /** What makes a stretch longer or shorter than its effort, in the order of charging. */
    private static final Cause[] CAUSES = {
        Cause.PROFICIENCY, Cause.UNFAMILIARITY, Cause.TIES, Cause.DISTRACTION, Cause.SLOWNESS
    };

    private final Items items;
    private final FlowTable flows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Knowledge knowledge;
    private final Services services;
    private final Laws.Distraction distraction;

    /** Until when each person is distracted. */
    private final long[] distractedUntil;

    /** Speed factors of each person's present stretch. */
    private final double[][] factors;

    private Organization organization;

    Pace(Shared shared, Knowledge knowledge, Services services) {
        items = shared.items();
        flows = shared.plan().flows;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        this.knowledge = knowledge;
        this.services = services;
        distraction = shared.plan().scenario.laws().distraction().orElse(null);
        organization = shared.plan().phases.first();
        distractedUntil = new long[organization.roster.size()];
        factors = new double[organization.roster.size()][CAUSES.length];
    }

    /** Teams have changed. */
    void reorganized(Phases.Wave wave, long now) {
        organization = wave.to();
        for (int person = 0; distraction != null && person < distractedUntil.length; person++) {
            if (wave.concerned()[person]) {
                distractedUntil[person] = now + distraction.lasts();
            }
        }
    }

    /** Whoever sits in a seat from now on has not been through any wave. */
    void newcomer(int person) {
        distractedUntil[person] = 0;
    }

    /** A person begins a stretch of work: sets the item's speed. */
    void begin(int person, int item, long now) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        double[] factor = factors[person];
        factor[0] = organization.proficiency[person][step.skill];
        factor[1] = knowledge.speedAt(person, serviceOf(item, step));
        factor[2] = knowledge.speedAmongColleagues(person, now);
        factor[3] = now < distractedUntil[person] ? 1 - distraction.share() : 1;
        factor[4] = step.services.length == 0 ? 1 : speedOfServices(step);
        it.speed = factor[0] * factor[1] * factor[2] * factor[3] * factor[4];
    }

    /** Whether the services that a person's work uses have other levels than when the stretch began. */
    boolean isStale(int person, int item) {
        CompiledStep step = flows.steps[items.at(item).step];
        return step.services.length > 0 && speedOfServices(step) != factors[person][4];
    }

    /** Ticks from now on that the item's effort takes at its speed. */
    long ticksLeft(int item) {
        long effort = items.effortLeft(item);
        double speed = items.at(item).speed;
        return speed == 1 ? effort : (long) Math.rint(effort / speed);
    }

    /** The whole effort is done: charges the stretch. */
    void finish(int person, int item, long now) {
        charge(person, item, items.effortLeft(item), now);
    }

    /** The stretch is broken off: charges what was done of the effort. */
    void breakOff(int person, int item, long now) {
        Item it = items.at(item);
        long elapsed = now - it.since;
        charge(person, item, Math.min(items.effortLeft(item), (long) (elapsed * it.speed)), now);
    }

    private void charge(int person, int item, long done, long now) {
        Item it = items.at(item);
        int row = organization.label[organization.teamOf[person]];
        CompiledStep step = flows.steps[it.step];
        if (it.astray) {
            ledger.charge(item, accounts.of(Cause.MIS_ROUTE, row), done, now);
            it.lookLeft -= done;
        } else {
            chargeEffort(item, row, done, now);
        }
        long elapsed = now - it.since;
        chargeFactors(item, row, step, factors[person], done, elapsed, now);
        knowledge.worked(person, serviceOf(item, step), elapsed);
        it.since = now;
    }

    /** Base effort first, then what lost context and resuming add. */
    private void chargeEffort(int item, int row, long done, long now) {
        Item it = items.at(item);
        long base = Math.min(done, it.baseLeft);
        long rework = Math.min(done - base, it.reworkLeft);
        long switching = done - base - rework;
        ledger.charge(item, accounts.of(Cause.TOUCH, it.step), base, now);
        ledger.charge(item, accounts.of(Cause.REWORK, row), rework, now);
        ledger.charge(item, accounts.of(Cause.SWITCHING, row), switching, now);
        it.baseLeft -= base;
        it.reworkLeft -= rework;
        it.switchLeft -= switching;
        it.effortDone += base;
    }

    /** Each factor that is not 1 adds, or saves, time; the last of them ends where the clock stands. */
    private void chargeFactors(
            int item, int row, CompiledStep step, double[] factor, long effort, long elapsed, long now) {
        int last = NONE;
        for (int i = 0; i < factor.length; i++) {
            last = factor[i] == 1 ? last : i;
        }
        double speed = 1;
        long soFar = effort;
        for (int i = 0; i <= last; i++) {
            if (factor[i] != 1) {
                speed *= factor[i];
                long time = i == last ? elapsed : (long) Math.rint(effort / speed);
                int what = CAUSES[i] == Cause.SLOWNESS ? slowestOf(step) : row;
                ledger.charge(item, accounts.of(CAUSES[i], what), time - soFar, now);
                soFar = time;
            }
        }
    }

    private double speedOfServices(CompiledStep step) {
        double slowest = services.slowest(step.services);
        return slowest > 0 ? slowest : step.fallback;
    }

    private int slowestOf(CompiledStep step) {
        int slowest = step.services[0];
        for (int service : step.services) {
            slowest = services.level(service) < services.level(slowest) ? service : slowest;
        }
        return slowest;
    }

    private int serviceOf(int item, CompiledStep step) {
        return step.about != NONE ? step.about : items.at(item).service;
    }
}
