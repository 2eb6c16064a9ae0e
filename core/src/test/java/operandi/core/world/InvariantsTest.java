package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Simulator;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Scenario;
import operandi.core.random.KeyedRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A world in which something is wrong is found out: three items, of which two are in hand and one waits. */
class InvariantsTest {

    /** How long that has been so. */
    private static final int MINUTES = 10;

    private final Scenario scenario = new TestScenario()
            .person("ann", Calendar.always(), "care")
            .person("bob", Calendar.always(), "care")
            .flow("work", Optional.empty(), List.of(), by("do", "care", 60).build())
            .structure("only", TestScenario.team("team", "ann", "bob"))
            .build();
    private final WorldPlan plan =
            new WorldPlan(scenario, scenario.alternatives().get(0));
    private final Organization organization = plan.phases.first();
    private final Simulator simulator = new Simulator();
    private final Items items = new Items(plan.flows.longestFlow);
    private final Ledger ledger = new Ledger(items, plan.accounts, null);
    private final Shared shared = new Shared(plan, simulator, items, ledger, null);
    private final KeyedRandom random = new KeyedRandom(1, 0);
    private final FlowMeasures flowMeasures = new FlowMeasures(shared, new LedgerTotals(plan.accounts.count()), false);
    private final TeamMeasures teamMeasures = new TeamMeasures(1, plan.windows);
    private final Services services = new Services(shared, random, plan.windows.count());
    private final Knowledge knowledge = new Knowledge(plan);
    private final Stations stations = new Stations(organization);
    private final WaitingRoom waiting = new WaitingRoom(shared, teamMeasures, stations, services);
    private final Places places = new Places(shared, waiting);
    private final Staff staff = new Staff(
            shared,
            teamMeasures,
            new PeopleMeasures(plan),
            stations,
            waiting,
            services,
            new Pace(shared, knowledge, services),
            new Interruptions(shared, random));
    private final Invariants invariants =
            new Invariants(shared, flowMeasures, teamMeasures, stations, waiting, places, staff, services);

    private final int[] inHand = new int[2];
    private int queued;

    @BeforeEach
    void begin() {
        invariants.followCharges();
        staff.changeShift(new boolean[] {true, true});
        inHand[0] = join(11);
        inHand[1] = join(12);
        queued = join(13);
        invariants.afterEvent(organization);
        simulator.runUntil(minutes(MINUTES), (kind, subject) -> {});
    }

    private int join(long path) {
        int item = items.allocate(path, 0, Items.NONE, simulator.now());
        items.at(item).step = 0;
        items.at(item).team = 0;
        items.at(item).lastRow = 0;
        items.at(item).station = 0;
        places.take(item, 0);
        items.at(item).baseLeft = Ticks.HOUR;
        flowMeasures.started(item);
        staff.join(item);
        return item;
    }

    private void assertFound(String what) {
        assertThatThrownBy(() -> invariants.check(organization))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tick " + minutes(MINUTES))
                .hasMessageContaining(what)
                .hasMessageContaining("Maybe");
    }

    @Test
    void soundWorld_passes() {
        assertThatCode(() -> invariants.afterEvent(organization)).doesNotThrowAnyException();
    }

    @Test
    void lostItem_isMissed() {
        waiting.giveUp(queued);
        items.release(queued);

        assertFound("3 items started, 0 ended, 2 are under way");
    }

    @Test
    void itemThatNoFlowCounts_isFoundOut() {
        flowMeasures.started(queued);
        flowMeasures.ended++;

        assertFound("4 items of flow work have started and not ended, 3 are under way");
    }

    @Test
    void uncharged_isFoundOut() {
        items.at(queued).since = simulator.now();

        assertFound("has elapsed 600000000 ticks and been charged 0; its present stretch has 0");
    }

    @Test
    void itemInNoPlace_isFoundOut() {
        waiting.queue().remove(queued, 0, waiting.classOf(queued));

        assertFound("is in no line");
    }

    @Test
    void itemInTwoPlaces_isFoundOut() {
        waiting.held().add(inHand[0], 0, 0);

        assertFound("is in a line");
    }

    @Test
    void queueOutOfOrder_isFoundOut() {
        int second = join(14);
        items.at(second).joinedAt = items.at(queued).joinedAt - 1;

        assertFound("is out of its turn");
    }

    @Test
    void stateThatTheQueueDoesNotKnow_isFoundOut() {
        items.at(queued).state = Items.WAITING_OUTSIDE;

        assertFound("is in a queue in which it does not wait");
    }

