package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Steps that services do without people. A degraded service takes longer; one that is down makes the step fail, or, where
 * the flow says nothing of that, wait until it is back.
 */
final class DigitalSteps {

    private static final int NONE = -1;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Services services;
    private final WaitingRoom waiting;

    DigitalSteps(Shared shared, Services services, WaitingRoom waiting) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        this.services = services;
        this.waiting = waiting;
    }

    /** An item comes to a digital step with its effort left. */
    void begin(int item, int[] on) {
        double level = services.slowest(on);
        if (level < 1) {
            services.hurtCustomerOf(item, on);
        }
        if (level > 0) {
            work(item, level);
        } else {
            stop(item);
        }
    }

    /** Charges an item at a digital step up to now. */
    void settle(int item) {
        Item it = items.at(item);
        long now = simulator.now();
        long elapsed = now - it.since;
        int[] on = servicesOf(item);
        if (it.state == Items.STOPPED) {
            ledger.charge(item, accounts.outage(services.root(on)), elapsed, now);
        } else {
            long done = Math.min(it.baseLeft, (long) Math.rint(elapsed * it.speed));
            ledger.charge(item, accounts.of(Cause.TOUCH, it.step), done, now);
            if (it.speed != 1) {
                ledger.charge(item, accounts.of(Cause.SLOWNESS, slowest(on)), elapsed - done, now);
            }
            it.baseLeft -= done;
        }
        it.since = now;
    }

    /** The services of the step have other levels now; the item has been settled. */
    void adapt(int item) {
        Item it = items.at(item);
        double level = services.slowest(servicesOf(item));
        boolean isStopped = it.state == Items.STOPPED;
        if (level == (isStopped ? 0 : it.speed)) {
            return;
        }
        if (!isStopped) {
            simulator.cancel(it.event);
            it.event = 0;
        }
        if (level < 1) {
            services.hurtCustomerOf(item, servicesOf(item));
        }
        if (level > 0) {
            work(item, level);
        } else {
            stop(item);
        }
    }

    /** What the item's step is done on, by whom it should be or by new technology. */
    int[] servicesOf(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        return it.automated ? step.automation.services : step.services;
    }

    private void work(int item, double level) {
        Item it = items.at(item);
        it.state = Items.IN_DIGITAL_STEP;
        it.since = simulator.now();
        it.speed = level;
        long ticks = (long) Math.rint(it.baseLeft / level);
        it.event = simulator.schedule(simulator.now() + ticks, World.ITEM_TIMER, 0, item);
    }

    private void stop(int item) {
        Item it = items.at(item);
        if (flows.steps[it.step].canFail()) {
            waiting.failSoon(item);
        } else {
            it.state = Items.STOPPED;
            it.since = simulator.now();
        }
    }

    private int slowest(int[] on) {
        int slowest = NONE;
        for (int service : on) {
            slowest = slowest == NONE || services.level(service) < services.level(slowest) ? service : slowest;
        }
        return slowest;
    }
}
