package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import operandi.scenarios.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures, dates and windows that cannot be meant are refused at the place that can be mended. */
class ChangeDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    void sample_isValidWithoutWarnings() {
        assertThat(sample.diagnosis(Sample.CHANGING)).isEmpty();
    }

    @Test
    @Diagnoses(DiagnosticCode.REDUNDANCY)
    void moreComponentsNeededThanThereAre_isRefused() {
        assertThat(sample.diagnosisOfChangeWith("redundancy: 2 of 3", "redundancy: 4 of 3"))
                .isEqualTo("""
                        error[E0215]: "4 of 3" does not say how many components of how many are needed
                          --> scenario.yaml:8:23
                           |
                         8 |   stock: {redundancy: 4 of 3, shocks: {every: {exponential: 26 weeks}, flow: out...
                           |                       ^^^^^^
                           = expected: such as 2 of 3, at most 1000 components
                        """);
    }

    @Test
    void coverageWithoutASpare_isRefused() {
        assertThat(sample.diagnosisOfChangeWith("redundancy: 2 of 3", "redundancy: 3 of 3, coverage: 95 %"))
                .isEqualTo("""
                        error[E0310]: "coverage" where every component is needed
                          --> scenario.yaml:8:31
                           |
                         8 |   stock: {redundancy: 3 of 3, coverage: 95 %, shocks: {every: {exponential: 26 w...
                           |                               ^^^^^^^^
                           = expected: "coverage" only where there are more components than are needed, such as redundancy: 1 of 2
                        """);
        assertThat(sample.diagnosisOfChangeWith("redundancy: 2 of 3", "coverage: 95 %"))
                .startsWith("error[E0310]: \"coverage\" where every component is needed\n");
    }

    @Test
    void coverage_isAShare() {
        assertThat(sample.diagnosisOfChangeWith("redundancy: 2 of 3", "redundancy: 2 of 3, coverage: 0.95"))
                .startsWith("error[E0201]:")
                .containsOnlyOnce("error[");
        assertThat(sample.diagnosisOfChangeWith("redundancy: 2 of 3", "redundancy: 4 of 3, coverage: 120 %"))
                .contains("error[E0215]:", "error[E0205]:")
                .doesNotContain("E0310");
    }

    @Test
    @Diagnoses(DiagnosticCode.DEPENDENCY_CIRCLE)
    void dependenciesInACircle_arePrinted() {
        assertThat(sample.diagnosisOfChangeWith("post: {depends-on: stock}", "post: {depends-on: shop}"))
                .isEqualTo("""
                        error[E0408]: services depend on each other in a circle: shop -> post -> shop
                          --> scenario.yaml:9:3
                           |
                         9 |   shop:
                           |   ^^^^
                           = expected: services that can be ordered so that each depends on earlier ones only
                        """);
        assertThat(sample.diagnosisOfChangeWith("post: {depends-on: stock}", "post: {depends-on: post}"))
                .startsWith("error[E0408]: services depend on each other in a circle: post -> post\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.WRONG_FLOW)
    void flowOfOtherWork_isNoIncident() {
        assertThat(sample.diagnosisOfChangeWith(
                        "{every: {exponential: 26 weeks}, flow: outage}", "{every: 26 weeks, flow: repair}"))
                .isEqualTo("""
                        error[E0409]: flow "repair" is not asked by failure
                          --> scenario.yaml:8:63
                           |
                         8 |   stock: {redundancy: 2 of 3, shocks: {every: 26 weeks, flow: repair}}
                           |                                                               ^^^^^^
                           = expected: a flow with asked-by: failure
                        """);
    }

    @ParameterizedTest
    @CsvSource({"journey: visit, journey: outage", "removed-by: repair, removed-by: outage"})
    void incident_isStartedByFailuresOnly(String original, String replacement) {
        assertThat(sample.diagnosisOfChangeWith(original, replacement))
                .startsWith("error[E0409]: flow \"outage\" is asked by failure, and only failures start it\n");
    }

    @ParameterizedTest
    @CsvSource({
        "arrives: 1 /d, error[E0310]: \"arrives\" in a flow that failures start",
        "about: shop, error[E0310]: \"about\" in a flow whose items are about the service that failed"
    })
    void flowOfIncidents_hasNoSourceAndNoTopicOfItsOwn(String key, String message) {
        assertThat(sample.diagnosisOfChangeWith("asked-by: failure\n", "asked-by: failure\n    " + key + "\n"))
                .startsWith(message + "\n")
                .containsOnlyOnce("error[");
    }

    @Test
    void flowOfIncidentsThatNothingStarts_isAWarning() {
        String another = "idle: {asked-by: failure, steps: {look: {by: mend, takes: 1 h}}}\n  outage:\n";

        assertThat(sample.diagnosisOfChangeWith("outage:\n", another)).isEqualTo("""
                        warning[W0101]: nothing ever starts flow "idle"
                          --> scenario.yaml:24:3
                           |
                        24 |   idle: {asked-by: failure, steps: {look: {by: mend, takes: 1 h}}}
                           |   ^^^^
                           = expected: a flow that customers, a rate, failures or other work start
                           = help: name it as the flow under "fails", "shocks" or "changes" of a service
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NO_EFFECT)
    void restoringWhereNothingFailed_isRefused() {
        assertThat(sample.diagnosisOfChangeWith(
                        "steps: {mend: {by: mend, uses: stock, takes: 2 h, fails: done}, ship: {by: test, takes: 1 h,"
                                + " deploys: true}}",
                        "steps: {ship: {by: test, takes: 1 h, restores: true}}"))
                .isEqualTo("""
                        error[E0410]: nothing has failed that this step could restore
                          --> scenario.yaml:23:100
                           |
                        23 | ...p, class: maintenance, steps: {ship: {by: test, takes: 1 h, restores: true}}}
                           |                                                                ^^^^^^^^
                           = expected: "restores" only in a flow with asked-by: failure
                        """);
    }

    @Test
    void changeDeployedNowhere_isRefused() {
        assertThat(sample.diagnosisOfChangeWith("about: shop, class: maintenance", "class: maintenance"))
                .startsWith("error[E0410]: the step deploys a change, and it is not said to which service\n");
    }

    @Test
    void followUpOfAnIncident_deploysToTheServiceThatFailed() {
        String removal =
                "removal: {asked-by: roadmap, steps: {ship: {by: test, takes: 1 h, deploys: true}}}\n  outage:\n";

        assertThat(sample.diagnosis(Sample.CHANGING
                        .replace("removed-by: repair", "removed-by: removal")
                        .replace("outage:\n", removal)))
                .isEmpty();
        assertThat(sample.diagnosisOfChangeWith("outage:\n", removal))
                .startsWith("error[E0410]: the step deploys a change, and it is not said to which service\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.OUTSIDE_RUN)
    void dateAtTheHorizon_isOutside() {
        assertThat(sample.diagnosisOfChangeWith("merger: {at: 30 weeks", "merger: {at: 2027-01-04"))
                .isEqualTo("""
                        error[E0411]: this date does not lie within the run
                          --> scenario.yaml:48:16
                           |
                        48 |   merger: {at: 2027-01-04, acquire: {buyers: 500}, cost: {once: 1_000 EUR}}
                           |                ^^^^^^^^^^
                           = expected: a time from the start to before the horizon, or a date from 2026-01-05 to 2027-01-03
                        """);
        assertThat(sample.diagnosisOfChangeWith("merger: {at: 30 weeks", "merger: {at: 2027-01-03"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merger: {at: 30 weeks | merger: {at: 2026-01-04 | this date",
                "{at: 12 weeks, to: one | {at: 52 weeks, to: one | this date",
                "every: 6 weeks, cost | every: 50 weeks, cost | the last wave",
                "transition: 10 weeks .. 40 weeks | transition: 4 weeks .. 40 weeks | the transition",
                "transition: 10 weeks .. 40 weeks | transition: 10 weeks .. 52 weeks | the transition",
                "transition: 10 weeks .. 40 weeks | transition: 10 weeks .. 10 weeks | the transition"
            })
    void whateverLiesOutsideTheRun_isRefused(String original, String replacement, String what) {
        assertThat(sample.diagnosisOfChangeWith(original, replacement))
                .startsWith("error[E0411]: " + what + " does not lie within the run\n")
                .containsOnlyOnce("error[");
    }

    @Test
    @Diagnoses(DiagnosticCode.NOT_AUTOMATABLE)
    void automatingALiveStep_isRefused() {
        assertThat(automationOf("visit", "call")).isEqualTo("""
                        error[E0412]: step "call" cannot be automated: a customer is there while it is done
                          --> scenario.yaml:49:53
                           |
                        49 |   bot: {at: 20 weeks, automate: {flow: visit, step: call, share: 50 %, on: shop,...
                           |                                                     ^^^^
                           = expected: a step with "by" and without "patience"
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "visit, browse, E0412, 'step \"browse\" cannot be automated: no people do it'",
        "repair, mand, E0312, flow \"repair\" has no step \"mand\"",
        "repairs, mend, E0312, unknown flow \"repairs\""
    })
    void automatingWhatPeopleDoNotDo_isRefused(String flow, String step, String code, String message) {
        assertThat(automationOf(flow, step))
                .startsWith("error[" + code + "]: " + message + "\n")
                .containsOnlyOnce("error[");
    }

    private String automationOf(String flow, String step) {
        String entry = "bot: {at: 20 weeks, automate: {flow: " + flow + ", step: " + step
                + ", share: 50 %, on: shop, takes: 1 min}}\n  drill:";
        return sample.diagnosisOfChangeWith("drill:", entry);
    }

    @Test
    @Diagnoses(DiagnosticCode.AUTOMATED_TWICE)
    void stepAutomatedTwiceInOneAlternative_isRefusedAtTheSecond() {
        assertThat(sample.diagnosisOfChangeWith("stay: {structure: today}", """
                        stay:
                            structure: today
                            time-line:
                              pilot: {at: 8 weeks, automate: {flow: repair, step: mend, share: 5 %, on: post, takes: 1 h}}
                              more: {at: 9 weeks, automate: {flow: repair, step: mend, share: 9 %, on: post, takes: 1 h}}
                        """))
                .isEqualTo("""
                        error[E0417]: step "mend" is automated already by "pilot" in line 40
                          --> scenario.yaml:41:7
                           |
                        41 |       more: {at: 9 weeks, automate: {flow: repair, step: mend, share: 9 %, on: p...
                           |       ^^^^
                           = expected: at most one entry for a step in an alternative
                        """);
    }

    @Test
    void stepAutomatedForAllAndForOneAlone_isRefusedInThatOne() {
        String pilot = "pilot: {at: 20 weeks, automate: {flow: repair, step: mend, share: 5 %, on: post, takes: 1 h}}";

        assertThat(sample.diagnosisOfChangeWith("drill:", pilot + "\n  drill:"))
                .contains(
                        "error[E0417]: step \"mend\" is automated already by \"pilot\" in line 49\n"
                                + "  --> scenario.yaml:42:7\n",
                        "error[E0417]: step \"mend\" is automated already by \"pilot\" in line 49\n"
                                + "  --> scenario.yaml:46:7\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.NO_WINDOW)
    void windowOfARunWithoutTransition_doesNotExist() {
        String expectation = "expect: [{alternative: today, metric: customer.wait, window: after, at-most: 5 min}]\n";

        assertThat(sample.diagnosis(Sample.TEXT + expectation)).isEqualTo("""
                        error[E0413]: no transition divides this run, so there is no window "after"
                          --> scenario.yaml:24:62
                           |
                        24 | expect: [{alternative: today, metric: customer.wait, window: after, at-most: 5 m...
                           |                                                              ^^^^^
                           = expected: window: whole, or a reorganization, an entry of one alternative's time line, or time.transition
                        """);
    }

    /** 52 weeks are 3.1e13 microseconds; the lower limit of a day is 3.6e8. */
    @Test
    @Diagnoses(DiagnosticCode.TOO_MANY_EVENTS)
    void moreEventsThanAnybodyCanWaitFor_areRefusedAtWhatStartsTheMost() {
        assertThat(sample.diagnosisWith("repair: {arrives: 3 /week", "repair: {arrives: {every: 1 us}"))
                .isEqualTo("""
                        error[E0418]: flow "repair" would start about 31_000_000_000_000 items in a future
                          --> scenario.yaml:19:21
                           |
                        19 |   repair: {arrives: {every: 1 us}, steps: {mend: {by: mend, takes: 2 h}}}
                           |                     ^
                           = expected: at most 10_000_000_000 in all, or a shorter horizon
                        """);
        assertThat(sample.diagnosisWith("repair: {arrives: 3 /week", "repair: {arrives: {every: 10 ms, batch: 4}"))
                .startsWith("error[E0418]: flow \"repair\" would start about 13_000_000_000 items in a future\n");
        assertThat(sample.diagnosisWith("needs: 6 /year", "needs: 6 /s"))
                .startsWith("error[E0418]: segment \"buyers\" would have about 190_000_000_000 needs in a future\n")
                .contains("scenario.yaml:12:");
        assertThat(sample.diagnosisOfChangeWith("{every: {exponential: 26 weeks}", "{every: {exponential: 1 us}"))
                .startsWith("error[E0418]: service \"stock\" would fail about 31_000_000_000_000 times in a future\n")
                .contains("scenario.yaml:8:");
    }

    /** A thousand customers with 0.3 needs a second: 9.4e9 in 52 weeks. */
    @Test
    void manyEventsBelowTheLimit_areAllowed() {
        assertThat(sample.diagnosisWith("needs: 6 /year", "needs: 1_080 /h")).isEmpty();
        assertThat(sample.diagnosisWith("needs: 6 /year", "needs: 1_150 /h"))
                .startsWith("error[E0418]: segment \"buyers\" would have about 10_000_000_000 needs");
    }

    private static final String CHANGES_LATE = """
            alternatives:
              stay: {structure: today}
              robot: {structure: today, time-line: {robot: {at: 30 weeks, automate: {flow: repair, step: mend, share: 9 %, on: shop, takes: 1 h}}}}
            expect: [{alternative: robot, metric: customer.wait, window: after, at-most: 5 min}]
            """;

    @Test
    void windowOfATransitionThatDoesNotFit_saysWhatItRunsInto() {
        assertThat(sample.diagnosis(Sample.TEXT + CHANGES_LATE.replace("30 weeks", "25 weeks")))
                .isEmpty();
        assertThat(sample.diagnosis(Sample.TEXT + CHANGES_LATE)).isEqualTo("""
                        error[E0413]: the transition would last until 26 weeks after the last change, which is past the horizon, so there is no window "after"
                          --> scenario.yaml:27:62
                           |
                        27 | expect: [{alternative: robot, metric: customer.wait, window: after, at-most: 5 m...
                           |                                                              ^^^^^
                           = expected: window: whole, a longer horizon, or time.transition
                        """);
        assertThat(sample.diagnosis((Sample.TEXT + CHANGES_LATE)
                        .replace("30 weeks", "3 weeks")
                        .replace("horizon: 52 weeks", "horizon: 52 weeks, warm-up: 4 weeks")))
                .startsWith("error[E0413]: what one alternative alone does begins within the warm-up, so there is no"
                        + " window \"after\"\n")
                .contains(" = expected: window: whole, a shorter warm-up, or time.transition\n");
    }

    /** The first line says it all; each slip is one error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Steps
                "takes: 10 min, restores: true | takes: 10 min, deploys: true, restores: true | E0310 | \"deploys\""
                        + " and \"restores\" in one step",
                ", uses: [shop, stock], slowed-to: 40 % | , slowed-to: 40 % | E0310 | \"slowed-to\" in a step that"
                        + " uses no service",
                "uses: stock, takes: 2 h | takes: 2 h | E0310 | \"fails\" in a step that cannot fail",
                "call: 20 %}, fails | call: 20 %}, slowed-to: 10 %, fails | E0310 | \"slowed-to\" in a step that"
                        + " nobody does",
                "call: 20 %}, fails | call: 20 %}, uses: post, fails | E0310 | \"uses\" in a step that nobody does",
                "find: {by: mend | find: {waits: vendor, fails: done | E0310 | \"fails\" in a step that is waited for",
                "slowed-to: 40 % | slowed-to: 100 % | E0205 | 100 % is out of range",
                "uses: [shop, stock] | uses: [] | E0304 | there is no service here",
                "deploys: true | deploys: often | E0211 | \"often\" is not among the words allowed here",
                "class: maintenance | class: urgent | E0211 | \"urgent\" is not among the words allowed here",
                // People
                "leaves: 12 %/year, replaced | replaced | E0310 | \"replaced-after\" of people who never leave",
                "replaced-after: {exponential: 8 weeks}, | `` | E0302 | \"replaced-after\" is missing in a group of"
                        + " people",
                "leaves: 12 %/year | leaves: 100 %/year | E0205 | 100 %/year is out of range",
                "leaves: 12 %/year | leaves: 0 %/year | E0205 | 0 %/year is out of range",
                "leaves: 12 %/year | leaves: 12 % | E0203 | \"%\" does not measure a share that leaves",
                "knows: [shop] | knows: [shp] | E0312 | unknown service \"shp\"",
                "on-call: true | on-call: yes | E0211 | \"yes\" is not among the words allowed here",
                // Services and segments
                "grows: 41 %/year | grows: -100 %/year | E0205 | -100 %/year is out of range",
                "depends-on: stock | depends-on: stok | E0312 | unknown service \"stok\"",
                "{stock: {degrades-to: 50 %} | {stock: {degrades-to: 100 %} | E0205 | 100 % is out of range",
                "hurt: 3 | hurt: 0 | E0205 | 0 is out of range",
                "within: 2 weeks | within: 0 s | E0205 | this time must not always be 0",
                "{exponential: 30 d}, flow: outage, severe | {exponential: 30 d}, severe | E0302 | \"flow\" is missing"
                        + " in fails",
                "fail: {value: 12 %, range: 5 % .. 30 %}, | `` | E0302 | \"fail\" is missing in changes",
                // Reorganizations
                "[stock-team, rest] | [stock-team, shop-team] | E0309 | team \"shop-team\" is already in wave 1",
                "[stock-team, rest] | [stock-team, front] | E0312 | structure \"one\" has no team \"front\"",
                "[stock-team, rest] | [] | E0304 | a wave without a team",
                "every: 6 weeks, cost | cost | E0302 | \"every\" is missing in reorganize",
                "[[shop-team], [stock-team, rest]] | [[shop-team]] | E0310 | \"every\" where there is one wave",
                "to: one | to: two | E0312 | unknown structure \"two\"",
                // The time line
                "acquire: {buyers: 500} | acquire: {sellers: 500} | E0312 | unknown segment \"sellers\"",
                "acquire: {buyers: 500} | acquire: {buyers: 0} | E0205 | 0 is out of range",
                "acquire: {buyers: 500}, cost | cost | E0302 | the entry does not say what happens",
                "acquire: {buyers: 500} | acquire: {buyers: 5}, fault: {service: shop, flow: outage} | E0310 |"
                        + " \"acquire\" and \"fault\" in one entry",
                "once: 1_000 EUR | once: -1 EUR | E0205 | -1 EUR is out of range",
                // Expectations
                "metric: customer.resolved | metric: customer.resovled | E0312 | unknown metric \"customer.resovled\"",
                "stay, metric: customer.resolved | leave, metric: customer.resolved | E0312 | unknown alternative"
                        + " \"leave\"",
                "flow:visit | flow:vist | E0312 | unknown flow \"vist\"",
                "window: after | window: later | E0211 | \"later\" is not among the words allowed here",
                "at-least: 80 % | at-least: 80 %, at-most: 90 % | E0310 | \"at-least\" and \"at-most\" in one"
                        + " expectation",
                ", at-least: 80 % | `` | E0302 | the expectation does not say what must hold",
                "at-least: 80 % | at-least: 80 %, confidence: 90 % | E0310 | \"confidence\" of an expectation without"
                        + " an interval",
                "at-least: 80 % | at-least: 0.8 | E0201 | the number has no unit",
                // Laws
                "start: 40 % | start: 0 % | E0205 | 0 % is out of range",
                "gain: 5 % | gain: 100 % | E0205 | 100 % is out of range",
                "multiplier: 1.5 | multiplier: -1 | E0205 | -1 is out of range",
                "switching: 12 min | swiching: 12 min | E0301 | unknown key \"swiching\" in laws"
            })
    void slip_isOneError(String original, String replacement, String code, String message) {
        assertThat(sample.diagnosisOfChangeWith(original, replacement))
                .startsWith("error[" + code + "]: " + message + "\n")
                .containsOnlyOnce("error[");
    }

    @Test
    void entryOfOneNameInTwoAlternatives_mustSayTheSame() {
        String other = Sample.CHANGING.replaceFirst("errors: 3 %", "errors: 4 %");

        assertThat(sample.diagnosis(other))
                .startsWith("error[E0309]: \"robot\" is another event in line 42\n  --> scenario.yaml:46:7\n")
                .containsOnlyOnce("error[");
    }

    @Test
    void entryOfEveryAlternativeRepeatedInOne_isRefused() {
        assertThat(sample.diagnosisOfChangeWith("merger: {at: 30 weeks", "robot: {at: 30 weeks"))
                .startsWith("error[E0309]: \"robot\" happens in every alternative already\n");
    }
}