    @Test
    void workWithoutEnd_isFoundOut() {
        items.at(inHand[1]).event = 0;

        assertFound("has no event to come");
    }

    @Test
    void wrongSumOfWorkAhead_isFoundOut() {
        stations.addLoad(0, 1);

        assertFound("of work ahead");
    }

    @Test
    void partOfAnItemThatDoesNotWaitForIt_isFoundOut() {
        items.at(queued).partOf = inHand[0];

        assertFound("item b does not wait for its part d");
    }

    @Test
    void workWithoutAPlaceAtItsTeam_isFoundOut() {
        places.giveUp(queued);

        assertFound("item d, in state 6, has a place at team -1");
    }

    @Test
    void placesCountedWrongly_areFoundOut() {
        items.at(queued).place = Items.NONE;
        items.at(queued).severe = true;

        assertThatThrownBy(() -> new LimitCheck(shared, places).check(organization))
                .hasMessageContaining("2 items are at team 0 and 0 in front of it, counted are 3 and 0");
    }

    @Test
    void teamBeyondItsLimit_isFoundOut() {
        LimitCheck limits = new LimitCheck(shared, places);
        limits.check(organization);
        organization.wipLimit[0] = 3;
        join(14);

        assertThatThrownBy(() -> limits.check(organization))
                .hasMessageContaining("team 0 has 4 items, and its limit is 3");
    }

    @Test
    void itemKeptOutOfATeamWithRoom_isFoundOut() {
        waiting.takeOut(queued);
        places.giveUp(queued);
        places.keepOut(queued, 0, 0);

        assertThatThrownBy(() -> new LimitCheck(shared, places).check(organization))
                .hasMessageContaining("1 items wait in front of team 0, which has room");
    }

    @Test
    void itemInTwoHands_isFoundOut() {
        staff.hands().begin(1, inHand[0]);
        items.at(inHand[0]).since = 0;

        assertFound("in 2 hands");
    }

    @Test
    void idlePersonBesideWork_isFoundOut() {
        staff.hands().breakOff(0);
        items.at(inHand[0]).state = Items.WAITING_OUTSIDE;
        items.at(inHand[0]).event = 1;
        stations.addLoad(0, -Ticks.HOUR);
        stations.becomeIdle(0);

        assertFound("ann is idle beside item d");
    }

    @Test
    void strangerAtWork_isFoundOut() {
        items.at(inHand[0]).team = 1;

        assertFound("ann is of another team than item b");
    }

    @Test
    void peopleCountedWrongly_areFoundOut() {
        teamMeasures.workBegan(0, simulator.now());

        assertFound("2 at work and 2 on duty or at work, observed are 3 and 2");
    }

    @Test
    void queueCountedWrongly_isFoundOut() {
        teamMeasures.enqueued(0, simulator.now());

        assertThatThrownBy(() -> invariants.afterEvent(organization))
                .hasMessageContaining("1 items are in the queue of team 0, observed are 2");
    }

    @Test
    void waitingThatNobodyCharged_breaksLittlesLaw() {
        long horizon = scenario.time().horizon();
        waiting.settle(queued);
        simulator.runUntil(horizon, (kind, subject) -> {});
        teamMeasures.finish(horizon);

        assertThatThrownBy(invariants::finish)
                .hasMessageContaining("Little's law")
                .hasMessageContaining("adds up to 604800000000 item-ticks, the times in it to 600000000");
    }

    @Test
    void waitingChargedInFull_satisfiesLittlesLaw() {
        long horizon = scenario.time().horizon();
        waiting.settle(queued);
        simulator.runUntil(horizon, (kind, subject) -> {});
        waiting.settle(queued);
        teamMeasures.finish(horizon);

        assertThatCode(invariants::finish).doesNotThrowAnyException();
    }

    @Test
    void runLevel_checksTheEndOfAWholeRun_andChangesNothing() {
        Scenario any = RandomScenario.of(1);
        WorldPlan whole = new WorldPlan(any, any.alternatives().get(0));

        WorldResult unchecked = whole.run(1, 0, true, null);
        for (CheckLevel level : CheckLevel.values()) {
            WorldResult checked = whole.run(1, 0, true, null, level);
            assertThat(checked.values()).isEqualTo(unchecked.values());
            assertThat(checked.events()).isEqualTo(unchecked.events());
        }
    }
}
