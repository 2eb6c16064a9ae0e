package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import operandi.core.model.Assumption;
import operandi.core.model.Laws;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever carries its provenance is kept, under the path of keys that leads to it. */
class ProvenanceTest {

    private static final String LAWS_OFF = "laws: none\n";

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    void quantitiesAtAnyDepth_areAssumptionsInTheOrderOfTheFile() {
        String text = Sample.TEXT
                        .replace("count: 3", "count: {value: 3, range: 2 .. 5}")
                        .replace("talk: 1.0", "talk: {value: 1.0, range: 0.5 .. 1.5, grade: assumed}")
                        .replace("cost: 30 EUR/h", "cost: {value: 30 EUR/h, source: payroll 2025}")
                        .replace("needs: 6 /year", "needs: {value: 6 /year, source: CRM export, grade: measured}")
                        .replace("call: 20 %", "call: {value: 20 %, range: 10 .. 30 %}")
                        .replace(
                                "takes: 6 min",
                                "takes: {lognormal: {mean: {value: 6 min, range: 4 .. 9 min}, sd: 4 min}}")
                        .replace("takes: 2 h", "takes: {value: {exponential: 2 h}, range: 1 h .. 3 h, source: a guess}")
                + LAWS_OFF;

        assertThat(assumptions(text))
                .extracting(
                        Assumption::path, Assumption::value, Assumption::range, Assumption::grade, Assumption::source)
                .containsExactly(
                        tuple("people.desk.skills.talk", "1.0", "0.5 .. 1.5", "assumed", ""),
                        tuple("people.desk.cost", "30 EUR/h", "", "sourced", "payroll 2025"),
                        tuple("people.lab.count", "3", "2 .. 5", "assumed", ""),
                        tuple("segments.buyers.needs", "6 /year", "", "measured", "CRM export"),
                        tuple("flows.visit.steps.browse.then.call", "20 %", "10 .. 30 %", "assumed", ""),
                        tuple("flows.visit.steps.call.takes.lognormal.mean", "6 min", "4 .. 9 min", "assumed", ""),
                        tuple(
                                "flows.repair.steps.mend.takes",
                                "{exponential: 2 h}",
                                "1 h .. 3 h",
                                "sourced",
                                "a guess"));
    }

    @Test
    void provenance_changesNoValue() {
        String plain = Sample.TEXT + LAWS_OFF;
        String graded = plain.replace("takes: 2 h", "takes: {value: 2 h, range: 1 h .. 3 h, grade: assumed}");

        assertThat(scenario(graded).flows()).isEqualTo(scenario(plain).flows());
    }

    @Test
    void rangeOfALognormalByMedian_isOfItsMedian() {
        String distribution = "{value: {lognormal: {median: 1 h, sigma: 2}}, range: 0.5 h .. 2 h}";

        assertThat(assumptions(Sample.TEXT.replace("takes: 2 h", "takes: " + distribution) + LAWS_OFF))
                .as("the mean would be 7.4 h")
                .hasSize(1);
    }

    @Test
    void defaultLaws_areAssumptionsWithTheirEvidence() {
        List<Assumption> assumptions = assumptions(Sample.TEXT);

        assertThat(assumptions)
                .extracting(Assumption::path, Assumption::value, Assumption::range, Assumption::grade)
                .containsExactly(
                        tuple(
                                "laws.coordination-delay",
                                "{lognormal: {median: 0.5 h, sigma: 1.0}}",
                                "0.1 h .. 4 h",
                                "J"),
                        tuple("laws.rework.share", "15 %", "5 % .. 50 %", "J"),
                        tuple("laws.rework.documentation", "15 %", "0 % .. 74 %", "V"),
                        tuple("laws.mis-route.share", "15 %", "4 % .. 40 %", "J"),
                        tuple("laws.mis-route.lost", "40 %", "15 % .. 60 %", "J"),
                        tuple("laws.mis-route.learned", "3 %", "1 % .. 10 %", "J"),
                        tuple("laws.mis-route.look", "10 min", "5 min .. 30 min", "J"),
                        tuple("laws.ramp-up.start", "30 %", "10 % .. 60 %", "J"),
                        tuple("laws.ramp-up.pace", "375 h", "150 h .. 600 h", "J"),
                        tuple("laws.switching", "{lognormal: {mean: 15 min, sd: 8 min}}", "5 min .. 25 min", "M"),
                        tuple("laws.ties.gain", "10 %", "0 % .. 20 %", "M"),
                        tuple("laws.ties.pace", "12 weeks", "4 weeks .. 26 weeks", "J"),
                        tuple("laws.distraction.share", "7 %", "2 % .. 15 %", "J"),
                        tuple("laws.distraction.lasts", "8 weeks", "4 weeks .. 16 weeks", "J"),
                        tuple("laws.attrition.multiplier", "1.3", "1 .. 2", "V"),
                        tuple("laws.attrition.lasts", "39 weeks", "26 weeks .. 52 weeks", "V"));
        assertThat(assumptions)
                .allMatch(assumption -> !assumption.source().isEmpty())
                .allMatch(assumption -> assumption.extent().isPresent());
        assertThat(assumptions(Sample.TEXT + "laws: default\n")).isEqualTo(assumptions);
    }

    @Test
    void lawsTheFileSets_areNoDefaults() {
        String others = "mis-route: off, ramp-up: off, switching: off, ties: off, distraction: off, attrition: off";
        String laws =
                "laws: {coordination-delay: off, rework: {share: {value: 20 %, range: 10 .. 30 %}}, " + others + "}\n";

        assertThat(assumptions(laws + Sample.TEXT))
                .as("laws come last, wherever they stand in the file")
                .extracting(Assumption::path)
                .containsExactly("laws.rework.share", "laws.rework.documentation");
        assertThat(scenario(Sample.TEXT + laws).laws().coordinationDelay()).isEmpty();
        assertThat(scenario(Sample.TEXT + "laws: {rework: off}\n").laws().rework())
                .isEmpty();
        assertThat(scenario(Sample.TEXT + LAWS_OFF).laws()).isEqualTo(Laws.none());
        assertThat(assumptions(Sample.TEXT + LAWS_OFF)).isEmpty();
    }

    @Test
    void retryWithoutItsTime_takesTheDefaultAndSaysSo() {
        String text = Sample.TEXT.replace("abandons: leave", "abandons: leave, fails: {retry: 50 %, leave: 50 %}");

        assertThat(assumptions(text + LAWS_OFF))
                .extracting(Assumption::path, Assumption::value, Assumption::range, Assumption::grade)
                .containsExactly(tuple(
                        "flows.visit.steps.call.retry-after",
                        "{lognormal: {median: 2 h, sigma: 1.0}}",
                        "1 h .. 4 h",
                        "J"));
    }

    private List<Assumption> assumptions(String text) {
        return scenario(text).assumptions();
    }

    private Scenario scenario(String text) {
        assertThat(sample.diagnosis(text)).isEmpty();
        return sample.read(text).scenario().orElseThrow();
    }
}
