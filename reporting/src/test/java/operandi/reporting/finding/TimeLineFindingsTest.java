package operandi.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.ResourceCheck.Structures;
import operandi.core.experiment.Transition;
import operandi.core.experiment.Transition.Spread;
import operandi.core.experiment.Verdict;
import operandi.core.model.Window;
import operandi.reporting.TimeLineFixture;
import operandi.reporting.VeterinaryFixture;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Finding.Tone;
import org.junit.jupiter.api.Test;

/** Every rule about time and change with the words it gives for the numbers of the fixture. */
class TimeLineFindingsTest {

    private final ExperimentResult result = TimeLineFixture.comparison();
    private final List<Finding> findings = Findings.of(result);

    @Test
    void transition_withADip_saysHowDeepHowLongAndWhoNeverGetsThere() {
        assertThat(finding(Rule.TRANSITION, "reorganize").text())
                .isEqualTo(
                        "With reorganize, waiting per contact dips from week\u00A026 on (95\u00A0% confidence): the worst four weeks are"
                                + " 33\u00A0min worse than with stay (8 of 10 futures 21 to 52). Back within ±10\u00A0min after 14"
                                + " weeks (8 of 10 of them 9 to 27); 8 of the 196 futures that leave it never come back. In sum"
                                + " it is ahead for good after 44 weeks (8 of 10 of them 31 to 66); 31 of 200 futures never"
                                + " are.");
        assertThat(finding(Rule.TRANSITION, "reorganize").tone()).isEqualTo(Tone.WORSE);
    }

