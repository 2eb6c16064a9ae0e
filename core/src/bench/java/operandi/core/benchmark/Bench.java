package operandi.core.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import operandi.core.benchmark.Measurements.Sample;
import operandi.core.benchmark.Measurements.Subject;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures everybody in one go and prints the tables after every round from the second. First all must agree on what
 * happens in the models; then a short look finds SSJ's best lists; then come the rounds, of which each measures everybody
 * once, in a JVM of its own.
 *
 * <p>Properties: {@code bench.rounds}, at least 2, and {@code bench.quick}, for a first look with wide intervals.
 */
public final class Bench {
    private static final int AGREED_EVENTS = 200_000;

    /** A list of SSJ's whose first look came within this factor of the best takes part in the rounds. */
    private static final double NEARLY_BEST = 1.25;

    private static final int FEWEST_ROUNDS = 2;

    private static final Effort FIRST_LOOK = new Effort(2, 5, 150);

    private final int rounds;
    private final Effort effort;
    private final Measurements measurements = new Measurements();
    private final Map<String, List<Double>> draws = new LinkedHashMap<>();

    private Bench(int rounds, Effort effort) {
        this.rounds = rounds;
        this.effort = effort;
    }

    /**
     * How long a JVM measures.
     *
     * @param warmUps iterations not counted
     * @param iterations iterations counted
     * @param milliseconds length of an iteration
     */
    private record Effort(int warmUps, int iterations, int milliseconds) {}

    public static void main(String[] arguments) throws RunnerException {
        boolean quick = Boolean.getBoolean("bench.quick");
        int rounds = Integer.getInteger("bench.rounds", quick ? 2 : 5);
        Bench bench = new Bench(rounds, quick ? new Effort(1, 2, 150) : new Effort(2, 5, 250));
        bench.requireAgreement();
        bench.measure();
    }

    private void requireAgreement() {
        for (Case model : Case.values()) {
            if (model == Case.HOLD_1000000) {
                continue;
            }
            Workload.Outcome expected = outcome(model, BenchTable.FLOOR);
            List<String> peers = new ArrayList<>(Contenders.ssj(model));
            peers.addAll(List.of(BenchTable.KERNEL, Contenders.PRIORITY_QUEUE, Contenders.MASON));
            for (String peer : peers) {
                Workload.Outcome actual = outcome(model, peer);
                if (!actual.equals(expected)) {
                    throw new IllegalStateException(
                            model + " on " + peer + " ends with " + actual + ", the floor with " + expected);
                }
            }
        }
        System.err.println("All contenders agree on what happens.");
    }

    private static Workload.Outcome outcome(Case model, String contender) {
        Workload workload = Contenders.workload(model, contender, BenchTable.SEQUENTIAL);
        workload.advance(model.ticks(AGREED_EVENTS));
        return workload.outcome();
    }

    private void measure() throws RunnerException {
        List<Subject> subjects = new ArrayList<>();
        for (Case model : Case.values()) {
            for (String own : List.of(BenchTable.FLOOR, BenchTable.KERNEL)) {
                subjects.add(new Subject(model, own, BenchTable.KEYED));
                subjects.add(new Subject(model, own, BenchTable.SEQUENTIAL));
            }
            List<String> best = bestOfSsj(model);
            best.forEach(list -> subjects.add(new Subject(model, list, BenchTable.SEQUENTIAL)));
            subjects.add(new Subject(model, best.get(0), Contenders.MRG));
            subjects.add(new Subject(model, Contenders.MASON, BenchTable.SEQUENTIAL));
            subjects.add(new Subject(model, Contenders.PRIORITY_QUEUE, BenchTable.SEQUENTIAL));
        }
        for (int round = 1; round <= rounds; round++) {
            System.err.println("Round " + round + " of " + rounds + ".");
            for (Subject subject : subjects) {
                measurements.add(subject, sample(subject, effort));
            }
            for (RunResult result : run(options(effort).include(DrawBenchmark.class.getSimpleName()))) {
                String method = result.getPrimaryResult().getLabel();
                draws.computeIfAbsent(method + ", " + result.getParams().getParam("draws"), unseen -> new ArrayList<>())
                        .add(median(result));
            }
            if (round >= FEWEST_ROUNDS) {
                print(round);
            }
        }
    }

    private List<String> bestOfSsj(Case model) throws RunnerException {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (String list : Contenders.ssj(model)) {
            Subject subject = new Subject(model, list, BenchTable.SEQUENTIAL);
            costs.put(list, least(run(event(subject, FIRST_LOOK).forks(2))));
        }
        System.err.println("First look at " + model.title() + ": " + costs);
        double least = costs.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        return costs.entrySet().stream()
                .filter(entry -> entry.getValue() <= NEARLY_BEST * least)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Sample sample(Subject subject, Effort effort) throws RunnerException {
        RunResult result = run(event(subject, effort)).iterator().next();
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElseThrow();
        return new Sample(median(result), bytes);
    }

    private static ChainedOptionsBuilder event(Subject subject, Effort effort) {
        return options(effort)
                .include(EventBenchmark.class.getSimpleName())
                .param("model", subject.model().name())
                .param("contender", subject.contender())
                .param("draws", subject.draws());
    }

    private static ChainedOptionsBuilder options(Effort effort) {
        TimeValue length = TimeValue.milliseconds(effort.milliseconds());
        return new OptionsBuilder()
                .forks(1)
                .jvmArgs("-Xms3g", "-Xmx3g")
                .warmupIterations(effort.warmUps())
                .warmupTime(length)
                .measurementIterations(effort.iterations())
                .measurementTime(length)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    /** A first look is too short for a median: what disturbs a run only ever makes it longer. */
    private static double least(Collection<RunResult> results) {
        return results.stream().flatMapToDouble(Bench::scores).min().orElseThrow();
    }

    private static double median(RunResult result) {
        double[] scores = scores(result).sorted().toArray();
        int middle = scores.length / 2;
        return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }

    private static DoubleStream scores(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore());
    }

    /** After every round that allows an interval, so that a run that is cut short has not been for nothing. */
    private void print(int round) {
        BenchTable table = new BenchTable(measurements);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s %s, %d processors, %d of %d rounds%n%n%s%n%s%n| number | nanoseconds |%n|---|--:|%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                Runtime.getRuntime().availableProcessors(),
                round,
                rounds,
                table.ratios(),
                table.costs()));
        draws.forEach((name, costs) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(Measured.cost(
                                costs.stream().mapToDouble(Double::doubleValue).toArray())
                        .text())
                .append(" |\n"));
        System.out.print(text);
    }
}
