package operandi.core.world;

import operandi.core.kernel.Simulator;
import operandi.core.model.Laws;
import operandi.core.random.Distribution;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.world.FlowTable.CompiledStep;

/**
 * Gives an item to a team: to the right one by rule 2.1, or, at its first assignment, now and then to a wrong one (law
 * L1.1). A change of team is a hand-off, with its coordination delay and rework.
 */
final class Assignment {

    private static final int NONE = -1;

    private static final long MIS_ROUTE = Key.of("mis-route");
    private static final int ASTRAY = 0;
    private static final int LOOK = 1;
    private static final int WRONG_SERVICE = 2;

    private final Simulator simulator;
    private final Items items;
    private final FlowTable flows;
    private final Trace trace;
    private final Staff staff;
    private final Stations stations;
    private final WaitingRoom waiting;
    private final Places places;
    private final Router router;
    private final Knowledge knowledge;
    private final Services services;
    private final KeyedRandom random;
    private final Laws.MisRoute misRoute;
    private final Distribution coordinationDelay;
    private final double reworkFactor;

    private Organization organization;

    /** Those who come in from the front of their teams at once. */
    private int[] comers;

    Assignment(
            Shared shared,
            Staff staff,
            Stations stations,
            WaitingRoom waiting,
            Places places,
            Router router,
            Knowledge knowledge,
            Services services,
            KeyedRandom random) {
        simulator = shared.simulator();
        items = shared.items();
        flows = shared.plan().flows;
        trace = shared.trace();
        organization = shared.plan().phases.first();
        comers = new int[Math.max(1, organization.teams.length)];
        this.staff = staff;
        this.stations = stations;
        this.waiting = waiting;
        this.places = places;
        this.router = router;
        this.knowledge = knowledge;
        this.services = services;
        this.random = random;
        Laws laws = shared.plan().scenario.laws();
        misRoute = laws.misRoute().orElse(null);
        coordinationDelay = laws.coordinationDelay().orElse(null);
        reworkFactor = laws.rework().map(Laws.Rework::factor).orElse(0.0);
    }

    /** Teams have changed. */
    void adopt(Organization next) {
        organization = next;
        comers = new int[Math.max(1, next.teams.length)];
    }

    /** What a step of an item is about: the step's own service, else the item's, else none. */
    int serviceOf(int item, CompiledStep step) {
        return step.about != NONE ? step.about : items.at(item).service;
    }

