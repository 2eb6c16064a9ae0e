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
        long now = simulator.now();
        long elapsed = now - items.since[item];
        int[] on = servicesOf(item);
        if (items.state[item] == Items.STOPPED) {
            ledger.charge(item, accounts.outage(services.root(on)), elapsed, now);
        } else {
            long done = Math.min(items.baseLeft[item], (long) Math.rint(elapsed * items.speed[item]));
            ledger.charge(item, accounts.of(Cause.TOUCH, items.step[item]), done, now);
            if (items.speed[item] != 1) {
                ledger.charge(item, accounts.of(Cause.SLOWNESS, slowest(on)), elapsed - done, now);
            }
            items.baseLeft[item] -= done;
        }
        items.since[item] = now;
    }

    /** The services of the step have other levels now; the item has been settled. */
    void adapt(int item) {
        double level = services.slowest(servicesOf(item));
        boolean isStopped = items.state[item] == Items.STOPPED;
        if (level == (isStopped ? 0 : items.speed[item])) {
            return;
        }
        if (!isStopped) {
            simulator.cancel(items.event[item]);
            items.event[item] = 0;
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
        CompiledStep step = flows.steps[items.step[item]];
        return items.automated[item] ? step.automation.services : step.services;
    }

    private void work(int item, double level) {
        items.state[item] = Items.IN_DIGITAL_STEP;
        items.since[item] = simulator.now();
        items.speed[item] = level;
        long ticks = (long) Math.rint(items.baseLeft[item] / level);
        items.event[item] = simulator.schedule(simulator.now() + ticks, World.ITEM_TIMER, 0, item);
    }

    private void stop(int item) {
        if (flows.steps[items.step[item]].canFail()) {
            waiting.failSoon(item);
        } else {
            items.state[item] = Items.STOPPED;
            items.since[item] = simulator.now();
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
