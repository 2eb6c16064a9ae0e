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

/** A quantity that is not what it should be is reported with what would be right. */
class QuantityDiagnosticsTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    @Diagnoses(DiagnosticCode.UNIT_MISSING)
    void durationWithoutUnit_listsUnits() {
        assertThat(sample.diagnosisWith("takes: 6 min", "takes: 6")).isEqualTo("""
                        error[E0201]: the number has no unit
                          --> scenario.yaml:18:31
                           |
                        18 |       call: {by: talk, takes: 6, patience: 5 min, abandons: leave}
                           |                               ^
                           = expected: a duration in us, ms, s, min, h, d, week, month or year
                        """);
    }

    @Test
    void bareProbability_suggestsPercent() {
        assertThat(sample.diagnosisWith("call: 20 %", "call: 0.2"))
                .startsWith("error[E0201]: the number has no unit\n  --> scenario.yaml:17:67\n")
                .endsWith("   = expected: a share in %\n   = help: did you mean \"20 %\"?\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.UNIT_UNKNOWN)
    void misspeltUnit_isCorrected() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: 5 dayz")).isEqualTo("""
                        error[E0202]: unknown unit "dayz"
                          --> scenario.yaml:19:62
                           |
                        19 |   repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: 5 dayz}}}
                           |                                                              ^^^^^^
                           = expected: a duration in us, ms, s, min, h, d, week, month or year
                           = help: did you mean "day"?
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 M", "3 m", "3 mo"})
    void minutesOrMonths_isNotGuessed(String duration) {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: " + duration))
                .startsWith("error[E0202]: unknown unit ")
                .endsWith("   = help: write min for minutes and month for months\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.UNIT_UNFIT)
    void unitOfAnotherDimension_isRefused() {
        assertThat(sample.diagnosisWith("needs: 6 /year", "needs: 6 min")).isEqualTo("""
                        error[E0203]: "min" does not measure a rate
                          --> scenario.yaml:12:37
                           |
                        12 |   buyers: {customers: 1_000, needs: 6 min, journey: visit}
                           |                                     ^^^^^
                           = expected: a rate in /s, /min, /h, /d, /week, /month or /year
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.NOT_A_NUMBER)
    void word_isNoNumber() {
        assertThat(sample.diagnosisWith("customers: 1_000", "customers: many")).isEqualTo("""
                        error[E0204]: "many" is not a plain decimal number
                          --> scenario.yaml:12:23
                           |
                        12 |   buyers: {customers: many, needs: 6 /year, journey: visit}
                           |                       ^^^^
                           = expected: a count such as 8_000
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1e1000000",
                "0x1p3",
                "+1",
                ".5",
                "5.",
                "1.2.3",
                "1__0",
                "_1",
                "1_",
                "014",
                "-",
                "--1",
                "\u0664",
                "1;2",
                "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111"
            })
    void whatIsNoPlainDecimal_isRefused(String number) {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: " + number))
                .startsWith("error[E0204]: \"")
                .contains("\" is not a plain decimal number\n");
    }

    @Test
    void decimalComma_isExplained() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: \"1,5 h\""))
                .endsWith("   = help: write a point before the fraction, and _ between thousands\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.OUT_OF_RANGE)
    void probabilityAboveOne_isOutOfRange() {
        assertThat(sample.diagnosisWith("call: 20 %", "call: 120 %")).isEqualTo("""
                        error[E0205]: 120 % is out of range
                          --> scenario.yaml:17:67
                           |
                        17 |       browse: {on: shop, takes: 4 min, then: {helped: 80 %, call: 120 %}}
                           |                                                                   ^^^^^
                           = expected: a share from 0 % to 100 %
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "count: 2, count: 0, a whole number from 1 to 50_000",
        "count: 2, count: -2, a whole number from 1 to 50_000",
        "customers: 1_000, customers: 0, a whole number from 1 to 1_000_000_000",
        "needs: 6 /year, needs: 0 /year, 'a rate above 0, at most 1_000_000 /s'",
        "takes: 2 h, takes: -2 h, a duration from 0 s to 285 years",
        "takes: 2 h, takes: 10_000 years, a duration from 0 s to 285 years",
        "takes: 2 h, takes: {exponential: 0 h}, 'a duration above 0 s, at most 285 years'",
        "talk: 1.0, talk: 0, 'a number above 0, at most 10'",
        "talk: 1.0, talk: 11, 'a number above 0, at most 10'",
        "cost: 30 EUR/h, cost: -1 EUR/h, a cost from 0 to 1_000_000 EUR/h",
        "horizon: 52 weeks, horizon: 0 s, 'a duration above 0 s, at most 285 years'",
        "horizon: 52 weeks, 'horizon: 1 d, warm-up: 24 h', a duration below the horizon",
        "'arrives: 3 /week', 'arrives: {every: 0 h}', a distribution with a mean above 0",
        "takes: 2 h, 'takes: {lognormal: {mean: 1 h, sd: 1e9 h}}', a duration such as 6 min",
        "takes: 2 h, 'takes: {lognormal: {mean: 1 s, sd: 1 year}}', at most 1_000 times the mean",
        "takes: 2 h, 'takes: {lognormal: {mean: -1 s, sd: 1 s}}', 'a duration above 0 s, at most 285 years'",
        "takes: 2 h, 'takes: {lognormal: {median: 1 s, sigma: 40}}', a number from 0 to 4",
        "takes: 2 h, 'takes: {triangular: {min: 3 s, mode: 2 s, max: 1 s}}', min <= mode <= max",
        "takes: 2 h, 'takes: {gamma: {mean: 1 h, sd: 11 h}}', from a hundredth of the mean to 10 times the mean",
        "takes: 2 h, 'takes: {gamma: {mean: 1 h, sd: 1 s}}', from a hundredth of the mean to 10 times the mean",
        "takes: 2 h, 'takes: {gamma: {mean: 1 h, sd: 0 s}}', 'a duration above 0 s, at most 285 years'",
        "takes: 2 h, 'takes: {erlang: {mean: 1 h, phases: 0}}', a whole number from 1 to 10_000",
        "takes: 2 h, 'takes: {weibull: {mean: 1 h, shape: 0}}', a number from 0.1 to 1_000",
        "takes: 2 h, 'takes: {weibull: {mean: 1 h, scale: 1 h, shape: 1}}',"
                + " '{mean: 30 d, shape: 1.5} or {scale: 30 d, shape: 1.5}'",
        "takes: 2 h, 'takes: {weibull: {shape: 1}}', 'mean: 6 min'",
        "takes: 2 h, 'takes: {hyperexponential: {mean: 1 h, sd: 1 h}}', 'above the mean, at most 1_000 times the mean'",
        "takes: 2 h, 'takes: {hyperexponential: {mean: 1 h, means: [1 h]}}',"
                + " '{mean: 6 min, sd: 9 min} or {means: [1 min, 10 min], weights: [3, 1]}'",
        "takes: 2 h, 'takes: {hyperexponential: {means: [1 h, 2 h], weights: [1]}}', 'one weight for each, at least one'",
        "takes: 2 h, 'takes: {mixture: {of: [], weights: []}}', 'one weight for each, at least one'",
        "takes: 2 h, 'takes: {mixture: {of: [1 h], weights: [0]}}', 'a number above 0, at most 1_000_000_000'",
        "takes: 2 h, 'takes: {mixture: {weights: [1]}}', 'of: [6 min, {exponential: 1 h}]'"
    })
    void valueOutOfRange_saysTheRange(String original, String replacement, String expected) {
        assertThat(sample.diagnosisWith(original, replacement)).endsWith("   = expected: " + expected + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775809", "9223372036854775808", "seven", "1.5", "1 s"})
    void seed_isAWholeNumberThatFits(String seed) {
        assertThat(sample.diagnosis(Sample.TEXT + "experiment: {seed: " + seed + "}\n"))
                .startsWith("error[E0")
                .contains("--> scenario.yaml:24:20\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.NOT_WHOLE)
    void halfAPerson_isRefused() {
        assertThat(sample.diagnosisWith("count: 3", "count: 0.5")).isEqualTo("""
                        error[E0206]: not a whole number: 0.5
                          --> scenario.yaml:8:16
                           |
                         8 |   lab: {count: 0.5, skills: [mend, test]}
                           |                ^^^
                           = expected: a whole number
                        """);
    }

    @Test
    void thousandsWithAPoint_areNotReadAsOne() {
        assertThat(sample.diagnosisWith("count: 3", "count: 3.000")).isEqualTo("""
                        error[E0206]: not a whole number: 3.000
                          --> scenario.yaml:8:16
                           |
                         8 |   lab: {count: 3.000, skills: [mend, test]}
                           |                ^^^^^
                           = expected: a whole number; thousands are parted by _, as in 1_000
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.TIME_OF_DAY)
    void oneTimeOfDay_isNoRange() {
        assertThat(sample.diagnosisWith("hours: \"09:00-17:30\"", "hours: 8:30"))
                .isEqualTo("""
                        error[E0207]: "8:30" is not a range of times of day
                          --> scenario.yaml:5:34
                           |
                         5 |   office: {days: mon-fri, hours: 8:30}
                           |                                  ^^^^
                           = expected: hours such as "09:00-17:30", from 00:00 to 24:00
                        """.replace("5:33", "5:34"));
    }

    @Test
    void hoursAcrossMidnight_areExplained() {
        assertThat(sample.diagnosisWith("\"09:00-17:30\"", "\"22:00-06:00\""))
                .startsWith("error[E0207]: the hours end before they begin\n")
                .contains("   = help: write hours that cross midnight as two: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00-26:00", "09:00-24:01", "09:60-10:00", "9-17", "09:00", "09:00-", "a-b", "9:0-10:00"})
    void whatIsNoRangeOfTimes_isRefused(String hours) {
        assertThat(sample.diagnosisWith("09:00-17:30", hours)).startsWith("error[E0207]: ");
    }

    @Test
    @Diagnoses(DiagnosticCode.WEEKDAY)
    void unknownDay_isCorrected() {
        assertThat(sample.diagnosisWith("days: mon-fri", "days: [mon, thru]")).isEqualTo("""
                        error[E0208]: unknown day of the week "thru"
                          --> scenario.yaml:5:24
                           |
                         5 |   office: {days: [mon, thru], hours: "09:00-17:30"}
                           |                        ^^^^
                           = expected: daily, mon-fri, or [mon, wed-fri]
                           = help: did you mean "thu"?
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.DATE)
    void twentyNinthOfFebruary_mustExist() {
        assertThat(sample.diagnosisWith("{horizon", "{starts: 2026-02-29, horizon"))
                .isEqualTo("""
                        error[E0209]: there is no 2026-02-29 in the calendar
                          --> scenario.yaml:3:16
                           |
                         3 | time: {starts: 2026-02-29, horizon: 52 weeks}
                           |                ^^^^^^^^^^
                           = expected: year-month-day such as 2026-01-05
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.2026", "20260105", "2026-1-5", "today", "[2026]"})
    void whatIsNoDate_isRefused(String date) {
        assertThat(sample.diagnosisWith("{horizon", "{starts: " + date + ", horizon"))
                .startsWith("error[E0209]: ")
                .contains(" is not a date\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.RANGE)
    void emptyRange_isRefused() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: {uniform: 9 min .. 2 min}"))
                .isEqualTo("""
                        error[E0210]: the range "9 min .. 2 min" is empty
                          --> scenario.yaml:19:72
                           |
                        19 | ...arrives: 3 /week, steps: {mend: {by: mend, takes: {uniform: 9 min .. 2 min}}}}
                           |                                                                ^^^^^^^^^^^^^^
                           = expected: low .. high
                        """);
    }

    @Test
    @Diagnoses(DiagnosticCode.CHOICE)
    void wordNotAllowed_listsThoseThatAre() {
        assertThat(sample.diagnosisWith("leave: unresolved", "leave: unresolvd"))
                .isEqualTo("""
                        error[E0211]: "unresolvd" is not among the words allowed here
                          --> scenario.yaml:15:37
                           |
                        15 |     ends: {helped: resolved, leave: unresolvd}
                           |                                     ^^^^^^^^^
                           = expected: one of resolved, unresolved
                           = help: did you mean "unresolved"?
                        """.replace("15:36", "15:37"));
    }

    @Test
    @Diagnoses(DiagnosticCode.DISTRIBUTION)
    void unknownDistribution_isCorrected() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: {exponental: 2 h}"))
                .isEqualTo("""
                        error[E0212]: unknown distribution "exponental"
                          --> scenario.yaml:19:63
                           |
                        19 |   repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: {exponental: 2 h}}}...
                           |                                                               ^^^^^^^^^^
                           = expected: one of exponential, lognormal, uniform, triangular, empirical, gamma, erlang, weibull, hyperexponential, mixture
                           = help: did you mean "exponential"?
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 h, 2 h]",
                "{}",
                "{exponential: 1 h, uniform: 1 h .. 2 h}",
                "{empirical: {values: [1 h, 2 h], weights: [1]}}",
                "{empirical: {values: [1 h], weights: [0]}}"
            })
    void whatIsNoDistribution_isRefused(String distribution) {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: " + distribution)).startsWith("error[E0212]: ");
    }

    @Test
    @Diagnoses(DiagnosticCode.SUM)
    void sharesThatDoNotAddUp_areSummed() {
        assertThat(sample.diagnosisWith("call: 20 %", "call: 18 %")).isEqualTo("""
                        error[E0213]: the shares add up to 98 %, not to 100 %
                          --> scenario.yaml:17:46
                           |
                        17 |       browse: {on: shop, takes: 4 min, then: {helped: 80 %, call: 18 %}}
                           |                                              ^
                           = expected: shares that add up to 100 %
                        """);
    }

    @Test
    void sharesThatMissByRoundingInTheFile_areReported() {
        assertThat(sample.diagnosisWith("{helped: 80 %, call: 20 %}", "{helped: 33.3 %, call: 33.3 %, leave: 33.3 %}"))
                .startsWith("error[E0213]: the shares add up to 99.9 %, not to 100 %\n");
    }

    @Test
    @Diagnoses(DiagnosticCode.PROVENANCE)
    void assumptionWithoutRange_isIncomplete() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: {value: 2 h, grade: assumed}"))
                .isEqualTo("""
                        error[E0214]: a quantity that is assumed needs a range
                          --> scenario.yaml:19:75
                           |
                        19 |   repair: {arrives: 3 /week, steps: {mend: {by: mend, takes: {value: 2 h, grade:...
                           |                                                                           ^^^^^
                           = expected: range: low .. high
                        """);
    }

    @Test
    void measurementWithoutSource_isIncomplete() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: {value: 2 h, grade: measured, range: 1 h .. 3 h}"))
                .startsWith("error[E0214]: a quantity that is measured needs a source\n");
    }

    @Test
    void rangeWithoutItsValue_isAContradiction() {
        assertThat(sample.diagnosisWith("takes: 2 h", "takes: {value: 2 h, grade: assumed, range: 3 .. 4 h}"))
                .startsWith("error[E0214]: the value 2 h is not in its range\n");
    }
}
