package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scenario whose parts do not fit together is refused at the part that can be mended. */
class ModelDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    @Diagnoses(DiagnosticCode.SKILL_OF_NOBODY)
    void skillNobodyHas_isReportedAtTheStep() {
        assertThat(sample.diagnosisWith("by: talk", "by: tlak")).isEqualTo("""
                        error[E0401]: nobody has the skill "tlak"
                          --> scenario.yaml:18:18
                           |
                        18 |       call: {by: tlak, takes: 6 min, patience: 5 min, abandons: leave}
                           |                  ^^^^
                           = expected: one of talk, mend, test
                           = help: did you mean "talk"?
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.UNASSIGNED)
    void peopleOnNoTeam_areNamed() {
        assertThat(sample.diagnosisWith("people: [lab]", "people: [lab-2]")).isEqualTo("""
                        error[E0402]: 2 people are on no team of structure "today": lab-1, lab-3
                          --> scenario.yaml:21:3
                           |
                        21 |   today:
                           |   ^^^^^
                           = expected: each person on one team of a structure
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.ASSIGNED_TWICE)
    void personOnTwoTeams_isReported() {
        assertThat(sample.diagnosisWith("people: [lab]", "people: [lab, desk-2]"))
                .isEqualTo("""
                        error[E0403]: desk-2 is already on team front
                          --> scenario.yaml:23:26
                           |
                        23 |     back: {people: [lab, desk-2]}
                           |                          ^^^^^^
                           = expected: each person on one team of a structure
                        """.replace("23:25", "23:26"));
    }

    @Test
    @Diagnoses(DiagnosticCode.OWNED_TWICE)
    void serviceWithTwoOwners_isReported() {
        assertThat(sample.diagnosisWith("people: [lab]", "people: [lab], owns: shop"))
                .isEqualTo("""
                        error[E0404]: service "shop" is already owned by team front
                          --> scenario.yaml:23:33
                           |
                        23 |     back: {people: [lab], owns: shop}
                           |                                 ^^^^
                           = expected: at most one owner in a structure
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NO_WAY_OUT)
    void circleWithoutEnd_isPrinted() {
        String circle = "{mend: {by: mend, takes: 2 h}, test: {by: test, takes: 1 h, then: mend}}";

        assertThat(sample.diagnosisWith("{mend: {by: mend, takes: 2 h}}", circle))
                .isEqualTo("""
                        error[E0405]: work never ends: mend -> test -> mend
                          --> scenario.yaml:19:38
                           |
                        19 |   repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: 2 h}, test: {by: te...
                           |                                      ^^^^
                           = expected: a way from every step to an end
                        """);
    }

    @Test
    @Timeout(60)
    @Diagnoses(DiagnosticCode.TOO_MANY_PEOPLE)
    void rosterAboveItsLimit_isRefused() {
        assertThat(sample.diagnosisWith("count: 3", "count: 49_999")).isEqualTo("""
                        error[E0406]: the roster is too large
                          --> scenario.yaml:8:9
                           |
                         8 |   lab: {count: 49_999, skills: [mend, test]}
                           |         ^^^^^
                           = expected: at most 50_000 people in all groups
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NO_VERDICT)
    void metricThatCannotDecide_isRefusedUnderMattersIf() {
        assertThat(sample.diagnosis(Sample.TEXT + "matters-if: {customer.contacts: 5, team.wait: 1 min}\n"))
                .isEqualTo("""
                        error[E0407]: "customer.contacts" cannot decide: neither direction is better
                          --> scenario.yaml:24:14
                           |
                        24 | matters-if: {customer.contacts: 5, team.wait: 1 min}
                           |              ^^^^^^^^^^^^^^^^^
                           = expected: a metric of customers, flows or cost that has a better direction

                        error[E0407]: "team.wait" cannot decide: teams differ between alternatives
                          --> scenario.yaml:24:36
                           |
                        24 | matters-if: {customer.contacts: 5, team.wait: 1 min}
                           |                                    ^^^^^^^^^
                           = expected: a metric of customers, flows or cost that has a better direction
                        """);
    }

    @Test
    @Timeout(60)
    void peopleTimesStructuresAboveTheirLimit_areRefused() {
        StringBuilder text = new StringBuilder(Sample.TEXT.replace("count: 3", "count: 40_000"));
        for (int i = 2; i <= 13; i++) {
            text.append("  structure-").append(i).append(": {all: {people: [desk, lab]}}\n");
        }

        assertThat(sample.diagnosis(text.toString()))
                .startsWith("error[E0406]: there are too many people in too many structures: 520026 assignments\n"
                        + "  --> scenario.yaml:21:3\n");
    }

    @Test
    void stepAboveTheLimitOfAFlow_isReported() {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            steps.append("s").append(i).append(": {by: mend, takes: 1 h}, ");
        }

        assertThat(sample.diagnosisWith("steps: {mend", "steps: {" + steps + "mend"))
                .startsWith("error[E0113]: the flow has too many steps\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.UNUSED_FLOW)
    void flowThatNothingStarts_isAWarning() {
        String text = Sample.TEXT.replace("repair: {arrives: 3 /week, steps", "repair: {steps");

        assertThat(sample.diagnosis(text)).isEqualTo("""
                        warning[W0101]: nothing ever starts flow "repair"
                          --> scenario.yaml:19:3
                           |
                        19 |   repair: {steps: {mend: {by: mend, takes: 2 h}}}
                           |   ^^^^^^
                           = expected: a flow that customers, a rate, failures or other work start
                           = help: give it "arrives", name it as the journey of a segment, or let a step open it
                        """);
        assertThat(sample.read(text).scenario()).as("a warning stops nothing").isPresent();
    }

    @Test
    @Diagnoses(DiagnosticCode.UNREACHABLE_STEP)
    void stepThatNoWorkComesTo_isAWarning() {
        String text = Sample.TEXT.replace("then: {helped: 80 %, call: 20 %}", "then: {helped: 100 %, call: 0 %}");

        assertThat(sample.diagnosis(text)).isEqualTo("""
                        warning[W0102]: no work ever comes to step "call"
                          --> scenario.yaml:18:7
                           |
                        18 |       call: {by: talk, takes: 6 min, patience: 5 min, abandons: leave}
                           |       ^^^^
                           = expected: the first step, or one that another step leads to
                        """);
        assertThat(sample.read(text).scenario()).isPresent();
    }

    @Test
    void faultInTheRoster_doesNotHideFaultsElsewhere() {
        String text = Sample.TEXT
                .replace("lab: {count: 3", "lab: {coutn: 3")
                .replace("people: [desk]", "people: [desk-3]")
                .replace("by: mend", "by: mendd");

        assertThat(sample.diagnosis(text))
                .contains("error[E0301]: unknown key \"coutn\"")
                .contains("error[E0312]: unknown person or group \"desk-3\"")
                .contains("error[E0401]: nobody has the skill \"mendd\"");
    }

    @Test
    void emptyNameWhereNamesAreNotKnown_isReported() {
        String text = Sample.TEXT.replace("people:\n", "persons:\n").replace("by: mend", "by: \"\"");

        assertThat(sample.diagnosis(text)).contains("error[E0305]: \"\" is not a usable name\n");
    }

    @Test
    void groupOfUnknownSize_causesNoOtherError() {
        String text = Sample.TEXT.replace("count: 3", "count: many").replace("people: [lab]", "people: [lab-1..lab-9]");

        assertThat(sample.diagnosis(text)).startsWith("error[E0204]: \"many\"").containsOnlyOnce("error[");
    }
}
