package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is expected must be a figure that some alternative reports, in the window it is expected of. */
class ExpectationDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    void promiseExpectedOfAFlowWithoutOne_isRefused() {
        String expectation =
                "expect: [{alternative: today, metric: flow.promise-kept, of: \"flow:repair\", at-least: 90 %}]\n";

        assertThat(sample.diagnosis(Sample.TEXT + expectation)).isEqualTo("""
                        error[E0414]: "flow.promise-kept" is not reported for a flow that promises nothing
                          --> scenario.yaml:24:62
                           |
                        24 | expect: [{alternative: today, metric: flow.promise-kept, of: "flow:repair", at-l...
                           |                                                              ^^^^^^^^^^^^^
                           = expected: a flow with "promise"
                        """);
        assertThat(sample.diagnosis(
                        Sample.TEXT.replace("arrives: 3 /week,", "arrives: 3 /week, promise: 2 d,") + expectation))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline: flow.promise-kept\n", "matters-if: {flow.promise-kept: 1 pp}\n"})
    void promiseThatDecidesWhereNoFlowPromises_isRefused(String deciding) {
        assertThat(sample.diagnosis(Sample.TEXT + deciding))
                .startsWith("error[E0414]: \"flow.promise-kept\" is not reported: no flow promises anything\n")
                .contains("scenario.yaml:24:")
                .containsOnlyOnce("error[");
        assertThat(sample.diagnosis(
                        Sample.TEXT.replace("arrives: 3 /week,", "arrives: 3 /week, promise: 2 d,") + deciding))
                .isEmpty();
    }

    @Test
    @Diagnoses(DiagnosticCode.NO_SCOPE)
    void metricOfFlowsExpectedOfATeam_isRefused() {
        assertThat(sample.diagnosisOfChangeWith("of: \"flow:visit\"", "of: \"team:front\""))
                .isEqualTo("""
                        error[E0414]: "flow.time" is not reported for "team:front"
                          --> scenario.yaml:60:50
                           |
                        60 |   - {alternative: change, metric: flow.time, of: "team:front", window: after, be...
                           |                                                  ^^^^^^^^^^^^
                           = expected: of: "flow:NAME"
                        """);
        assertThat(sample.diagnosisOfChangeWith(", of: \"flow:visit\"", ""))
                .startsWith("error[E0414]: \"flow.time\" is not reported for \"all\"\n");
    }

    @Test
    void teamThatTheAlternativeNeverHas_isNoTeamOfAnExpectation() {
        assertThat(expectationOfTeam("stay", "shop-team")).isEqualTo("""
                        error[E0312]: alternative "stay" never has a team "shop-team"
                          --> scenario.yaml:62:55
                           |
                        62 |   - {alternative: stay, metric: team.utilization, of: "team:shop-team", at-most:...
                           |                                                       ^^^^^^^^^^^^^^^^
                           = expected: one of front, back
                        """);
        assertThat(expectationOfTeam("stay", "bakc"))
                .startsWith("error[E0312]: alternative \"stay\" never has a team \"bakc\"\n")
                .endsWith("   = help: did you mean \"back\"?\n");
    }

    @ParameterizedTest
    @CsvSource({"stay, front", "change, front", "change, shop-team"})
    void teamThatTheAlternativeHasAtSomeTime_mayBeExpectedOf(String alternative, String team) {
        assertThat(expectationOfTeam(alternative, team)).isEmpty();
    }

    /** The waves come in weeks 12 and 18; the transition is from week 10 to week 40. */
    @ParameterizedTest
    @CsvSource({
        "before, front, true",
        "before, shop-team, false",
        "transition, front, true",
        "transition, shop-team, true",
        "after, front, false",
        "after, shop-team, true"
    })
    void teamOfAnExpectation_isOneOfItsWindow(String window, String team, boolean exists) {
        String diagnosis = expectationOfTeam("change", team + "\", window: \"" + window);

        if (exists) {
            assertThat(diagnosis).isEmpty();
        } else {
            assertThat(diagnosis)
                    .startsWith("error[E0312]: alternative \"change\" has no team \"" + team + "\" in window \""
                            + window + "\"\n  --> scenario.yaml:62:57\n")
                    .contains(window.equals("before") ? "one of front, back," : "one of shop-team, stock-team, rest,");
        }
    }

    private String expectationOfTeam(String alternative, String team) {
        String expectation = "  - {alternative: " + alternative + ", metric: team.utilization, of: \"team:" + team
                + "\", at-most: 90 %}\n";
        return sample.diagnosis(Sample.CHANGING + expectation);
    }
}
