package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Exponential;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that open other flows: what is read, and what is refused at which place. */
class OpenedFlowsTest {

    private static final String REPAIR = "  repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: 2 h}}}\n";

    private static final String PARTS = """
              order: {asked-by: staff, steps: {order: {waits: vendor, takes: 2 d}}}
              ready: {asked-by: staff, steps: {clean: {by: mend, takes: 1 h}}}
            """;

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    /** The sample with flows after its repairs, whose first step is this one. */
    private static String opening(String step, String flows) {
        assertThat(Sample.TEXT).containsOnlyOnce(REPAIR);
        String steps = "{prepare: {" + step + "}, mend: {by: mend, takes: 2 h}}";
        return Sample.TEXT.replace(REPAIR, "  repair: {arrives: 3 /week, about: shop, steps: " + steps + "}\n" + flows);
    }

    private String diagnosis(String step) {
        return sample.diagnosis(opening(step, PARTS));
    }

    private Step prepare(String step) {
        Scenario scenario = sample.read(opening(step, PARTS)).scenario().orElseThrow();
        return scenario.flows().stream()
                .filter(flow -> flow.id().equals("repair"))
                .map(Flow::steps)
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    @Test
    void stepThatOpensFlows_isReadInTheOrderOfTheFile() {
        Step expected = new Step(
                "prepare",
                new Step.Opens(List.of("ready", "order")),
                Step.NOTHING,
                Optional.of("shop"),
                Optional.empty(),
                Share.always("mend"),
                List.of(new Share(Step.RETRY, 0.4), new Share("done", 0.6)),
                Optional.of(new Exponential(2.0 * Ticks.DAY)),
                false);

        assertThat(prepare("opens: [ready, order], about: shop, fails: {retry: 40 %, done: 60 %}, retry-after:"
                        + " {exponential: 2 d}"))
                .isEqualTo(expected);
    }

    @Test
    void oneFlow_needsNoList() {
        assertThat(prepare("opens: order, then: done").doer()).isEqualTo(new Step.Opens(List.of("order")));
    }

    @Test
    void unknownFlow_isReportedWithTheNearestName() {
        assertThat(sample.diagnosis(opening("opens: [odrer, ready]", PARTS))).isEqualTo("""
                        error[E0312]: unknown flow "odrer"
                          --> scenario.yaml:19:69
                           |
                        19 |   repair: {arrives: 3 /week, about: shop, steps: {prepare: {opens: [odrer, ready...
                           |                                                                     ^^^^^
                           = expected: one of visit, repair, order, ready
                           = help: did you mean "order"?
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.OPENING_CIRCLE)
    void flowsThatOpenEachOther_arePrinted() {
        String circle = """
                  order: {steps: {order: {opens: [ready]}}}
                  ready: {steps: {clean: {by: mend, takes: 1 h}, again: {opens: order}}}
                """;

        assertThat(sample.diagnosis(opening("opens: order", circle))).isEqualTo("""
                        error[E0415]: flows open each other in a circle: order -> ready -> order
                          --> scenario.yaml:20:35
                           |
                        20 |   order: {steps: {order: {opens: [ready]}}}
                           |                                   ^^^^^
                           = expected: flows that can be ordered so that each opens later ones only
                        """);
    }

    @Test
    void circleThroughAFlowOfIncidents_isOneError() {
        String circle = "  outage: {asked-by: failure, steps: {more: {opens: repair}}}\n";

        assertThat(sample.diagnosis(opening("opens: outage", circle)))
                .startsWith("error[E0409]: flow \"outage\" is asked by failure, and only failures start it\n")
                .containsOnlyOnce("error[");
    }

    @Test
    void flowThatOpensItself_isACircle() {
        assertThat(diagnosis("opens: [order, repair]"))
                .startsWith("error[E0415]: flows open each other in a circle: repair -> repair\n")
                .contains("scenario.yaml:19:")
                .containsOnlyOnce("error[");
    }

    @Test
    @Diagnoses(DiagnosticCode.TOO_MANY_PARTS)
    void partsThatDoubleAndDouble_areRefused() {
        StringBuilder flows = new StringBuilder();
        for (int level = 0; level < 60; level++) {
            String next = "[a%d, b%d]".formatted(level + 1, level + 1);
            flows.append("  a%d: {steps: {more: {opens: %s}}}\n".formatted(level, next));
            flows.append("  b%d: {steps: {more: {opens: %s}}}\n".formatted(level, next));
        }
        String last = "{steps: {clean: {by: mend, takes: 1 h}}}\n";
        flows.append("  a60: ").append(last).append("  b60: ").append(last);

        // 2 + 4 + ... + 2^61
        assertThat(sample.diagnosis(opening("opens: [a0, b0]", flows.toString())))
                .isEqualTo("""
                        error[E0416]: an item of flow "repair" can have too many parts open at once, with those that they open in turn
                          --> scenario.yaml:19:69
                           |
                        19 |   repair: {arrives: 3 /week, about: shop, steps: {prepare: {opens: [a0, b0]}, me...
                           |                                                                     ^^
                           = expected: at most 1_000
                        """);
    }

    @Test
    @Timeout(60)
    void longChainOfFlows_isAnswered() {
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            flows.append("  f%d: {steps: {more: {opens: f%d}}}\n".formatted(i, i + 1));
        }
        flows.append("  f5000: {steps: {clean: {by: mend, takes: 1 h}}}\n");

        assertThat(sample.diagnosis(opening("opens: f0", flows.toString())))
                .startsWith("error[E0416]: an item of flow \"repair\" can have too many parts");
    }

    @Test
    void flowOfIncidents_isNotOpened() {
        String incident = "  outage: {asked-by: failure, steps: {mend: {by: mend, takes: 1 h}}}\n";

        assertThat(sample.diagnosis(opening("opens: [order, outage]", PARTS + incident)))
                .startsWith("error[E0409]: flow \"outage\" is asked by failure, and only failures start it\n")
                .contains("scenario.yaml:19:76\n")
                .contains(" = expected: a flow of other work\n");
    }

    private static final String ROLLOUT =
            "  rollout: {asked-by: staff, steps: {ship: {by: mend, takes: 1 h, deploys: true}}}\n";

    /** The sample with a repair that opens the flow of a rollout, which deploys. */
    private String diagnosisOfRollout(String repair, String step, String flows) {
        String steps = "{prepare: {" + step + "}, mend: {by: mend, takes: 2 h}}";
        return sample.diagnosis(Sample.TEXT.replace(
                REPAIR, "  repair: {arrives: 3 /week" + repair + ", steps: " + steps + "}\n" + flows));
    }

    @Test
    void partThatDeploys_knowsTheServiceOfTheFlowOrTheStepThatOpensIt() {
        assertThat(diagnosisOfRollout(", about: shop", "opens: rollout", ROLLOUT))
                .isEmpty();
        assertThat(diagnosisOfRollout("", "opens: rollout, about: shop", ROLLOUT))
                .isEmpty();
        assertThat(diagnosisOfRollout(
                        ", about: shop", "opens: between", "  between: {steps: {on: {opens: rollout}}}\n" + ROLLOUT))
                .isEmpty();
    }

    @Test
    void partThatDeploys_whereNoOpenerIsAboutAService_isRefused() {
        assertThat(diagnosisOfRollout("", "opens: rollout", ROLLOUT)).isEqualTo("""
                        error[E0410]: the step deploys a change, and it is not said to which service
                          --> scenario.yaml:20:67
                           |
                        20 |   rollout: {asked-by: staff, steps: {ship: {by: mend, takes: 1 h, deploys: true}...
                           |                                                                   ^^^^^^^
                           = expected: about: SERVICE, of the step, of the flow, or of what opens the flow
                        """);
    }

    @Test
    void partThatDeploys_whereOneOfTwoOpenersOrAnotherStartIsAboutNoService_isRefused() {
        String another = "  other: {arrives: 1 /week, steps: {on: {opens: rollout}}}\n";
        String arriving = ROLLOUT.replace("asked-by: staff", "arrives: 1 /week");

        for (String flows : List.of(another + ROLLOUT, arriving)) {
            assertThat(diagnosisOfRollout(", about: shop", "opens: rollout", flows))
                    .startsWith("error[E0410]: the step deploys a change")
                    .containsOnlyOnce("error[");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opens: [order, order] | E0309 | flow \"order\" is listed twice",
                "opens: [] | E0304 | there is no flow here",
                "opens: {order: 1} | E0303 | found a map where the name of a flow belongs",
                "opens: order, by: mend | E0310 | \"by\" and \"opens\" in one step",
                "opens: order, takes: 1 h | E0310 | \"takes\" in a step that takes what the flows take that it opens",
                "opens: order, requeue: true | E0310 | \"requeue\" in a step that nobody does",
                "opens: order, uses: shop | E0310 | \"uses\" in a step that nobody does",
                "opens: order, patience: 1 h, abandons: done | E0310 | \"patience\" in a step that nobody does",
                "opens: order, retry-after: 1 h | E0310 | \"retry-after\" in a step that is never retried",
                "opens: order, fails: nowhere | E0312 | unknown step or end \"nowhere\"",
            })
    void whatDoesNotGoTogether_isRefused(String step, String code, String message) {
        assertThat(diagnosis(step)).startsWith("error[" + code + "]: " + message + "\n");
    }

    @Test
    void flowThatOnlyAStepOpens_isNotIdle() {
        assertThat(diagnosis("opens: order"))
                .startsWith("warning[W0101]: nothing ever starts flow \"ready\"\n")
                .containsOnlyOnce("warning[");
    }
}
