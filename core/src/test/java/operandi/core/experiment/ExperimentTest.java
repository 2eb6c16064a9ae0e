package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final Structure POOLED =
            new Structure("pooled", List.of(new Team("all", List.of("a", "b"), List.of(), List.of())));
    private static final Structure SPLIT = new Structure(
            "split",
            List.of(
                    new Team("one", List.of("a"), List.of(), List.of()),
                    new Team("two", List.of("b"), List.of(), List.of())));

    static Scenario scenario(Distribution effort, int replications) {
        Step serve = new Step(
                "serve",
                new Step.By("k"),
                effort,
                Optional.empty(),
                Optional.empty(),
                Share.always(Flow.DONE),
                List.of(),
                Optional.empty(),
                false);
        Flow job = new Flow(
                "job",
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(new Exponential(Ticks.MINUTE)),
                List.of(),
                List.of(serve));
        return new Scenario(
                "two people",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), 2 * Ticks.DAY, Ticks.HOUR),
                List.of(person("a"), person("b")),
                List.of(),
                List.of(),
                List.of(job),
                List.of(POOLED, SPLIT),
                List.of(new Alternative("pool", "pooled"), new Alternative("divide", "split")),
                "pool",
                Laws.none(),
                List.of(new Threshold(Metric.of("customer.wait").orElseThrow(), 0.01)),
                Optional.empty(),
                new Design(replications, 1, 0.95),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Person person(String id) {
        return new Person(id, id, List.of(new Person.Skill("k", 1)), Calendar.always(), 10);
    }

    @Test
    void threads_changeNothing() throws ReplicationFailedException {
        Scenario scenario = scenario(new Exponential(90 * Ticks.SECOND), 7);

        ExperimentResult one = Experiment.comparing(scenario).run(1, Progress.SILENT);

        assertThat(Experiment.comparing(scenario).run(2, Progress.SILENT)).isEqualTo(one);
        assertThat(Experiment.comparing(scenario).run(16, Progress.SILENT)).isEqualTo(one);
    }

    @Test
    void moreReplications_keepThoseThatWereThere() throws ReplicationFailedException {
        Scenario scenario = scenario(new Exponential(90 * Ticks.SECOND), 3);
        Scenario longer = scenario.withDesign(scenario.design().withReplications(5));

        List<Double> three = waits(Experiment.comparing(scenario).run(1, Progress.SILENT));

        assertThat(waits(Experiment.comparing(longer).run(1, Progress.SILENT)).subList(0, 3))
                .isEqualTo(three);
    }

    @Test
    void summary_isOverFutures() throws ReplicationFailedException {
        MetricSeries series = Experiment.comparing(scenario(new Exponential(90 * Ticks.SECOND), 5))
                .run(1, Progress.SILENT)
                .alternative("pool")
                .metric("customer.wait", "all")
                .orElseThrow();

        double mean = series.values().stream().mapToDouble(Double::doubleValue).sum() / 5;
        double squares = series.values().stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        assertThat(series.summary().mean()).isCloseTo(mean, within(1e-12));
        // t quantile for 4 degrees of freedom, 97.5 %, from printed tables
        assertThat(series.summary().halfWidth()).isCloseTo(2.776445 * Math.sqrt(squares / 4 / 5), within(1e-6));
        assertThat(series.summary().p50())
                .isEqualTo(series.values().stream().sorted().toList().get(2));
    }

    @Test
    void ledger_sumsToTheWaitingThatIsReported() throws ReplicationFailedException {
        AlternativeResult result = Experiment.comparing(scenario(new Exponential(90 * Ticks.SECOND), 4))
                .run(1, Progress.SILENT)
                .alternative("divide");

        BigInteger waiting = result.ledger().stream()
                .filter(line -> line.cause().equals("queue"))
                .map(LedgerLine::ticks)
                .reduce(BigInteger.ZERO, BigInteger::add);
        double perContact =
                waiting.doubleValue() / Ticks.MINUTE / result.audit().contacts();
        MetricSeries wait = result.metric("customer.wait", "all").orElseThrow();
        MetricSeries contacts = result.metric("customer.contacts", "all").orElseThrow();
        double weighted = 0;
        for (int future = 0; future < 4; future++) {
            weighted += wait.values().get(future) * contacts.values().get(future);
        }
        assertThat(perContact).isCloseTo(weighted / result.audit().contacts(), within(1e-9));
    }

    /** Two queues cannot beat one: whenever somebody idles beside a queue, the pool would have served. */
    @Test
    void comparison_isPairedAgainstTheBaseline() throws ReplicationFailedException {
        ExperimentResult result = Experiment.comparing(scenario(new Exponential(100 * Ticks.SECOND), 64))
                .run(2, Progress.SILENT);

        assertThat(result.family()).isEqualTo(1);
        Comparison comparison = result.comparisons().get(0);
        List<Double> pool = result.alternative("pool")
                .metric("customer.wait", "all")
                .orElseThrow()
                .values();
        List<Double> divide = waits(result);
        for (int future = 0; future < 64; future++) {
            assertThat(comparison.differences().get(future)).isEqualTo(divide.get(future) - pool.get(future));
        }
        assertThat(comparison.worse()).isEqualTo(64);
        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.varianceReduction().factor()).isGreaterThan(1);
    }

    @Test
    void progress_isToldOnceForEveryFutureOfEveryAlternative() throws ReplicationFailedException {
        List<Integer> done = new ArrayList<>();

        Experiment.comparing(scenario(new Exponential(Ticks.MINUTE), 3)).run(2, (now, total) -> {
            assertThat(total).isEqualTo(6);
            done.add(now);
        });

        assertThat(done).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void flowThatTurnsInNoTime_isStoppedWithWhatIsNeededToReproduceIt() {
        Step endless = new Step(
                "again",
                new Step.By("k"),
                new Deterministic(0),
                Optional.empty(),
                Optional.empty(),
                Share.always("again"),
                List.of(),
                Optional.empty(),
                false);
        Scenario good = scenario(new Exponential(Ticks.MINUTE), 2);
        Flow circle = new Flow(
                "job",
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(new Exponential(Ticks.MINUTE)),
                List.of(),
                List.of(endless));
        Scenario bad = new Scenario(
                good.title(),
                good.question(),
                good.time(),
                good.roster(),
                good.services(),
                good.segments(),
                List.of(circle),
                good.structures(),
                good.alternatives(),
                good.baseline(),
                good.laws(),
                good.mattersIf(),
                good.headline(),
                good.design(),
                good.limits(),
                good.assumptions(),
                List.of(),
                List.of());

        assertThatThrownBy(() -> Experiment.comparing(bad).run(1, Progress.SILENT))
                .isInstanceOf(ReplicationFailedException.class)
                .hasMessageContaining("replication 1 of alternative \"pool\"")
                .hasMessageContaining("seed 1")
                .hasMessageContaining("no progress in simulated time");
    }

    private static List<Double> waits(ExperimentResult result) {
        return result.alternative("divide")
                .metric("customer.wait", "all")
                .orElseThrow()
                .values();
    }
}