    @Test
    void transition_withoutADip_saysSoOfTheMeanAlone() {
        Finding finding = finding(Rule.TRANSITION, "technology");
        assertThat(finding.text())
                .startsWith(
                        "With technology, waiting per contact shows no dip beyond 10\u00A0min in the mean, from week\u00A030"
                                + " on (95\u00A0% confidence): the worst four weeks are 2.0\u00A0min worse than with stay (8 of 10 futures −3.0 to"
                                + " +9.0, above 0 is worse).");
        assertThat(finding.tone()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void transition_whoseIntervalsReachBeyondWhatMatters_cannotTell() {
        Spread some = new Spread(200, 200, 1, 2, 3);
        assertThat(transition(some, some, 200))
                .startsWith("With reorganize, these futures cannot tell whether waiting per contact dips beyond"
                        + " 10\u00A0min in the mean, from week\u00A026 on");
    }

    @Test
    void transition_thatNeverPays_saysSo() {
        Spread nobody = new Spread(200, 0, Double.NaN, Double.NaN, Double.NaN);
        assertThat(transition(nobody, nobody, 200))
                .contains("on the worse side do not come back within the run.")
                .endsWith("In sum it does not pay within the run.")
                .doesNotContain("NaN");
    }

    @Test
    void transition_thatNobodyFeels_saysSo() {
        Spread none = new Spread(0, 0, Double.NaN, Double.NaN, Double.NaN);
        assertThat(transition(none, new Spread(200, 200, 1, 2, 3), 200))
                .contains("No future leaves ±10\u00A0min on the worse side.");
    }

    @Test
    void transition_thatMostFuturesNeverGetOver_saysThatFirst() {
        assertThat(transition(new Spread(200, 20, 9, 14, 27), new Spread(200, 2, 24, 28, 32), 200))
                .contains(
                        "Most futures that leave ±10\u00A0min on the worse side do not come back; the others are back after"
                                + " 14 weeks (8 of 10 of them 9 to 27); 180 of the 200 futures that leave it never come back.")
                .endsWith("In sum most futures are never ahead for good; the others are after 28 weeks (8 of 10 of them"
                        + " 24 to 32); 198 of 200 futures never are.");
    }

    @Test
    void transition_ofFewFutures_countsNone() {
        assertThat(transition(new Spread(40, 30, 9, 14, 27), new Spread(100, 80, 31, 44, 66), 100))
                .contains(
                        "Back within ±10\u00A0min after 14 weeks, if at all; these futures are too few to say how often. In sum"
                                + " it is ahead for good after 44 weeks, if at all; these futures are too few to say how often.")
                .doesNotContain("8 of 10", "some futures", " of the 40", " of 100");
        assertThat(transition(new Spread(40, 3, 9, 14, 27), new Spread(199, 3, 31, 44, 66), 199))
                .doesNotContain("8 of 10", "ost futures", "some futures");
    }

    @Test
    void endsWorse_countsBeyondWhatMattersAndAtAll() {
        Comparison after = after("reorganize");
        long beyond = after.differences().stream().filter(d -> d > 10).count();
        long atAll = after.differences().stream().filter(d -> d > 0).count();
        assertThat(finding(Rule.ENDS_WORSE, "reorganize").text())
                .isEqualTo("reorganize is very unlikely to be worse in the end (" + beyond + " of 200 futures): worse"
                        + " than stay by more than 10\u00A0min in waiting per contact after the transition. It is worse"
                        + " at all in " + atAll + ".");
    }

    @Test
    void cost_saysWhatIsPaidForWhat() {
        assertThat(finding(Rule.COST, "reorganize").text())
                .isEqualTo("Over the run, reorganize costs 240,000\u00A0EUR more than stay (+3.5\u00A0%): time line"
                        + " +240,000\u00A0EUR, payroll the same.");
    }

    @Test
    void structure_isNamedAsTheCauseOnlyWhereNothingElseDiffers() {
        assertThat(finding(Rule.RESOURCES, "reorganize").text())
                .isEqualTo("Between reorganize and stay nothing differs but the structure and the way to it: their"
                        + " differences are there because of the structure.");
        assertThat(finding(Rule.RESOURCES, "both").text())
                .isEqualTo("The differences of both may not be put down to its structure: its own time line also"
                        + " brings new technology (bookings-by-agent).");
        assertThat(finding(Rule.RESOURCES, "technology").text())
                .isEqualTo(
                        "The differences of technology may not be put down to its structure, which is that of stay: its"
                                + " own time line brings new technology (bookings-by-agent).");
    }

    @Test
    void structure_whichDoesNotDiffer_causesNothing() {
        assertThat(structure(Structures.SAME))
                .isEqualTo(
                        "Between reorganize and stay nothing differs: the same structure on the same way, and the same"
                                + " time line.");
        assertThat(structure(Structures.SAME_BY_ANOTHER_WAY))
                .isEqualTo("Between reorganize and stay nothing differs but the way to the same structure: their"
                        + " differences are there because of that way.");
    }

    private String structure(Structures structures) {
        AgainstBaseline any = result.against("reorganize");
        ResourceCheck check = new ResourceCheck(1, 1, 0, 0, 0.5, 0.5, structures, structures != Structures.SAME);
        AgainstBaseline against = new AgainstBaseline(
                any.alternative(), check, any.transition(), any.spread(), any.effects(), any.lostTime());
        return ResourceSentence.of(against, result).get(1).text();
    }

    @Test
    void because_isSaidByThatRuleAlone() {
        assertThat(findings).allSatisfy(finding -> {
            boolean maySay = finding.rule() == Rule.RESOURCES
                    && result.against(finding.alternative()).resources().onlyStructure();
            if (!maySay) {
                assertThat(finding.text()).doesNotContain("because of the structure");
            }
        });
    }

    @Test
    void cause_isTheLedgersWithTheSharesResolved() {
        assertThat(finding(Rule.CAUSE, "reorganize").text())
                .isEqualTo(
                        "By the ledger, the same contact takes 355.2\u00A0min with reorganize and 375.0\u00A0min with stay,"
                                + " most of the change from hand-offs −15.9, queues −8.7, closed hours −7.7\u00A0min; 90.0\u00A0% and"
                                + " 85.0\u00A0% of contacts are resolved.");
    }

    @Test
    void robustness_saysWhereItTurnsAndWhatItRestsOn() {
        assertThat(finding(Rule.ROBUSTNESS, "reorganize").text())
                .isEqualTo("For reorganize, the difference over the whole run turns where laws.mis-route.share passes"
                        + " 29\u00A0% (stated 15\u00A0%, range 4\u00A0% to 40\u00A0%); its spread goes most clearly with"
                        + " laws.mis-route.share (38\u00A0%), flows.book-a-visit.steps.call.takes (12\u00A0%).");
        assertThat(finding(Rule.ROBUSTNESS, "technology").text())
                .isEqualTo(
                        "For technology, no single assumption was found to turn the difference over the whole run within its"
                                + " range; its spread goes most clearly with segments.pet-owners.needs (21\u00A0%).");
    }

    @Test
    void spread_splitsIntoPartsThatAddUp() {
        assertThat(finding(Rule.SPREAD, "both").text())
                .contains("62\u00A0% of the variance")
                .contains("38\u00A0% is chance")
                .contains("(95\u00A0% interval 48\u00A0% to 73\u00A0%)")
                .contains("40 futures simulated twice");
    }

    @Test
    void open_countsWhatIsNotSettled() {
        long open = result.comparisons().stream()
                .filter(comparison -> comparison.verdict() == Verdict.CANNOT_TELL)
                .count();
        assertThat(finding(Rule.OPEN, "").text())
                .isEqualTo("Of 18 comparisons, " + open
                        + " cannot be told with 200 futures: in the share of contacts abandoned.");
    }

    @Test
    void headline_saysBothWindowsAndHowItEnds() {
        Comparison after = after("both");
        assertThat(HeadlineSentence.of(whole("both"), after, "95\u00A0% family-wise interval"))
                .startsWith("Customers wait 28\u00A0min less per contact than with stay over the whole run (95\u00A0%"
                        + " family-wise interval ")
                .contains(" less after the transition (")
                .endsWith("It is almost certainly better in the end (200 of 200 futures); in 0 it ends worse by more"
                        + " than 10\u00A0min.");
    }

    @Test
    void headline_ofNoDifference_praisesNobody() {
        assertThat(HeadlineSentence.of(whole("technology"), after("technology"), "95\u00A0% interval"))
                .startsWith("The mean difference to stay is −4.6\u00A0min over the whole run")
                .contains("±10\u00A0min would matter. In 0 of 200 futures it ends worse by more than that.")
                .doesNotContain("better in the end");
    }

    private Comparison whole(String alternative) {
        return comparison(alternative, Window.WHOLE);
    }

    private Comparison after(String alternative) {
        return comparison(alternative, Window.AFTER);
    }

    private Comparison comparison(String alternative, Window window) {
        return result.comparisons().stream()
                .filter(comparison -> comparison.alternative().equals(alternative)
                        && comparison.window() == window
                        && Findings.isHeadline(result, comparison))
                .findFirst()
                .orElseThrow();
    }

    private Finding finding(Rule rule, String alternative) {
        return findings.stream()
                .filter(finding ->
                        finding.rule() == rule && finding.alternative().equals(alternative))
                .findFirst()
                .orElseThrow();
    }

    /** Each is a rule that may say something by counting futures. */
    @Test
    void findings_ofFewFutures_claimNothingByCount() {
        assertThat(Findings.of(VeterinaryFixture.comparison()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.text())
                        .doesNotContain("8 of 10", "ost futures", "some futures", " of 100 futures"));
    }

    private String transition(Spread recovery, Spread breakEven, int futures) {
        AgainstBaseline any = result.against("reorganize");
        Transition known = any.transition().orElseThrow();
        Transition other = new Transition(
                known.metric(),
                known.delta(),
                known.dates(),
                known.weeks(),
                known.family(),
                false,
                new Spread(futures, futures, 1, 2, 3),
                recovery,
                breakEven,
                List.of());
        AgainstBaseline against = new AgainstBaseline(
                any.alternative(), any.resources(), Optional.of(other), any.spread(), any.effects(), any.lostTime());
        return TransitionSentence.of(against, result).get(0).text();
    }
}
