package operandi.core.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * What it does to work under way when services go down, come back, or become slower: steps that need them stop, fail, or
 * change their pace (DESIGN 2.4).
 */
final class Outages implements Impact {

    private static final int NONE = -1;

    private final Items items;
    private final FlowTable flows;
    private final Services services;
    private final WaitingRoom waiting;
    private final DigitalSteps digital;
    private final Staff staff;
    private final Pace pace;
    private final int people;

    Outages(Shared shared, Services services, WaitingRoom waiting, DigitalSteps digital, Staff staff, Pace pace) {
        items = shared.items();
        flows = shared.plan().flows;
        people = shared.plan().scenario.roster().size();
        this.services = services;
        this.waiting = waiting;
        this.digital = digital;
        this.staff = staff;
        this.pace = pace;
    }

    @Override
    public void beforeLevelsChange() {
        for (int item = 0; item < items.used(); item++) {
            switch (items.at(item).state) {
                case Items.IN_DIGITAL_STEP, Items.STOPPED -> digital.settle(item);
                case Items.QUEUED, Items.HANDED_OVER, Items.BLOCKED, Items.PAUSED, Items.IN_FRONT -> {
                    if (stepOf(item).needsServices) {
                        waiting.settle(item);
                    }
                }
                default -> {}
            }
        }
    }

    @Override
    public void afterLevelsChange() {
        for (int item : inState(this::isDigital, Comparator.comparingLong(item -> items.at(item).path))) {
            digital.adapt(item);
        }
        boolean[] interrupted = new boolean[people];
        for (int person = 0; person < people; person++) {
            interrupted[person] = staff.hands().workOf(person) != NONE
                    && adaptWork(person, staff.hands().workOf(person));
        }
        for (int item : inState(this::waitsWithServices, this::inOrderOfQueue)) {
            adaptWaiting(item);
        }
        for (int person = 0; person < people; person++) {
            if (interrupted[person]) {
                staff.lookForWork(person);
            }
        }
    }

    /** Whether a person's work has to be given up. */
    private boolean adaptWork(int person, int item) {
        CompiledStep step = stepOf(item);
        if (!step.needsServices || services.areUp(step.services)) {
            if (pace.isStale(person, item)) {
                staff.hands().changePace(person);
            }
            return false;
        }
        if (!staff.hands().interrupt(person)) {
            return false;
        }
        hurt(item, step);
        if (step.canFail()) {
            waiting.forgetLoad(item);
            waiting.failSoon(item);
        } else {
            waiting.block(item);
        }
        return true;
    }

    private void adaptWaiting(int item) {
        Item it = items.at(item);
        CompiledStep step = stepOf(item);
        boolean areUp = services.areUp(step.services);
        if (it.state == Items.BLOCKED && areUp) {
            waiting.letGo(item);
            staff.placeInTeam(item);
        } else if (it.state == Items.QUEUED && !areUp) {
            hurt(item, step);
            if (step.canFail()) {
                waiting.turnAway(item);
            } else {
                waiting.takeOut(item);
                waiting.block(item);
            }
        }
    }

    private void hurt(int item, CompiledStep step) {
        services.hurtCustomerOf(item, step.services);
    }

    private boolean isDigital(int item) {
        Item it = items.at(item);
        return it.state == Items.IN_DIGITAL_STEP || it.state == Items.STOPPED;
    }

    private boolean waitsWithServices(int item) {
        Item it = items.at(item);
        return (it.state == Items.QUEUED || it.state == Items.BLOCKED) && stepOf(item).needsServices;
    }

    private int inOrderOfQueue(int item, int other) {
        int byClass = Integer.compare(waiting.classOf(item), waiting.classOf(other));
        return byClass != 0 ? byClass : items.precedes(item, other) ? -1 : 1;
    }

    private List<Integer> inState(IntPredicate state, Comparator<Integer> order) {
        List<Integer> found = new ArrayList<>();
        for (int item = 0; item < items.used(); item++) {
            if (state.test(item)) {
                found.add(item);
            }
        }
        found.sort(order);
        return found;
    }

    private CompiledStep stepOf(int item) {
        return flows.steps[items.at(item).step];
    }
}
