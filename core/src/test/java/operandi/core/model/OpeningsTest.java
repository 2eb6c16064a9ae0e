package operandi.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import org.junit.jupiter.api.Test;

/** Flows that open each other: what there may be in a scenario, and what not. */
class OpeningsTest {

    private static Step step(String id, Step.Doer doer, Distribution takes, boolean requeue) {
        return new Step(
                id,
                doer,
                takes,
                Optional.empty(),
                Optional.empty(),
                Share.always(Flow.DONE),
                List.of(),
                Optional.empty(),
                requeue);
    }

    private static Flow flow(String id, Flow.AskedBy askedBy, String... opens) {
        Step.Doer doer = opens.length == 0 ? new Step.Waits("vendor") : new Step.Opens(List.of(opens));
        return new Flow(
                id,
                askedBy,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.empty(),
                List.of(),
                List.of(step("only", doer, Step.NOTHING, false)));
    }

    private static Flow flow(String id, String... opens) {
        return flow(id, Flow.AskedBy.STAFF, opens);
    }

    private static Scenario scenario(Flow... flows) {
        Person anybody = new Person("a", "a", List.of(new Person.Skill("any", 1)), Calendar.always(), 0);
        return new Scenario(
                "test",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.WEEK, 0),
                List.of(anybody),
                List.of(),
                List.of(),
                List.of(flows),
                List.of(new Structure("s", List.of(new Team("t", List.of("a"), List.of(), List.of())))),
                List.of(new Alternative("s", "s")),
                "s",
                Laws.none(),
                List.of(),
                Optional.empty(),
                new Design(2, 1, 0.95),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void mostParts_areThoseOfTheStepAndOfWhatItOpens() {
        Openings openings = Openings.of(List.of(flow("a", "b", "c"), flow("b", "c", "d"), flow("c"), flow("d")));

        assertThat(openings.order().circle()).isEmpty();
        assertThat(openings.mostParts()).isEqualTo(Map.of("a", 4L, "b", 2L, "c", 0L, "d", 0L));
    }

    @Test
    void circle_isFoundWhereverItIsEntered() {
        Openings openings = Openings.of(List.of(flow("a", "b"), flow("b", "c"), flow("c", "b"), flow("d")));

        assertThat(openings.order().circle()).containsExactly("b", "c");
        assertThat(openings.order().settled()).containsExactly("d");
    }

    @Test
    void stepThatOpensFlows_takesNothingAndQueuesForNobody() {
        Step.Doer opens = new Step.Opens(List.of("b"));

        assertThatIllegalArgumentException().isThrownBy(() -> step("x", opens, new Deterministic(1), false));
        assertThatIllegalArgumentException().isThrownBy(() -> step("x", opens, Step.NOTHING, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Opens(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step.Opens(List.of("b", "b")));
    }

    @Test
    void flowThatOpensItself_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> flow("a", "a")).withMessageContaining("opens itself");
    }

    @Test
    void scenario_refusesWhatCannotBeOpened() {
        assertThatIllegalArgumentException().isThrownBy(() -> scenario(flow("a", "nowhere")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario(flow("a", "b"), flow("b", Flow.AskedBy.FAILURE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario(flow("a", "b"), flow("b", "a")))
                .withMessageContaining("circle");
        assertThat(scenario(flow("a", "b"), flow("b")).flows()).hasSize(2);
    }

    @Test
    void scenario_refusesMorePartsThanTheLimit() {
        Flow[] flows = new Flow[18];
        for (int level = 0; level < 8; level++) {
            flows[2 * level] = flow("a" + level, "a" + (level + 1), "b" + (level + 1));
            flows[2 * level + 1] = flow("b" + level, "a" + (level + 1), "b" + (level + 1));
        }
        flows[16] = flow("a8");
        flows[17] = flow("b8");
        Flow[] more = Arrays.copyOf(flows, 19);
        more[18] = flow("top", "a0", "b0");

        // 2 + 4 + ... + 2^8 and 2 + 4 + ... + 2^9
        assertThat(Openings.of(List.of(flows)).mostParts()).containsEntry("a0", 510L);
        assertThat(scenario(flows).flows()).hasSize(18);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario(more))
                .withMessageContaining("an item of flow top can have too many parts");
    }
}
