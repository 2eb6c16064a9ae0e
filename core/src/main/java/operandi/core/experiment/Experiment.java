package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldResult;

/**
 * Runs alternatives of a scenario through the same futures and compares them. Futures are spread over threads, but
 * collected by number and reduced on one thread in that order, so the number of threads changes nothing.
 */
public final class Experiment {

    private final Scenario scenario;
    private final List<Alternative> alternatives;
    private final List<WorldPlan> plans;

    /**
     * @param scenario what to run, with its design
     * @param alternatives which of its alternatives; the comparison needs the scenario's baseline among them
     */
    public Experiment(Scenario scenario, List<Alternative> alternatives) {
        this.scenario = scenario;
        this.alternatives = List.copyOf(alternatives);
        plans = alternatives.stream()
                .map(alternative -> new WorldPlan(scenario, scenario.structure(alternative.structure())))
                .toList();
    }

    /** Of all alternatives. */
    public static Experiment comparing(Scenario scenario) {
        return new Experiment(scenario, scenario.alternatives());
    }

    /**
     * Runs every future of every alternative.
     *
     * @param threads how many futures at a time, at least 1
     * @param progress told after every future
     * @throws ReplicationFailedException if a future fails; the first by number, then by alternative, that did
     */
    public ExperimentResult run(int threads, Progress progress) throws ReplicationFailedException {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, got " + threads);
        }
        int replications = scenario.design().replications();
        int total = replications * plans.size();
        AtomicReferenceArray<WorldResult> results = new AtomicReferenceArray<>(total);
        AtomicReferenceArray<Throwable> failures = new AtomicReferenceArray<>(total);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Object reporting = new Object();
        int[] done = {0};
        Runnable worker = () -> {
            for (int task = next.getAndIncrement(); task < total; task = next.getAndIncrement()) {
                if (failed.get() > 0) {
                    return;
                }
                try {
                    results.set(task, replication(task).run());
                } catch (RuntimeException | Error failure) {
                    failures.set(task, failure);
                    failed.incrementAndGet();
                    return;
                }
                synchronized (reporting) {
                    progress.advanced(++done[0], total);
                }
            }
        };
        runOn(Math.min(threads, total), worker);
        for (int task = 0; task < total; task++) {
            if (failures.get(task) != null) {
                throw new ReplicationFailedException(
                        alternatives.get(task % plans.size()).id(),
                        scenario.design().seed(),
                        task / plans.size(),
                        failures.get(task));
            }
        }
        return reduce(results);
    }

    /** Tasks go through the alternatives of a future before the next future. */
    private Replication replication(int task) {
        return new Replication(plans.get(task % plans.size()), scenario.design().seed(), task / plans.size());
    }

    private static void runOn(int threads, Runnable worker) {
        List<Thread> helpers = new ArrayList<>();
        for (int thread = 1; thread < threads; thread++) {
            Thread helper = new Thread(worker, "futures-" + thread);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        worker.run();
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while futures were running", stopped);
            }
        }
    }

    private ExperimentResult reduce(AtomicReferenceArray<WorldResult> results) {
        List<AlternativeResult> reduced = new ArrayList<>();
        for (int alternative = 0; alternative < plans.size(); alternative++) {
            List<WorldResult> futures = new ArrayList<>();
            for (int task = alternative; task < results.length(); task += plans.size()) {
                futures.add(results.get(task));
            }
            reduced.add(Reduction.of(
                    alternatives.get(alternative),
                    plans.get(alternative).metrics(),
                    futures,
                    scenario.design().confidence()));
        }
        return Comparisons.of(scenario, reduced);
    }
}
