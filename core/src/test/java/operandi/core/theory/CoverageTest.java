package operandi.core.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import operandi.core.model.Design;
import operandi.core.model.Scenario;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Tally;
import operandi.core.statistics.WilsonInterval;
import org.junit.jupiter.api.Test;

/**
 * Does a nominal 95 % interval cover the truth 95 times in 100? Counted over seeds 1, 2, ..., each an experiment of ten
 * futures, and each future 5,000 customers after 1,000 that are dropped. Runs are cut by time: those are the expected
 * numbers at the arrival rate. The 99.9 % Wilson interval of the coverage must meet 93 to 97 %.
 *
 * <p>100 seeds, or as many as the system property {@code coverage.seeds} says:
 *
 * <pre>mvn -pl core test -Dtest=CoverageTest -Dcoverage.seeds=1000</pre>
 *
 * <p>docs/explanation/theory.md shows the answer for 1000.
 */
class CoverageTest {

    private static final int SEEDS = Integer.getInteger("coverage.seeds", 100);
    private static final int REPLICATIONS = 10;
    private static final double CUSTOMERS = 5_000;
    private static final double DROPPED = 1_000;
    private static final double NOMINAL = 0.95;
    private static final double LOWEST = 0.93;
    private static final double HIGHEST = 0.97;

    private record Model(String name, double arrivalRate, int servers, double abandonRate, List<Measure> measures) {
        BirthDeathQueue theory() {
            return new BirthDeathQueue(arrivalRate, 1, servers, abandonRate);
        }
    }

    private static final List<Model> MODELS = List.of(
            new Model("M/M/1", 0.8, 1, 0, List.of(Measure.WAIT, Measure.WAITED, Measure.PRESENT)),
            new Model("M/M/5", 4, 5, 0, List.of(Measure.WAIT, Measure.WAITED, Measure.PRESENT)),
            new Model(
                    "M/M/5+M", 4.4, 5, 0.5, List.of(Measure.WAIT, Measure.WAITED, Measure.PRESENT, Measure.ABANDONED)));

    /** How the intervals of one measure of one model fared. */
    private static final class Row {
        final String name;
        final double exact;
        final Tally means = new Tally();
        final Tally halfWidths = new Tally();
        long covered;

        Row(String name, double exact) {
            this.name = name;
            this.exact = exact;
        }

        void add(ConfidenceInterval interval) {
            covered += interval.contains(exact) ? 1 : 0;
            means.add(interval.mean());
            halfWidths.add(interval.halfWidth());
        }

        WilsonInterval coverage() {
            return new WilsonInterval(covered, SEEDS, 0.999);
        }

        @Override
        public String toString() {
            WilsonInterval coverage = coverage();
            return String.format(
                    Locale.ROOT,
                    "| %-22s | %8.6f | %4d/%d | %5.1f %% | %5.1f .. %5.1f %% | %+5.2f %% | %5.2f %% |",
                    name,
                    exact,
                    covered,
                    SEEDS,
                    100 * coverage.proportion(),
                    100 * coverage.low(),
                    100 * coverage.high(),
                    100 * (means.mean() / exact - 1),
                    100 * halfWidths.mean() / exact);
        }
    }

    @Test
    void nominalIntervals_manySeeds_coverAsOftenAsTheySay() {
        List<Row> rows = new ArrayList<>();
        MODELS.forEach(model -> rows.addAll(intervalsOf(model)));
        Row worst = rows.stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.coverage().proportion() - NOMINAL)))
                .orElseThrow();
        print(rows, worst);

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.coverage().high()).as("upper end of %s", row).isGreaterThanOrEqualTo(LOWEST);
            assertThat(row.coverage().low()).as("lower end of %s", row).isLessThanOrEqualTo(HIGHEST);
        });
    }

    private static List<Row> intervalsOf(Model model) {
        Scenario scenario = Textbook.observed(
                Textbook.queue(model.arrivalRate(), 1, model.servers(), model.abandonRate()),
                DROPPED / model.arrivalRate(),
                CUSTOMERS / model.arrivalRate());
        BirthDeathQueue theory = model.theory();
        List<Row> rows = model.measures().stream()
                .map(measure -> new Row(model.name() + " " + measure.metric(), theory.exact(measure)))
                .toList();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulated simulated = Simulated.of(scenario, new Design(REPLICATIONS, seed, NOMINAL));
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).add(simulated.interval(model.measures().get(row), Textbook.QUEUE));
            }
        }
        return rows;
    }

    private static void print(List<Row> rows, Row worst) {
        System.out.println(
                "| model and metric | exact | covered | coverage | 99.9 % Wilson interval | bias | half-width |");
        System.out.println("|---|---|---|---|---|---|---|");
        rows.forEach(System.out::println);
        System.out.println("Farthest from 95 %: " + worst.name);
    }
}
