package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Laws;
import operandi.core.random.Discrete;
import operandi.core.random.Distribution;
import operandi.core.random.KeyedRandom;
import operandi.core.world.FlowTable.CompiledFlow;
import operandi.core.world.FlowTable.CompiledStep;
import operandi.core.world.FlowTable.Doer;

/**
 * The one interpreter of flows: takes an item from step to step, whoever asked for it.
 *
 * <p>What happens to an item is keyed by its path id, the step, and how often it has been there: the effort, where it
 * goes afterwards, the patience and a coordination delay are the four words of one block, whether or not they are used,
 * so they are the same in every structure.
 */
final class FlowRunner {

    private static final int NONE = -1;

    private static final int EFFORT = 0;
    private static final int BRANCH = 1;
    private static final int PATIENCE = 2;
    private static final int DELAY = 3;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Organization organization;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Staff staff;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Router router;
    private final KeyedRandom random;
    private final FlowMeasures measures;
    private final Trace trace;
    private final Distribution coordinationDelay;
    private final double reworkFactor;

    FlowRunner(
            Shared shared,
            Staff staff,
            Stations stations,
            WaitingRoom waiting,
            Router router,
            KeyedRandom random,
            FlowMeasures measures) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        organization = shared.plan().organization;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        trace = shared.trace();
        this.staff = staff;
        this.stations = stations;
        this.waiting = waiting;
        this.router = router;
        this.random = random;
        this.measures = measures;
        Laws laws = shared.plan().scenario.laws();
        coordinationDelay = laws.coordinationDelay().orElse(null);
        reworkFactor = laws.rework().map(Laws.Rework::factor).orElse(0.0);
    }

    /** Somebody asks for something. */
    void start(long path, int flow, int segment, boolean counted) {
        CompiledFlow compiled = flows.flows[flow];
        int item = items.allocate(path, flow, segment, simulator.now(), counted);
        if (compiled.aboutServices.length > 0) {
            int choice = compiled.aboutChoice == null
                    ? 0
                    : compiled.aboutChoice.index(random.uniform(path, compiled.aboutKey, 0));
            items.service[item] = compiled.aboutServices[choice];
        }
        measures.started(item);
        enter(item, compiled.firstStep, NONE);
    }

    /** The time that an item's state was to last is over. */
    void timerOver(int item) {
        items.event[item] = 0;
        switch (items.state[item]) {
            case Items.IN_DIGITAL_STEP, Items.WAITING_OUTSIDE -> {
                chargeAlone(item);
                goOn(item, NONE);
            }
            case Items.AWAY -> {
                chargeAlone(item);
                enter(item, items.step[item], NONE);
            }
            case Items.FAILING -> fail(item);
            default -> {
                waiting.delayOver(item);
                staff.join(item);
            }
        }
    }

    /** Patience has run out in the queue. */
    void patienceOver(int item) {
        waiting.giveUp(item);
        items.abandoned[item] = true;
        moveTo(item, flows.steps[items.step[item]].abandons, NONE);
    }

    /** A person has finished what she was doing. */
    void workOver(int person) {
        int item = staff.finish(person);
        goOn(item, person);
        staff.lookForWork(person);
    }

    /** Charges what an item that is under way with nobody has spent so far, as the horizon cuts it off. */
    void cutOff(int item) {
        switch (items.state[item]) {
            case Items.IN_DIGITAL_STEP, Items.WAITING_OUTSIDE, Items.AWAY -> chargeAlone(item);
            case Items.HANDED_OVER, Items.QUEUED, Items.PAUSED -> waiting.cutOff(item);
            case Items.IN_WORK -> staff.cutOff(item);
            default -> {}
        }
    }

    private void goOn(int item, int person) {
        CompiledStep step = flows.steps[items.step[item]];
        moveTo(item, choose(step.thenChoice, step.thenTargets, items.branch[item]), person);
    }

    private void fail(int item) {
        CompiledStep step = flows.steps[items.step[item]];
        items.repeated[item] = true;
        moveTo(item, choose(step.failChoice, step.failTargets, items.branch[item]), NONE);
    }

    private static int choose(Discrete choice, int[] targets, double uniform) {
        return targets.length == 1 ? targets[0] : targets[choice.index(uniform)];
    }

    /** @param person who holds the item and may go on with it, or -1 */
    private void moveTo(int item, int target, int person) {
        if (target >= 0) {
            enter(item, target, person);
        } else if (target == FlowTable.RETRY) {
            goAway(item);
        } else {
            measures.ended(item, outcomeOf(item, target), simulator.now());
            items.release(item);
        }
    }

    private Outcome outcomeOf(int item, int target) {
        if (target == FlowTable.END_RESOLVED) {
            return items.repeated[item] || items.abandoned[item]
                    ? Outcome.RESOLVED_AFTER_REPEATS
                    : Outcome.RESOLVED_FIRST_TIME;
        }
        return items.abandoned[item] ? Outcome.ABANDONED : Outcome.UNRESOLVED;
    }

    private void goAway(int item) {
        CompiledStep step = flows.steps[items.step[item]];
        int attempt = items.visits(item, items.step[item] - flows.flows[items.flow[item]].firstStep);
        spend(item, Items.AWAY, step.retryAfter.ticks(random.uniform(items.path[item], step.retryKey, attempt)));
    }

    private void enter(int item, int stepIndex, int person) {
        CompiledStep step = flows.steps[stepIndex];
        int visit = items.visit(item, stepIndex - flows.flows[items.flow[item]].firstStep);
        items.repeated[item] |= visit > 0;
        items.step[item] = stepIndex;
        random.block(items.path[item], step.key, visit);
        long effort = step.takes.ticks(random.uniformOf(EFFORT));
        items.branch[item] = random.uniformOf(BRANCH);
        if (step.doer == Doer.PEOPLE) {
            items.baseLeft[item] = effort;
            giveToTeam(item, step, person);
        } else {
            spend(item, step.doer == Doer.SERVICE ? Items.IN_DIGITAL_STEP : Items.WAITING_OUTSIDE, effort);
        }
    }

    private void spend(int item, int state, long ticks) {
        items.state[item] = state;
        items.since[item] = simulator.now();
        items.event[item] = simulator.schedule(simulator.now() + ticks, World.ITEM_TIMER, 0, item);
    }

    private void giveToTeam(int item, CompiledStep step, int person) {
        int last = items.team[item];
        int service = step.about != NONE ? step.about : items.service[item];
        int team = router.route(last, step.skill, service, items.segment[item], simulator.now());
        int station = organization.stationOf[team][step.skill];
        if (trace != null) {
            traceRouting(item, step, service, last, team);
        }
        boolean goesOn = team == last && person != NONE && staff.canGoOn(person, step);
        if (!goesOn && step.live && !stations.isOpen(station)) {
            waiting.failSoon(item);
            return;
        }
        items.team[item] = team;
        items.station[item] = station;
        if (goesOn) {
            staff.goOn(person, item);
            return;
        }
        long delay = last != NONE && team != last ? handOff(item, step) : 0;
        if (delay > 0) {
            waiting.handOver(item, last, delay);
        } else {
            items.patience[item] = random.uniformOf(PATIENCE);
            staff.join(item);
        }
    }

    /**
     * What a change of team costs: a coordination delay, which is returned, and the rework of lost context, which the item
     * owes until somebody has worked it off.
     */
    private long handOff(int item, CompiledStep step) {
        items.handOffs[item]++;
        items.crossed[item] = true;
        items.extraLeft[item] += (long) Math.rint(items.effortDone[item] * reworkFactor);
        return coordinationDelay == null || step.live ? 0 : coordinationDelay.ticks(random.uniformOf(DELAY));
    }

    private void chargeAlone(int item) {
        int step = items.step[item];
        int account = items.state[item] == Items.IN_DIGITAL_STEP
                ? accounts.touch(step)
                : items.state[item] == Items.AWAY ? accounts.retry(step) : accounts.outside(step);
        ledger.charge(item, account, simulator.now() - items.since[item], simulator.now());
    }

    private void traceRouting(int item, CompiledStep step, int service, int last, int team) {
        trace.routed(
                simulator.now(),
                items.path[item],
                flows.flows[items.flow[item]].source.id(),
                step.id,
                service == NONE ? null : flows.names.services.get(service),
                items.segment[item] == NONE ? null : flows.names.segments.get(items.segment[item]),
                last == NONE ? null : organization.teams[last],
                organization.teams[team],
                router.rule);
    }
}
