package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import operandi.core.kernel.Ticks;
import operandi.core.model.Assumption;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Deterministic;
import operandi.core.random.Exponential;
import operandi.core.random.Lognormal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario takes other values for its assumptions, and nothing else about it changes. */
class ScenarioFamilyTest {

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(folder);
    }

    @Test
    void extents_areInTheModelsUnits() {
        ScenarioFamily family = family(Sample.TEXT
                .replace("talk: 1.0", "talk: {value: 1.0, range: 0.5 .. 1.5}")
                .replace("cost: 30 EUR/h", "cost: {value: 30 EUR/h, range: 20 .. 40 EUR/h}")
                .replace("customers: 1_000", "customers: {value: 1_000, range: 900 .. 1_100}")
                .replace(
                        "needs: 6 /year",
                        "grows: {value: 10 %/year, range: -10 .. 50 %/year}, needs: {value: 6 /year, range: 5 .. 8 /year}")
                .replace("call: 20 %", "call: {value: 20 %, range: 10 .. 30 %}")
                .replace("takes: 2 h", "takes: {value: {exponential: 2 h}, range: 1 h .. 3 h}"));

        Map<String, Assumption.Extent> extents = extents(family);
        double year = Ticks.YEAR;
        assertThat(extents)
                .containsEntry("people.desk.skills.talk", new Assumption.Extent(1, 0.5, 1.5, "number"))
                .containsEntry("people.desk.cost", new Assumption.Extent(30, 20, 40, "cost"))
                .containsEntry("segments.buyers.customers", new Assumption.Extent(1_000, 900, 1_100, "count"))
                .containsEntry("segments.buyers.needs", new Assumption.Extent(6 / year, 5 / year, 8 / year, "rate"))
                .containsEntry("flows.visit.steps.browse.then.call", new Assumption.Extent(0.2, 0.1, 0.3, "share"))
                .containsEntry(
                        "flows.repair.steps.mend.takes",
                        new Assumption.Extent(2 * Ticks.HOUR, Ticks.HOUR, 3 * Ticks.HOUR, "duration"));
        Assumption.Extent growth = extents.get("segments.buyers.grows");
        assertThat(growth.dimension()).isEqualTo("growth");
        assertThat(Math.exp(growth.low() * year)).isCloseTo(0.9, within(1e-12));
        assertThat(Math.exp(growth.high() * year)).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void guessesAndJudgements_areDrawn() {
        ScenarioFamily family = family(Sample.TEXT
                .replace("talk: 1.0", "talk: {value: 1.0, range: 0.5 .. 1.5}")
                .replace("needs: 6 /year", "needs: {value: 6 /year, range: 5 .. 8 /year, source: a study}"));

        assertThat(drawn(family))
                .contains(
                        "people.desk.skills.talk",
                        "laws.coordination-delay",
                        "laws.mis-route.share",
                        "laws.ramp-up.pace")
                .doesNotContain(
                        "segments.buyers.needs", "laws.rework.documentation", "laws.switching", "laws.ties.gain");
    }

    @Test
    void peopleInAGroup_areDecidedAndNotDrawn() {
        ScenarioFamily family = family(Sample.TEXT.replace("count: 3", "count: {value: 3, range: 2 .. 5}"));

        assertThat(extents(family)).doesNotContainKey("people.lab.count");
        assertThat(family.stated().assumptions()).extracting(Assumption::path).contains("people.lab.count");
    }

    @Test
    void noValues_areTheStatedScenario() {
        ScenarioFamily family = family(Sample.CHANGING);

        assertThat(family.with(Map.of())).isEqualTo(family.stated());
    }

    /** Each alone, with one other changed as well so that the scenario is read again, and all together. */
    @Test
    void statedValues_giveAnEqualScenario() {
        ScenarioFamily family = family(everythingVaries());
        Map<String, Assumption.Extent> extents = extents(family);
        Map<String, Double> all = new LinkedHashMap<>();
        String other = "people.desk.cost";
        Scenario otherChanged = family.with(Map.of(other, extents.get(other).high()));
        extents.forEach((path, extent) -> {
            all.put(path, extent.point());
            if (!path.equals(other)) {
                assertThat(family.with(Map.of(
                                path, extent.point(), other, extents.get(other).high())))
                        .as(path)
                        .isEqualTo(otherChanged);
            }
        });

        assertThat(extents).hasSizeGreaterThan(25);
        assertThat(family.with(all)).isEqualTo(family.stated());
    }

    /** The ends of all ranges, one at a time: whatever is drawn is a scenario. */
    @Test
    void everyRange_isValidAtItsEndsAndChangesTheScenario() {
        ScenarioFamily family = family(everythingVaries());

        extents(family).forEach((path, extent) -> {
            Scenario low = family.with(Map.of(path, extent.low()));
            assertThat(low).as(path).isNotEqualTo(family.stated());
            assertThat(low.assumptions()).isEqualTo(family.stated().assumptions());
            assertThat(family.with(Map.of(path, extent.high()))).as(path).isNotEqualTo(low);
        });
    }

    @Test
    void drawnDistribution_isScaledToItsMeanOrMedian() {
        String text = Sample.TEXT
                .replace("takes: 2 h", "takes: {value: {lognormal: {median: 2 h, sigma: 1}}, range: 1 h .. 3 h}")
                .replace("takes: 4 min", "takes: {value: {exponential: 4 min}, range: 2 .. 8 min}")
                .replace("takes: 6 min", "takes: {value: 6 min, range: 0 .. 9 min}");
        Scenario scenario = family(text)
                .with(Map.of(
                        "flows.repair.steps.mend.takes", 3.0 * Ticks.HOUR,
                        "flows.visit.steps.browse.takes", 8.0 * Ticks.MINUTE,
                        "flows.visit.steps.call.takes", 0.0));

        Lognormal mend = (Lognormal) step(scenario, 1, 0).takes();
        assertThat(mend.quantile(0.5)).isCloseTo(3 * Ticks.HOUR, within(1.0));
        assertThat(mend.sigma()).isEqualTo(1);
        assertThat(step(scenario, 0, 0).takes()).isEqualTo(new Exponential(8 * Ticks.MINUTE));
        assertThat(step(scenario, 0, 1).takes()).isEqualTo(new Deterministic(0));
    }

    @Test
    void drawnShare_scalesTheOthersInProportion() {
        String then = "then: {helped: 60 %, leave: 20 %, call: {value: 20 %, range: 10 % .. 40 %}}";
        ScenarioFamily family = family(Sample.TEXT.replace("then: {helped: 80 %, call: 20 %}", then));

        List<Share> shares = step(family.with(Map.of("flows.visit.steps.browse.then.call", 0.4)), 0, 0)
                .then();

        assertThat(shares).extracting(Share::id).containsExactly("helped", "leave", "call");
        assertThat(shares.get(0).probability()).isCloseTo(0.45, within(1e-12));
        assertThat(shares.get(1).probability()).isCloseTo(0.15, within(1e-12));
        assertThat(shares.get(2).probability()).isEqualTo(0.4);
    }

    @Test
    void twoDrawnShares_areBothKept() {
        String then =
                "then: {helped: 60 %, leave: {value: 20 %, range: 10 % .. 30 %}, call: {value: 20 %, range: 10 % .. 70 %}}";
        ScenarioFamily family = family(Sample.TEXT.replace("then: {helped: 80 %, call: 20 %}", then));
        String path = "flows.visit.steps.browse.then.";

        List<Share> shares = step(family.with(Map.of(path + "call", 0.7, path + "leave", 0.3)), 0, 0)
                .then();

        assertThat(shares).extracting(Share::probability).containsExactly(0.0, 0.3, 0.7);
    }

    @Test
    void drawnCount_isRounded() {
        ScenarioFamily family =
                family(Sample.TEXT.replace("customers: 1_000", "customers: {value: 1_000, range: 900 .. 1_100}"));

        assertThat(family.with(Map.of("segments.buyers.customers", 1_049.6))
                        .segments()
                        .get(0)
                        .customers())
                .isEqualTo(1_050);
    }

    @Test
    void drawnQuantityOfAGroup_isTheSameForAllItsPeople() {
        ScenarioFamily family = family(Sample.TEXT.replace("talk: 1.0", "talk: {value: 1.0, range: 0.5 .. 1.5}"));

        assertThat(family.with(Map.of("people.desk.skills.talk", 0.75)).roster().subList(0, 2))
                .allMatch(person -> person.skills().get(0).proficiency() == 0.75);
    }

    @Test
    void drawnDefaultsOfLaws_takeEffect() {
        Scenario scenario = family(Sample.TEXT)
                .with(Map.of("laws.mis-route.lost", 0.55, "laws.coordination-delay", 1.0 * Ticks.HOUR));

        assertThat(scenario.laws().misRoute().orElseThrow().lost()).isEqualTo(0.55);
        assertThat(scenario.laws().misRoute().orElseThrow().share()).isEqualTo(0.15);
        assertThat(scenario.laws().coordinationDelay().orElseThrow().quantile(0.5))
                .isCloseTo(Ticks.HOUR, within(1.0));
    }

    @Test
    void drawnQuantityOfAnEntryOfTwoAlternatives_isOneAssumption() {
        ScenarioFamily family = family(Sample.CHANGING);
        String path = "alternatives.change.time-line.robot.automate.share";

        assertThat(extents(family).keySet())
                .filteredOn(key -> key.contains("robot"))
                .containsExactly(path);
        assertThat(family.with(Map.of(path, 0.3)).alternatives().subList(1, 3))
                .allMatch(alternative ->
                        ((TimeLineEntry.Automation) alternative.timeLine().get(0)).share() == 0.3);
    }

    @Test
    void filesOfTheScenario_areReadOnce() throws IOException {
        StringBuilder table = new StringBuilder("hour,weight\n");
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            table.append(hour).append(",").append(hour + 1).append("\n");
        }
        Path file = sample.write("needs.csv", table.toString());
        ScenarioFamily family = family(Sample.TEXT.replace("journey: visit", "profile: needs.csv, journey: visit"));
        Files.delete(file);

        assertThat(family.with(Map.of("laws.mis-route.lost", 0.5)).segments())
                .isEqualTo(family.stated().segments());
    }

    @Test
    void threads_mayShareAFamily() throws Exception {
        ScenarioFamily family = family(everythingVaries());
        List<Callable<Scenario>> tasks = new ArrayList<>();
        List<Scenario> expected = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            double u = (i + 0.5) / 64;
            tasks.add(() -> family.with(values(family, extent -> extent.at(u))));
            expected.add(family.with(values(family, extent -> extent.at(u))));
        }

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Scenario> found = new ArrayList<>();
        for (Future<Scenario> future : threads.invokeAll(tasks)) {
            found.add(future.get());
        }
        threads.shutdown();

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "people.desk.skill, 1, there is no assumption with a range at people.desk.skill",
        "people.desk.cost, NaN, 'the value of people.desk.cost must be finite, got NaN'",
        "people.desk.cost, -1, 'the scenario is not valid with these values: people.desk.cost is out of range'"
    })
    void valueThatCannotBe_isRefused(String path, double value, String message) {
        ScenarioFamily family = family(everythingVaries());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> family.with(Map.of(path, value)))
                .withMessageStartingWith(message);
    }

    /** Ranges that could lead to an invalid scenario are refused when the file is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call: 20 % | call: {value: 20 %, range: 10 % .. 130 %} | E0205",
                "talk: 1.0 | talk: {value: 1.0, range: 0 .. 2} | E0205",
                "takes: 2 h | takes: {value: {exponential: 2 h}, range: 0 h .. 3 h} | E0205",
                "helped: 80 %, call: 20 % | helped: {value: 80 %, range: 70 .. 90 %}, call: {value: 20 %, range: 10 .. 20 %} | E0213",
                "helped: 80 %, call: 20 % | helped: {value: 80 %, range: 70 .. 80 %}, call: {value: 20 %, range: 10 .. 20 %} | E0213",
                "takes: 2 h | takes: {triangular: {min: {value: 1 h, range: 1 .. 3 h}, mode: 2 h, max: 4 h}} | E0205",
                "takes: 2 h | takes: {lognormal: {mean: {value: 1 h, range: 1 us .. 2 h}, sd: 1 h}} | E0205",
                "takes: 2 h | takes: {empirical: {values: [1 h], weights: [{value: 1, range: 0 .. 2}]}} | E0212",
                "takes: 2 h} | takes: 2 h, then: {mend: 99 %, done: {value: 1 %, range: 0 % .. 2 %}}} | E0405",
                "takes: 2 h} | takes: 2 h, then: {done: 1 %, mend: {value: 99 %, range: 90 % .. 100 %}}} | E0405"
            })
    void rangeOfWhatCannotBe_isRefused(String original, String replacement, String code) {
        assertThat(sample.diagnosisWith(original, replacement)).startsWith("error[" + code + "]: ");
    }

    /** Every law by default, and a range in every part of the file. */
    private static String everythingVaries() {
        return Sample.CHANGING
                .replaceAll("(?s)laws:\n.*headline", "headline")
                .replace(
                        "skills: talk,",
                        "skills: {talk: {value: 1, range: 0.8 .. 1.2}}, cost: {value: 30 EUR/h, range: 20 .. 40 EUR/h},")
                .replace("leaves: 12 %/year", "leaves: {value: 12 %/year, range: 5 .. 20 %/year}")
                .replace("grows: 41 %/year", "grows: {value: 41 %/year, range: -10 .. 60 %/year}")
                .replace("hurt: 3", "hurt: {value: 3, range: 1 .. 9}")
                .replace("severe: 20 %", "severe: {value: 20 %, range: 0 .. 100 %}")
                .replace("{exponential: 30 d}", "{value: {exponential: 30 d}, range: 10 .. 90 d}")
                .replace("arrives: 3 /week", "arrives: {value: 3 /week, range: 1 .. 5 /week}")
                .replace("helped: 80 %", "helped: {value: 80 %, range: 60 .. 100 %}")
                .replace("{buyers: 500}", "{buyers: {value: 500, range: 100 .. 900}}")
                .replace("once: 60_000 EUR", "once: {value: 60_000 EUR, range: 0 .. 90_000 EUR}");
    }

    private static Map<String, Double> values(ScenarioFamily family, ToDoubleFunction<Assumption.Extent> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        extents(family).forEach((path, extent) -> values.put(path, value.applyAsDouble(extent)));
        return values;
    }

    private static Map<String, Assumption.Extent> extents(ScenarioFamily family) {
        Map<String, Assumption.Extent> extents = new LinkedHashMap<>();
        for (Assumption assumption : family.stated().assumptions()) {
            assumption.extent().ifPresent(extent -> extents.put(assumption.path(), extent));
        }
        return extents;
    }

    private static List<String> drawn(ScenarioFamily family) {
        return family.stated().assumptions().stream()
                .filter(Assumption::isDrawn)
                .map(Assumption::path)
                .toList();
    }

    private static Step step(Scenario scenario, int flow, int step) {
        return scenario.flows().get(flow).steps().get(step);
    }

    private ScenarioFamily family(String text) {
        assertThat(sample.diagnosis(text)).isEmpty();
        return sample.read(text).family().orElseThrow();
    }
}
