package operandi.core.world;

import operandi.core.random.Distribution;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;

/** Whose work a severe incident preempts, and what it costs to take that work up again (DESIGN 2.3, law L2.6). */
final class Interruptions {

    private static final int NONE = -1;
    private static final long RESUME = Key.of("resume");

    private final Items items;
    private final FlowTable flows;
    private final KeyedRandom random;
    private final Distribution switching;

    Interruptions(Shared shared, KeyedRandom random) {
        items = shared.items();
        flows = shared.plan().flows;
        this.random = random;
        switching = shared.plan().scenario.laws().switching().orElse(null);
    }

    /**
     * The member of a station whose work is the first to be preempted: on duty, not live with a customer, not severe
     * itself; the last in the order of the queue. -1 if there is none.
     */
    int victim(int station, Organization organization, Hands hands, boolean[] onDuty) {
        int victim = NONE;
        for (int person : organization.membersOf[station]) {
            int item = hands.workOf(person);
            boolean isPreemptible = onDuty[person]
                    && item != NONE
                    && !items.at(item).severe
                    && !flows.steps[items.at(item).step].live
                    && flows.steps[items.at(item).step].serviceClass > 0;
            if (isPreemptible && (victim == NONE || comesAfter(item, hands.workOf(victim)))) {
                victim = person;
            }
        }
        return victim;
    }

    /** Work was preempted: whoever resumes it has to find her way back first. */
    void toBeResumed(int item) {
        Item it = items.at(item);
        if (switching != null) {
            long key = flows.steps[it.step].key;
            double uniform = random.uniform(it.path, Key.combine(key, RESUME), it.interruptions++);
            it.switchLeft += switching.ticks(uniform);
        }
    }

    private boolean comesAfter(int item, int other) {
        int itsClass = flows.steps[items.at(item).step].serviceClass;
        int otherClass = flows.steps[items.at(other).step].serviceClass;
        return itsClass > otherClass || (itsClass == otherClass && items.precedes(other, item));
    }
}
