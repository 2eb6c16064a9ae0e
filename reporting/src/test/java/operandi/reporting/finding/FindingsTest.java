package operandi.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.MetricSeries;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Threshold;
import operandi.core.model.Window;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.VarianceReduction;
import operandi.reporting.Futures;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    private static final Threshold WAIT =
            new Threshold(Metric.of("customer.wait").orElseThrow(), 1);
    private static final Threshold PROMISE =
            new Threshold(Metric.of("flow.promise-kept").orElseThrow(), 0.02);

    @Test
    void better_saysHowMuchHowSurelyAndHowOftenInOneSentence() {
        Finding finding = sentence(WAIT, "all", -3.1, 0.3, 97, 3, 100, Verdict.BETTER);
        assertThat(finding.text())
                .as("of 100 futures nothing is said by count")
                .isEqualTo("With aligned, customers wait 3.1\u00A0min less per contact than with functional"
                        + " (95\u00A0% family-wise interval 2.8 to 3.4).");
        assertThat(finding.rule()).isEqualTo(Rule.EFFECT);
        assertThat(finding.tone()).isEqualTo(Tone.BETTER);
    }

    @Test
    void worse_usesTheSameWordsTheOtherWayRound() {
        Finding better = sentence(WAIT, "all", -3.1, 0.3, 97, 3, 100, Verdict.BETTER);
        Finding worse = sentence(WAIT, "all", 3.1, 0.3, 3, 97, 100, Verdict.WORSE);
        assertThat(worse.text()).isEqualTo(better.text().replace("less", "more").replace("better", "worse"));
        assertThat(worse.rule()).isEqualTo(Rule.LOSER);
    }

    @Test
    void worse_whereHigherIsBetter_isTheLowerValue() {
        Finding finding = sentence(PROMISE, "flow:visit", -0.0364, 0.003, 0, 100, 100, Verdict.WORSE);
        assertThat(finding.text())
                .startsWith(
                        "With aligned, the promise is kept 3.6\u00A0pp less often in flow visit than with functional")
                .endsWith("interval 3.3 to 3.9).");
    }

    @Test
    void cannotTell_saysHowManyMoreFuturesItTakes() {
        Finding finding = sentence(WAIT, "all", 0.3, 0.7, 45, 55, 100, Verdict.CANNOT_TELL);
        assertThat(finding.rule()).isEqualTo(Rule.CANNOT_TELL);
        assertThat(finding.text())
                .contains("mean difference is +0.3\u00A0min")
                .contains("−0.4 to +1.0")
                .contains("±1\u00A0min")
                .endsWith("settling it takes about 350 more.");
    }

    @Test
    void cannotTell_thatNoNumberOfFuturesSettles_saysSo() {
        Finding finding = VerdictSentence.of(Futures.withMore(wait(1, 0.7), Comparison.NEVER), 4, 0.95, false);
        assertThat(finding.text()).endsWith("; no number of futures would settle it at this estimate.");
        assertThat(finding.numbers()).extracting(Finding.Number::name).doesNotContain("moreReplications");
    }

    @Test
    void noDifference_namesWhatWouldHaveMattered() {
        Finding finding = sentence(WAIT, "all", 0.1, 0.3, 45, 55, 100, Verdict.NO_DIFFERENCE);
        assertThat(finding.rule()).isEqualTo(Rule.NO_DIFFERENCE);
        assertThat(finding.text())
                .contains("+0.1\u00A0min")
                .contains("−0.2 to +0.4")
                .endsWith("within ±1\u00A0min.");
    }

    @Test
    void cannotTell_whereNoFutureDefinesIt_isStillASentence() {
        Finding finding = sentence(WAIT, "all", Double.NaN, Double.NaN, 0, 0, 0, Verdict.CANNOT_TELL);
        assertThat(finding.text()).contains("0 futures define it").doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "198, almost certainly better (198 of 200 futures)",
        "180, very likely better (180 of 200 futures)",
        "132, likely better (132 of 200 futures)",
        "66, about as likely as not better (66 of 200 futures)",
        "40, unlikely to be better (40 of 200 futures)",
        "20, very unlikely to be better (20 of 200 futures)",
    })
    void likelihood_from200FuturesOn_hasAFixedWordAndItsCount(int count, String words) {
        assertThat(Likelihood.of("better", count, 200)).contains(words);
    }

    @Test
    void likelihood_ofFewerThan200Futures_isNotClaimed() {
        assertThat(Likelihood.of("better", 199, 199)).isEmpty();
    }

    @Test
    void better_with200Futures_saysHowOften() {
        assertThat(sentence(WAIT, "all", -3.1, 0.3, 183, 17, 200, Verdict.BETTER)
                        .text())
                .endsWith("2.8 to 3.4); very likely better (183 of 200 futures).");
    }

    @Test
    void better_inAWindow_namesIt() {
        Comparison comparison = comparison(WAIT, "all", -3.1, 0.3, 97, 3, 100, Verdict.BETTER);
        assertThat(VerdictSentence.of(comparison, 4, 0.95, true).text())
                .contains("than with functional over the whole run (95");
    }

    @Test
    void findings_openWithTheHeadlineAndThenNameTheLosers() {
        List<Finding> findings = Findings.of(VeterinaryFixture.comparison());
        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly(
                        Rule.EFFECT,
                        Rule.LOSER,
                        Rule.LOSER,
                        Rule.WINNER,
                        Rule.COST,
                        Rule.CANNOT_TELL,
                        Rule.NO_DIFFERENCE);
        assertThat(findings.get(2).text()).contains("among shelters").contains("more per contact");
    }

    @Test
    void findings_sayWhomTheyAreAbout() {
        assertThat(Findings.of(VeterinaryFixture.comparison()))
                .extracting(Finding::scope)
                .containsExactly(
                        "all", "flow:book-a-visit", "segment:shelters", "segment:pet-owners", "all", "all", "all");
    }

    @Test
    void findings_claimNoCause() {
        assertThat(Findings.of(VeterinaryFixture.comparison()))
                .allSatisfy(finding -> assertThat(finding.text())
                        .doesNotContainIgnoringCase("because")
                        .doesNotContainIgnoringCase("due to")
                        .doesNotContainIgnoringCase("cause")
                        .doesNotContainIgnoringCase("leads to")
                        .doesNotContainIgnoringCase("thanks"));
    }

    @Test
    void findings_ofASingleRun_areNone() {
        assertThat(Findings.of(VeterinaryFixture.singleRun())).isEmpty();
    }

    @Test
    void segments_startWithTheOneWhoLosesMost() {
        assertThat(SegmentDifference.of(VeterinaryFixture.comparison()))
                .extracting(SegmentDifference::scope)
                .containsExactly("segment:shelters", "segment:pet-owners");
    }

    @Test
    void segments_shareTheConfidenceOfTheDesign() {
        // Two comparisons at 95 % together: 97.5 % each, and Student's t(0.9875; 99) = 2.27600.
        assertThat(SegmentDifference.of(VeterinaryFixture.comparison()))
                .hasSize(2)
                .allSatisfy(difference -> {
                    double[] differences = new double[VeterinaryFixture.FUTURES];
                    for (int future = 0; future < differences.length; future++) {
                        differences[future] = difference.after().values().get(future)
                                - difference.before().values().get(future);
                    }
                    double mean = Arrays.stream(differences).average().orElseThrow();
                    double squares = Arrays.stream(differences)
                            .map(d -> (d - mean) * (d - mean))
                            .sum();
                    double standardError = Math.sqrt(squares / (differences.length - 1) / differences.length);
                    assertThat(difference.interval().mean()).isCloseTo(mean, within(1e-9));
                    assertThat(difference.interval().halfWidth() / standardError)
                            .isCloseTo(2.27600, within(1e-4));
                });
    }

    @Test
    void segment_whoseWholeIntervalIsBeyondWhatMatters_isNamedWithIt() {
        SegmentDifference worse = segment(44.2, 6.1);
        assertThat(worse.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(SegmentSentence.of(worse, 12, 0.95).orElseThrow().text())
                .isEqualTo(
                        "With aligned, customers wait 44\u00A0min more per contact among shelters than with functional"
                                + " (95\u00A0% interval over all segments 38 to 50\u00A0min).");
        assertThat(SegmentSentence.of(segment(-44.2, 6.1), 12, 0.95)
                        .orElseThrow()
                        .text())
                .as("a winner, in the same words")
                .contains("44\u00A0min less")
                .endsWith("segments 38 to 50\u00A0min).");
    }

    @Test
    void segment_whoseMeanAloneIsBeyondWhatMatters_isNotNamed() {
        SegmentDifference unsure = segment(1.5, 0.6);
        assertThat(unsure.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(SegmentSentence.of(unsure, 12, 0.95)).isEmpty();
    }

    @Test
    void segment_whoseWholeIntervalIsWithinWhatMatters_isNotNamed() {
        SegmentDifference small = segment(-0.5, 0.4);
        assertThat(small.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(SegmentSentence.of(small, 12, 0.95)).isEmpty();
    }

    @Test
    void segment_thatASingleFutureShows_isNotNamed() {
        SegmentDifference single = segment(44, Double.POSITIVE_INFINITY);
        assertThat(single.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(SegmentSentence.of(single, 12, 0.95)).isEmpty();
    }

    private static SegmentDifference segment(double mean, double halfWidth) {
        MetricSeries series = Futures.series("customer.wait", "segment:shelters", List.of());
        ConfidenceInterval interval = new ConfidenceInterval(mean, halfWidth, 0.996, 100);
        return new SegmentDifference(
                "aligned",
                "functional",
                WAIT,
                "segment:shelters",
                Window.WHOLE,
                false,
                series,
                series,
                interval,
                mean - 9,
                mean + 9,
                3,
                97);
    }

    private static Comparison wait(double mean, double halfWidth) {
        return comparison(WAIT, "all", mean, halfWidth, 45, 55, 100, Verdict.CANNOT_TELL);
    }

    private static Finding sentence(
            Threshold threshold,
            String scope,
            double mean,
            double halfWidth,
            int better,
            int worse,
            int n,
            Verdict verdict) {
        return VerdictSentence.of(
                comparison(threshold, scope, mean, halfWidth, better, worse, n, verdict), 4, 0.95, false);
    }

    private static Comparison comparison(
            Threshold threshold,
            String scope,
            double mean,
            double halfWidth,
            int better,
            int worse,
            int n,
            Verdict verdict) {
        return new Comparison(
                "aligned",
                "functional",
                threshold,
                scope,
                Window.WHOLE,
                mean,
                halfWidth,
                mean - 1,
                mean + 1,
                n,
                better,
                worse,
                new VarianceReduction(4, 3, 5.3),
                verdict,
                verdict == Verdict.CANNOT_TELL && n > 0 ? 350 : 0,
                Collections.nCopies(n, mean));
    }
}
