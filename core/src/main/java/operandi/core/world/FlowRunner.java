package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Step;
import operandi.core.random.Discrete;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.world.FlowTable.CompiledAutomation;
import operandi.core.world.FlowTable.CompiledFlow;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * The one interpreter of flows: takes an item from step to step, whoever asked for it.
 *
 * <p>What happens to an item is keyed by its path id, the step, and how often it has been there: the effort, where it
 * goes afterwards, the patience and a coordination delay are the four words of one block, whether or not they are used,
 * so they are the same in every structure.
 */
final class FlowRunner implements IncidentDesk {

    private static final int NONE = -1;

    private static final int EFFORT = 0;
    private static final int BRANCH = 1;
    private static final int PATIENCE = 2;
    private static final int DELAY = 3;

    /** Words of new technology's block. */
    private static final int CHOSEN = 0;

    private static final int TAKES = 1;
    private static final int ERROR = 2;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Staff staff;
    private final WaitingRoom waiting;
    private final Assignment assignment;
    private final DigitalSteps digital;
    private final Joins joins;
    private final Services services;
    private final Seats seats;
    private final KeyedRandom random;
    private final FlowMeasures measures;
    private final Trace trace;

    FlowRunner(
            Shared shared,
            Staff staff,
            WaitingRoom waiting,
            Assignment assignment,
            DigitalSteps digital,
            Joins joins,
            Services services,
            Seats seats,
            KeyedRandom random,
            FlowMeasures measures) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        accounts = shared.plan().accounts;
        ledger = shared.ledger();
        trace = shared.trace();
        this.staff = staff;
        this.waiting = waiting;
        this.assignment = assignment;
        this.digital = digital;
        this.joins = joins;
        this.services = services;
        this.seats = seats;
        this.random = random;
        this.measures = measures;
    }

    /**
     * Somebody asks for something.
     *
     * @param contact number of the contact, -1 if it is none that counts
     */
    void start(long path, int flow, int segment, int contact) {
        CompiledFlow compiled = flows.flows[flow];
        int item = items.allocate(path, flow, segment, simulator.now());
        items.contact[item] = contact;
        chooseService(item, compiled);
        begin(item, compiled);
        enter(item, compiled.firstStep, NONE);
    }

    @Override
    public int open(long path, int flow, int service, boolean severe, int incident, long detectedAfter) {
        int item = items.allocate(path, flow, NONE, simulator.now());
        items.service[item] = service;
        items.incident[item] = incident;
        items.severe[item] = severe;
        begin(item, flows.flows[flow]);
        items.step[item] = flows.flows[flow].firstStep;
        items.state[item] = Items.UNDETECTED;
        items.since[item] = simulator.now();
        if (detectedAfter != Timetable.NEVER) {
            items.event[item] = simulator.schedule(simulator.now() + detectedAfter, World.ITEM_TIMER, 0, item);
        }
        return item;
    }

    @Override
    public void detect(int item) {
        if (items.event[item] != 0) {
            simulator.cancel(items.event[item]);
        }
        items.event[item] = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    @Override
    public void followUp(long path, int flow, int service, int incident) {
        int item = items.allocate(path, flow, NONE, simulator.now());
        items.service[item] = service;
        items.followsUp[item] = incident;
        begin(item, flows.flows[flow]);
        enter(item, flows.flows[flow].firstStep, NONE);
    }

    /** The time that an item's state was to last is over. */
    void timerOver(int item) {
        items.event[item] = 0;
        switch (items.state[item]) {
            case Items.IN_DIGITAL_STEP -> digitalStepOver(item);
            case Items.WAITING_OUTSIDE -> {
                chargeAlone(item, Cause.OUTSIDE);
                goOn(item, NONE);
            }
            case Items.AWAY -> {
                chargeAlone(item, Cause.RETRY);
                enter(item, items.step[item], NONE);
            }
            case Items.UNDETECTED -> {
                chargeAlone(item, Cause.UNDETECTED);
                services.known(item);
                enter(item, items.step[item], NONE);
            }
            case Items.FAILING -> fail(item);
            default -> {
                waiting.letGo(item);
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
        int item = staff.hands().finish(person);
        if (items.astray[item]) {
            items.astray[item] = false;
            assignment.assign(item, person);
        } else {
            goOn(item, person);
        }
        seats.contactOver(person);
        staff.lookForWork(person);
    }

    /** Charges what an item that is in nobody's hands has spent so far, as the horizon cuts it off. */
    void cutOff(int item) {
        switch (items.state[item]) {
            case Items.IN_DIGITAL_STEP, Items.STOPPED -> digital.settle(item);
            case Items.WAITING_OUTSIDE -> chargeAlone(item, Cause.OUTSIDE);
            case Items.AWAY -> chargeAlone(item, Cause.RETRY);
            case Items.UNDETECTED -> chargeAlone(item, Cause.UNDETECTED);
            case Items.HANDED_OVER, Items.QUEUED, Items.PAUSED, Items.BLOCKED -> waiting.cutOff(item);
            default -> {}
        }
    }

    private void begin(int item, CompiledFlow flow) {
        items.severe[item] |= flow.isSevere;
        measures.started(item);
    }

    /** What an item is about, if its flow says so. */
    private void chooseService(int item, CompiledFlow flow) {
        if (flow.aboutServices.length > 0) {
            int choice = flow.aboutChoice == null
                    ? 0
                    : flow.aboutChoice.index(random.uniform(items.path[item], flow.aboutKey, 0));
            items.service[item] = flow.aboutServices[choice];
        }
    }

    private void goOn(int item, int person) {
        CompiledStep step = flows.steps[items.step[item]];
        // what the step brings about may reach everything that is under way, and this item is not at the step any more
        items.state[item] = Items.MOVING_ON;
        if (step.effect == Step.Effect.DEPLOYS) {
            services.deployed(item, assignment.serviceOf(item, step));
        } else if (step.effect == Step.Effect.RESTORES && items.incident[item] != NONE) {
            services.restore(item);
        }
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
            end(item, target);
        }
    }

    private void end(int item, int target) {
        if (items.incident[item] != NONE) {
            services.restore(item);
        }
        if (items.followsUp[item] != NONE) {
            services.causeRemoved(items.followsUp[item]);
        }
        Outcome outcome = outcomeOf(item, target);
        int whole = items.partOf[item];
        boolean isLastPart = whole != NONE && joins.end(item, outcome, simulator.now());
        measures.ended(item, outcome, simulator.now());
        items.release(item);
        if (isLastPart) {
            goOnWhole(whole);
        }
    }

    /** All parts of an item have ended. */
    private void goOnWhole(int item) {
        boolean hasFailed = items.isPartUnresolved[item] && flows.steps[items.step[item]].canFail();
        if (hasFailed) {
            fail(item);
        } else {
            goOn(item, NONE);
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
        wait(item, Items.AWAY, step.retryAfter.ticks(random.uniform(items.path[item], step.retryKey, attempt)));
    }

    private void enter(int item, int stepIndex, int person) {
        CompiledStep step = flows.steps[stepIndex];
        int visit = items.visit(item, stepIndex - flows.flows[items.flow[item]].firstStep);
        items.repeated[item] |= visit > 0;
        items.step[item] = stepIndex;
        items.begun[item] = false;
        items.automated[item] = false;
        items.givesUpAt[item] = 0;
        random.block(items.path[item], step.key, visit);
        long effort = step.takes.ticks(random.uniformOf(EFFORT));
        items.branch[item] = random.uniformOf(BRANCH);
        items.patience[item] = random.uniformOf(PATIENCE);
        items.delayDraw[item] = random.uniformOf(DELAY);
        items.baseLeft[item] = effort;
        switch (step.doer) {
            case OUTSIDER -> wait(item, Items.WAITING_OUTSIDE, effort);
            case SERVICE -> digital.begin(item, step.services);
            case PARTS -> open(item, step, visit);
            case PEOPLE -> {
                if (!isTakenByTechnology(item, step, visit)) {
                    assignment.assign(item, person);
                }
            }
        }
    }

    private void open(int item, CompiledStep step, int visit) {
        joins.begin(item, step);
        for (int number = 0; number < step.opens.length; number++) {
            CompiledFlow flow = flows.flows[step.opens[number]];
            long path = Key.child(items.path[item], step.partKinds[number], visit);
            int part = items.allocate(path, step.opens[number], items.segment[item], simulator.now());
            joins.add(part, item, number, step);
            chooseService(part, flow);
            begin(part, flow);
            if (trace != null) {
                trace.opened(simulator.now(), items.path[item], path, flow.source.id());
            }
            enter(part, flow.firstStep, NONE);
        }
    }

    /** Whether new technology does this visit; if its services are down, people do. */
    private boolean isTakenByTechnology(int item, CompiledStep step, int visit) {
        CompiledAutomation automation = step.automation;
        if (automation == null || simulator.now() < automation.at || !services.areUp(automation.services)) {
            return false;
        }
        random.block(items.path[item], automation.key, visit);
        if (random.uniformOf(CHOSEN) >= automation.share) {
            return false;
        }
        items.automated[item] = true;
        items.effortByPeople[item] = items.baseLeft[item];
        items.baseLeft[item] = automation.takes.ticks(random.uniformOf(TAKES));
        digital.begin(item, automation.services);
        return true;
    }

    private void digitalStepOver(int item) {
        digital.settle(item);
        if (!items.automated[item]) {
            goOn(item, NONE);
            return;
        }
        items.automated[item] = false;
        CompiledStep step = flows.steps[items.step[item]];
        int visit = items.visits(item, items.step[item] - flows.flows[items.flow[item]].firstStep) - 1;
        random.block(items.path[item], step.automation.key, visit);
        if (random.uniformOf(ERROR) < step.automation.errors) {
            items.baseLeft[item] = items.effortByPeople[item];
            assignment.assign(item, NONE);
        } else {
            goOn(item, NONE);
        }
    }

    private void wait(int item, int state, long ticks) {
        items.state[item] = state;
        items.since[item] = simulator.now();
        items.event[item] = simulator.schedule(simulator.now() + ticks, World.ITEM_TIMER, 0, item);
    }

    private void chargeAlone(int item, Cause cause) {
        long now = simulator.now();
        ledger.charge(item, accounts.of(cause, items.step[item]), now - items.since[item], now);
        items.since[item] = now;
    }
}
