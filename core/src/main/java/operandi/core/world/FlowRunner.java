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
    private final Trace trace;
    private final Staff staff;
    private final WaitingRoom waiting;
    private final Assignment assignment;
    private final DigitalSteps digital;
    private final Joins joins;
    private final Places places;
    private final Services services;
    private final Seats seats;
    private final KeyedRandom random;
    private final FlowMeasures measures;

    FlowRunner(
            Shared shared,
            Staff staff,
            WaitingRoom waiting,
            Assignment assignment,
            DigitalSteps digital,
            Joins joins,
            Places places,
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
        this.places = places;
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
        items.at(item).contact = contact;
        chooseService(item, compiled);
        begin(item, compiled);
        enter(item, compiled.firstStep, NONE);
    }

    @Override
    public int open(long path, int flow, int service, boolean severe, int incident, long detectedAfter) {
        int item = items.allocate(path, flow, NONE, simulator.now());
        items.at(item).service = service;
        items.at(item).incident = incident;
        items.at(item).severe = severe;
        begin(item, flows.flows[flow]);
        items.at(item).step = flows.flows[flow].firstStep;
        items.at(item).state = Items.UNDETECTED;
        items.at(item).since = simulator.now();
        if (detectedAfter != Timetable.NEVER) {
            items.at(item).event = simulator.schedule(simulator.now() + detectedAfter, World.ITEM_TIMER, 0, item);
        }
        return item;
    }

    @Override
    public void detect(int item) {
        Item it = items.at(item);
        if (it.event != 0) {
            simulator.cancel(it.event);
        }
        it.event = simulator.schedule(simulator.now(), World.ITEM_TIMER, 0, item);
    }

    @Override
    public void followUp(long path, int flow, int service, int incident) {
        int item = items.allocate(path, flow, NONE, simulator.now());
        items.at(item).service = service;
        items.at(item).followsUp = incident;
        begin(item, flows.flows[flow]);
        enter(item, flows.flows[flow].firstStep, NONE);
    }

    /** The time that an item's state was to last is over. */
    void timerOver(int item) {
        Item it = items.at(item);
        it.event = 0;
        switch (it.state) {
            case Items.IN_DIGITAL_STEP -> digitalStepOver(item);
            case Items.WAITING_OUTSIDE -> {
                chargeAlone(item, Cause.OUTSIDE);
                goOn(item, NONE);
            }
            case Items.AWAY -> {
                chargeAlone(item, Cause.RETRY);
                enter(item, it.step, NONE);
            }
            case Items.UNDETECTED -> {
                chargeAlone(item, Cause.UNDETECTED);
                services.known(item);
                enter(item, it.step, NONE);
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
        Item it = items.at(item);
        waiting.giveUp(item);
        it.abandoned = true;
        moveTo(item, flows.steps[it.step].abandons, NONE);
    }

    /** A person has finished what she was doing. */
    void workOver(int person) {
        int item = staff.hands().finish(person);
        if (items.at(item).astray) {
            items.at(item).astray = false;
            assignment.assign(item, person);
        } else {
            goOn(item, person);
        }
        assignment.letInFromFront();
        seats.contactOver(person);
        staff.lookForWork(person);
    }

    /** Charges what an item that is in nobody's hands has spent so far, as the horizon cuts it off. */
    void cutOff(int item) {
        switch (items.at(item).state) {
            case Items.IN_DIGITAL_STEP, Items.STOPPED -> digital.settle(item);
            case Items.WAITING_OUTSIDE -> chargeAlone(item, Cause.OUTSIDE);
            case Items.AWAY -> chargeAlone(item, Cause.RETRY);
            case Items.UNDETECTED -> chargeAlone(item, Cause.UNDETECTED);
            case Items.HANDED_OVER, Items.QUEUED, Items.PAUSED, Items.BLOCKED, Items.IN_FRONT -> waiting.cutOff(item);
            default -> {}
        }
    }

    private void begin(int item, CompiledFlow flow) {
        items.at(item).severe |= flow.isSevere;
        measures.started(item);
    }

    /** What an item is about, if its flow says so. */
    private void chooseService(int item, CompiledFlow flow) {
        Item it = items.at(item);
        if (flow.aboutServices.length > 0) {
            int choice =
                    flow.aboutChoice == null ? 0 : flow.aboutChoice.index(random.uniform(it.path, flow.aboutKey, 0));
            it.service = flow.aboutServices[choice];
        }
    }

    private void goOn(int item, int person) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        // what the step brings about may reach everything that is under way, and this item is not at the step any more
        it.state = Items.MOVING_ON;
        if (step.effect == Step.Effect.DEPLOYS) {
            services.deployed(item, assignment.serviceOf(item, step));
        } else if (step.effect == Step.Effect.RESTORES && it.incident != NONE) {
            services.restore(item);
        }
        moveTo(item, choose(step.thenChoice, step.thenTargets, it.branch), person);
    }

    private void fail(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        it.repeated = true;
        moveTo(item, choose(step.failChoice, step.failTargets, it.branch), NONE);
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
        Item it = items.at(item);
        if (it.incident != NONE) {
            services.restore(item);
        }
        if (it.followsUp != NONE) {
            services.causeRemoved(it.followsUp);
        }
        Outcome outcome = outcomeOf(item, target);
        int whole = it.partOf;
        boolean isLastPart = whole != NONE && joins.end(item, outcome, simulator.now());
        places.giveUp(item);
        measures.ended(item, outcome, simulator.now());
        items.release(item);
        if (isLastPart) {
            goOnWhole(whole);
        }
    }

    /** All parts of an item have ended. */
    private void goOnWhole(int item) {
        Item it = items.at(item);
        boolean hasFailed = it.isPartUnresolved && flows.steps[it.step].canFail();
        if (hasFailed) {
            fail(item);
        } else {
            goOn(item, NONE);
        }
    }

    private Outcome outcomeOf(int item, int target) {
        Item it = items.at(item);
        if (target == FlowTable.END_RESOLVED) {
            return it.repeated || it.abandoned ? Outcome.RESOLVED_AFTER_REPEATS : Outcome.RESOLVED_FIRST_TIME;
        }
        return it.abandoned ? Outcome.ABANDONED : Outcome.UNRESOLVED;
    }

    private void goAway(int item) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        int attempt = items.visits(item, it.step - flows.flows[it.flow].firstStep);
        wait(item, Items.AWAY, step.retryAfter.ticks(random.uniform(it.path, step.retryKey, attempt)));
    }

    private void enter(int item, int stepIndex, int person) {
        Item at = items.at(item);
        CompiledStep step = flows.steps[stepIndex];
        int visit = items.visit(item, stepIndex - flows.flows[at.flow].firstStep);
        if (trace != null) {
            trace.entered(simulator.now(), at.path, flows.flows[step.flow].source.id(), step.id);
        }
        at.repeated |= visit > 0;
        at.step = stepIndex;
        at.begun = false;
        at.automated = false;
        at.givesUpAt = 0;
        random.block(at.path, step.key, visit);
        long effort = step.takes.ticks(random.uniformOf(EFFORT));
        at.branch = random.uniformOf(BRANCH);
        at.patience = random.uniformOf(PATIENCE);
        at.delayDraw = random.uniformOf(DELAY);
        at.baseLeft = effort;
        switch (step.doer) {
            case OUTSIDER -> wait(item, Items.WAITING_OUTSIDE, effort);
            case SERVICE -> {
                places.giveUp(item);
                digital.begin(item, step.services);
            }
            case PARTS -> open(item, step, visit);
            case PEOPLE -> {
                if (!isTakenByTechnology(item, step, visit)) {
                    assignment.assign(item, person);
                }
            }
        }
    }

    /** Opens the parts of an item; the first that is not severe has its place from now on. */
    private void open(int item, CompiledStep step, int visit) {
        Item it = items.at(item);
        joins.begin(item, step);
        for (int number = 0; number < step.opens.length; number++) {
            CompiledFlow flow = flows.flows[step.opens[number]];
            long path = Key.child(it.path, step.partKinds[number], visit);
            int part = items.allocate(path, step.opens[number], it.segment, simulator.now());
            joins.add(part, item, number, step);
            chooseService(part, flow);
            begin(part, flow);
            places.pass(item, part);
            if (trace != null) {
                trace.opened(simulator.now(), it.path, path, flow.source.id());
            }
            enter(part, flow.firstStep, NONE);
        }
        // all parts are severe
        places.giveUp(item);
    }

    /** Whether new technology does this visit; if its services are down, people do. */
    private boolean isTakenByTechnology(int item, CompiledStep step, int visit) {
        Item it = items.at(item);
        CompiledAutomation automation = step.automation;
        if (automation == null || simulator.now() < automation.at || !services.areUp(automation.services)) {
            return false;
        }
        random.block(it.path, automation.key, visit);
        if (random.uniformOf(CHOSEN) >= automation.share) {
            return false;
        }
        places.giveUp(item);
        it.automated = true;
        it.effortByPeople = it.baseLeft;
        it.baseLeft = automation.takes.ticks(random.uniformOf(TAKES));
        digital.begin(item, automation.services);
        return true;
    }

    private void digitalStepOver(int item) {
        Item it = items.at(item);
        digital.settle(item);
        if (!it.automated) {
            goOn(item, NONE);
            return;
        }
        it.automated = false;
        CompiledStep step = flows.steps[it.step];
        int visit = items.visits(item, it.step - flows.flows[it.flow].firstStep) - 1;
        random.block(it.path, step.automation.key, visit);
        if (random.uniformOf(ERROR) < step.automation.errors) {
            it.baseLeft = it.effortByPeople;
            assignment.assign(item, NONE);
        } else {
            goOn(item, NONE);
        }
    }

    private void wait(int item, int state, long ticks) {
        Item it = items.at(item);
        places.giveUp(item);
        it.state = state;
        it.since = simulator.now();
        it.event = simulator.schedule(simulator.now() + ticks, World.ITEM_TIMER, 0, item);
    }

    private void chargeAlone(int item, Cause cause) {
        Item it = items.at(item);
        long now = simulator.now();
        ledger.charge(item, accounts.of(cause, it.step), now - it.since, now);
        it.since = now;
    }
}