    /**
     * An item has come to a step by people.
     *
     * @param person who holds it and may go on with it, or -1
     */
    void assign(int item, int person) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        int last = it.team;
        int service = serviceOf(item, step);
        int team = router.route(last, step.skill, service, it.segment, simulator.now());
        int rule = router.rule;
        if (it.lastRow == NONE && service != NONE && misRoute != null && !step.live) {
            team = strayed(item, step, service, team);
        }
        if (trace != null) {
            traceRouting(item, step, service, last, team, it.astray ? 0 : rule);
        }
        boolean goesOn = team == last && person != NONE && staff.canGoOn(person, step);
        give(item, step, team, goesOn ? person : NONE);
    }

    /**
     * The team that is to have an item after a wave.
     *
     * @param team the team that has it now, or carries that on, or -1; if it is the same, the wave leaves the item there
     */
    int teamAfterWave(int item, int team) {
        Item it = items.at(item);
        CompiledStep step = flows.steps[it.step];
        int service = it.astray ? it.strayService : serviceOf(item, step);
        return router.route(team, step.skill, service, it.segment, simulator.now());
    }

    /** An item that is assigned wrongly is found out, without anybody having looked. */
    void findOut(int item) {
        items.at(item).astray = false;
    }

    /** An item goes to a team. */
    void give(int item, int team) {
        give(item, flows.steps[items.at(item).step], team, NONE);
    }

    /** What an item loses as somebody else takes it over: part of what was done is done again. */
    void loseContext(int item) {
        Item it = items.at(item);
        it.reworkLeft += (long) Math.rint(it.effortDone * reworkFactor);
    }

    private void give(int item, CompiledStep step, int team, int person) {
        Item it = items.at(item);
        int station = organization.stationOf[team][step.skill];
        boolean isDown = step.needsServices && !services.areUp(step.services);
        if (isDown) {
            services.hurtCustomerOf(item, step.services);
        }
        boolean isAdmitted = person != NONE || places.admits(item, team);
        boolean isTurnedAway = step.live && !(stations.isOpen(station) && isAdmitted);
        if (person == NONE && (isTurnedAway || (isDown && step.canFail()))) {
            waiting.failSoon(item);
            return;
        }
        if (!isAdmitted) {
            if (it.state != Items.IN_FRONT) {
                it.joinedAt = simulator.now();
            }
            places.keepOut(item, team, station);
            return;
        }
        letIn(item, step, team, person);
    }

    /** An item that a wave has left in front of a team, or of the one that carries it on, waits on there or comes in. */
    void stayInFront(int item, int team) {
        CompiledStep step = flows.steps[items.at(item).step];
        if (places.admits(item, team)) {
            letIn(item, step, team, NONE);
        } else {
            places.keepOut(item, team, organization.stationOf[team][step.skill]);
        }
    }

    /** Places have become free, or are asked for in a circle: who waits in front of a team comes in. */
    void letInFromFront() {
        for (int count = places.choose(comers); count > 0; count = places.choose(comers)) {
            for (int index = 0; index < count; index++) {
                int item = comers[index];
                int team = organization.teamOfStation[items.at(item).station];
                places.comeIn(item, team);
                letIn(item, flows.steps[items.at(item).step], team, NONE);
            }
        }
    }

    private void letIn(int item, CompiledStep step, int team, int person) {
        Item it = items.at(item);
        int fromRow = it.lastRow;
        boolean isHandOff = fromRow != NONE && team != it.team;
        places.take(item, team);
        it.team = team;
        it.lastRow = organization.label[team];
        it.station = organization.stationOf[team][step.skill];
        if (person != NONE) {
            staff.goOn(person, item);
            return;
        }
        if (isHandOff) {
            it.handOffs++;
            it.crossed = true;
            it.begun = false;
            loseContext(item);
        }
        boolean isDelayed = isHandOff && coordinationDelay != null && !step.live;
        long delay = isDelayed ? coordinationDelay.ticks(it.delayDraw) : 0;
        if (delay > 0) {
            waiting.handOver(item, fromRow, delay);
        } else {
            staff.join(item);
        }
    }

    /** The team of the first assignment: the right one, or that of a wrong service. */
    private int strayed(int item, CompiledStep step, int service, int right) {
        Item it = items.at(item);
        int count = flows.names.services.size();
        random.block(it.path, MIS_ROUTE, 0);
        double chance = random.uniformOf(ASTRAY);
        double share = knowledge.misRouted(service);
        if (chance >= share || count < 2) {
            knowledge.routed(service);
            return right;
        }
        int other = (int) (random.uniformOf(WRONG_SERVICE) * (count - 1));
        int wrongService = other < service ? other : other + 1;
        int wrong = router.route(NONE, step.skill, wrongService, it.segment, simulator.now());
        if (wrong == right) {
            knowledge.routed(service);
            return right;
        }
        it.astray = true;
        it.strayService = wrongService;
        it.lookLeft = misRoute.look().ticks(random.uniformOf(LOOK));
        return wrong;
    }

    private void traceRouting(int item, CompiledStep step, int service, int last, int team, int rule) {
        Item it = items.at(item);
        trace.routed(
                simulator.now(),
                it.path,
                flows.flows[it.flow].source.id(),
                step.id,
                service == NONE ? null : flows.names.services.get(service),
                it.segment == NONE ? null : flows.names.segments.get(it.segment),
                last == NONE ? null : organization.teams[last],
                organization.teams[team],
                rule);
    }
}
