package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/**
 * Who leaves, and when a seat is filled again (DESIGN 2.5). Each tenure has a keyed amount of hazard that it lasts; the
 * hazard runs at the seat's rate, and faster for a while for those whom a wave concerns (law L9.3).
 */
final class Seats {

    private static final Distribution UNIT = new Exponential(1);
    private static final long TENURE = Key.of("tenure");
    private static final long VACANCY = Key.of("vacancy");

    private final Simulator simulator;
    private final Organization roster;
    private final KeyedRandom random;
    private final Laws.Attrition attrition;
    private final long[] keys;

    /** How many people have sat in each seat before. */
    private final int[] tenures;

    /** Hazard left of each tenure at {@link #since}. */
    private final double[] left;

    private final long[] since;

    /** Until when each person's hazard is multiplied. */
    private final long[] unsettledUntil;

    /** The event at which each person leaves; 0 for none. */
    private final long[] leaving;

    private final boolean[] isLeavingSoon;
    private Turnover turnover;

    /** Does what it means that somebody leaves or comes. */
    interface Turnover {
        /** Whether a person has a customer with her whom she does not leave. */
        boolean isInLiveContact(int person);

        void left(int person);

        void arrived(int person);
    }

    Seats(Shared shared, KeyedRandom random) {
        simulator = shared.simulator();
        roster = shared.plan().phases.first();
        this.random = random;
        attrition = shared.plan().scenario.laws().attrition().orElse(null);
        int people = roster.roster.size();
        keys = new long[people];
        for (int person = 0; person < people; person++) {
            keys[person] = Key.of("seat/" + roster.roster.get(person).id());
        }
        tenures = new int[people];
        left = new double[people];
        since = new long[people];
        unsettledUntil = new long[people];
        leaving = new long[people];
        isLeavingSoon = new boolean[people];
    }

    /** Everybody takes her seat. */
    void begin(Turnover listener) {
        turnover = listener;
        for (int person = 0; person < keys.length; person++) {
            if (person(person).turnover().isPresent()) {
                settleIn(person);
            }
        }
    }

    /** The event of a seat: its person leaves, or somebody new comes. */
    void happen(int person) {
        if (leaving[person] == 0) {
            unsettledUntil[person] = 0;
            turnover.arrived(person);
            settleIn(person);
        } else if (turnover.isInLiveContact(person)) {
            leaving[person] = 0;
            isLeavingSoon[person] = true;
        } else {
            leave(person);
        }
    }

    /** A person has finished something: if it was a live contact that kept her, she leaves now. */
    void contactOver(int person) {
        if (isLeavingSoon[person] && !turnover.isInLiveContact(person)) {
            isLeavingSoon[person] = false;
            leave(person);
        }
    }

    /** A wave unsettles those whom it concerns. */
    void reorganized(Phases.Wave wave) {
        if (attrition == null) {
            return;
        }
        for (int person = 0; person < keys.length; person++) {
            if (wave.concerned()[person]) {
                useUp(person);
                unsettledUntil[person] = simulator.now() + attrition.lasts();
                if (leaving[person] != 0) {
                    simulator.cancel(leaving[person]);
                    schedule(person);
                }
            }
        }
    }

    private void leave(int person) {
        leaving[person] = 0;
        turnover.left(person);
        Distribution vacancy = person(person).turnover().orElseThrow().replacedAfter();
        long ticks = vacancy.ticks(random.uniform(keys[person], VACANCY, tenures[person]++));
        simulator.schedule(simulator.now() + ticks, World.SEAT, person, person);
    }

    private void settleIn(int person) {
        left[person] = UNIT.quantile(random.uniform(keys[person], TENURE, tenures[person]));
        since[person] = simulator.now();
        schedule(person);
    }

    private void schedule(int person) {
        leaving[person] = simulator.schedule(timeToLeave(person), World.SEAT, person, person);
    }

    /** When the hazard that is left is used up. */
    private long timeToLeave(int person) {
        double rate = person(person).turnover().orElseThrow().leavesPerTick();
        long now = since[person];
        long unsettled = Math.max(0, unsettledUntil[person] - now);
        if (unsettled > 0) {
            double faster = rate * attrition.multiplier();
            if (left[person] < faster * unsettled) {
                return now + (long) Math.rint(left[person] / faster);
            }
            return now + unsettled + ticks((left[person] - faster * unsettled) / rate);
        }
        return now + ticks(left[person] / rate);
    }

    /** Takes off what the hazard has used up since it was last counted. */
    private void useUp(int person) {
        if (leaving[person] != 0) {
            double rate = person(person).turnover().orElseThrow().leavesPerTick();
            long now = simulator.now();
            long unsettled = Math.max(0, Math.min(now, unsettledUntil[person]) - since[person]);
            long settled = now - since[person] - unsettled;
            double faster = attrition == null ? rate : rate * attrition.multiplier();
            left[person] = Math.max(0, left[person] - faster * unsettled - rate * settled);
            since[person] = now;
        }
    }

    private static long ticks(double time) {
        return (long) Math.rint(Math.min(time, Distribution.MAX_TICKS));
    }

    private Person person(int person) {
        return roster.roster.get(person);
    }
}
