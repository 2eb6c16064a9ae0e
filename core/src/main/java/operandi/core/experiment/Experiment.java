package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.core.world.CheckLevel;
import operandi.core.world.ContactBooks;
import operandi.core.world.Trace;
import operandi.core.world.WorldPlan;
import operandi.core.world.WorldResult;

/**
 * Runs alternatives of a scenario through the same futures and compares them. A task is one future of all alternatives: a
 * pure function of the scenario, the seed and its number. Tasks are spread over threads, but reduced on one thread in the
 * order of their numbers, so the number of threads changes nothing.
 *
 * <p>Where assumptions are drawn and alternatives compared, some futures are simulated a second time, with the same
 * assumptions and the chance of a future that is not among the others, to split the spread ({@link SpreadSplit}). These
 * twins enter nothing else.
 */
public final class Experiment {

    /** At least this many twins, where there are as many futures, so that the split says something. */
    private static final int FEWEST_TWINS = 20;

    /** Futures for each twin. */
    private static final int TWIN_EVERY = 5;

    private final Scenario stated;
    private final List<Alternative> alternatives;
    private final Drawing drawing;
    private final CheckLevel checks;
    private final Draws draws;
    private final Plans plans;

    /** Index of the baseline among the alternatives; -1 if nothing is compared. */
    private final int baseline;

    /**
     * @param family what to run; the design is that of its stated scenario
     * @param alternatives which of its alternatives; the comparison needs the scenario's baseline among them
     * @param drawing whether futures draw their assumptions
     * @param checks how closely futures are watched for contradictions; changes no result
     */
    public Experiment(ScenarioFamily family, List<Alternative> alternatives, Drawing drawing, CheckLevel checks) {
        stated = family.stated();
        this.alternatives = List.copyOf(alternatives);
        this.drawing = drawing;
        this.checks = checks;
        draws = new Draws(stated, drawing);
        plans = new Plans(family, this.alternatives, draws);
        int index = alternatives.stream().map(Alternative::id).toList().indexOf(stated.baseline());
        baseline = alternatives.size() < 2 ? -1 : index;
    }

    /** Without more checks than are always made. */
    public Experiment(ScenarioFamily family, List<Alternative> alternatives, Drawing drawing) {
        this(family, alternatives, drawing, CheckLevel.NONE);
    }

    /** With the values that the scenario states. */
    public Experiment(Scenario scenario, List<Alternative> alternatives) {
        this(ScenarioFamily.fixed(scenario), alternatives, Drawing.STATED);
    }

    /** Of all alternatives, drawing what is assumed. */
    public static Experiment comparing(ScenarioFamily family) {
        return new Experiment(family, family.stated().alternatives(), Drawing.DRAWN);
    }

    /** Of all alternatives, with the values that the scenario states. */
    public static Experiment comparing(Scenario scenario) {
        return new Experiment(scenario, scenario.alternatives());
    }

    /**
     * How many futures of single alternatives a run simulates, twins included: what progress counts up to, unless a wanted
     * precision is reached before.
     */
    int simulations() {
        return simulations(stated.design().replications());
    }

    private int simulations(int futures) {
        return Math.multiplyExact(Math.addExact(futures, twins(futures)), alternatives.size());
    }

    /**
     * Runs every future of every alternative; where the design wants a precision, as many as that takes, and the result
     * is the same as if it had stated their number.
     *
     * @param threads how many futures at a time, at least 1
     * @param progress told after every future of every alternative
     * @throws ReplicationFailedException if a future fails; the first by number, then by alternative, that did
     * @throws IllegalArgumentException if a precision is wanted and the scenario has nothing that it could be about
     */
    public ExperimentResult run(int threads, Progress progress) throws ReplicationFailedException {
        Stopping stopping = Stopping.of(stated, alternatives, plans.stated(), baseline);
        Counter counter = new Counter(progress);
        List<OneFuture> futures = futures(stopping, threads, counter);
        int count = futures.size();
        List<OneFuture> twins =
                Workers.run(twins(count), threads, number -> simulate(number, count + number, false, counter));
        List<Run> runs = runs(futures, twins);
        Scenario scenario = stated.withDesign(stated.design().withReplications(count));
        ExperimentResult result = baseline < 0
                ? new ExperimentResult(
                        scenario, runs.stream().map(Run::result).toList(), 0, List.of(), List.of(), List.of(), drawing)
                : new Pairing(scenario, draws, plans.stated().get(baseline), runs.get(baseline)).compare(runs, drawing);
        return stopping.outcome(count).map(result::with).orElse(result);
    }

    /** In order, as many as it takes. */
    private List<OneFuture> futures(Stopping stopping, int threads, Counter counter) throws ReplicationFailedException {
        List<OneFuture> futures = new ArrayList<>();
        int more = stopping.next(0);
        while (more > 0) {
            int first = futures.size();
            counter.expect(simulations(first + more));
            List<OneFuture> added = Workers.run(
                    more, threads, number -> simulate(first + number, first + number, baseline >= 0, counter));
            added.forEach(stopping::tell);
            futures.addAll(added);
            more = stopping.next(futures.size());
        }
        return futures;
    }

    /**
     * Runs one future of the first alternative by itself. It is the same future as in {@link #run}.
     *
     * @param future its number, from 0
     * @param trace watches it
     * @throws ReplicationFailedException if it fails
     */
    public void watch(int future, Trace trace) throws ReplicationFailedException {
        simulate(drawn(future).get(0), 0, future, future, false, trace);
    }

    private List<Run> runs(List<OneFuture> futures, List<OneFuture> twins) {
        List<Run> runs = new ArrayList<>();
        for (int index = 0; index < alternatives.size(); index++) {
            List<Observed> observed = observed(futures, index);
            List<Observed> again = observed(twins, index);
            AlternativeResult result = Reduction.of(
                    alternatives.get(index),
                    plans.stated().get(index),
                    observed,
                    again,
                    stated.design().confidence());
            runs.add(new Run(result, observed, again, matched(futures, index)));
        }
        return runs;
    }

    /** As many futures as are simulated a second time. */
    private int twins(int futures) {
        if (draws.isEmpty() || baseline < 0) {
            return 0;
        }
        return Math.min(futures, Math.max(FEWEST_TWINS, futures / TWIN_EVERY));
    }

    /**
     * @param assumptions number of the future that draws the assumptions
     * @param chance number of the future whose chance it is
     */
    private OneFuture simulate(int assumptions, int chance, boolean isMatched, Counter counter)
            throws ReplicationFailedException {
        List<WorldPlan> drawn = drawn(assumptions);
        List<WorldResult> results = new ArrayList<>();
        for (int alternative = 0; alternative < drawn.size(); alternative++) {
            results.add(simulate(drawn.get(alternative), alternative, assumptions, chance, isMatched, null));
            counter.advance();
        }
        return new OneFuture(results.stream().map(Observed::of).toList(), isMatched ? match(results) : List.of());
    }

    private List<WorldPlan> drawn(int assumptions) throws ReplicationFailedException {
        try {
            return plans.of(assumptions);
        } catch (RuntimeException | Error failure) {
            throw ReplicationFailedException.ofDraws(stated.design().seed(), assumptions, failure);
        }
    }

    private WorldResult simulate(
            WorldPlan plan, int alternative, int assumptions, int chance, boolean isMatched, Trace trace)
            throws ReplicationFailedException {
        long seed = stated.design().seed();
        try {
            return plan.run(seed, chance, isMatched, trace, checks);
        } catch (RuntimeException | Error failure) {
            String id = alternatives.get(alternative).id();
            throw ReplicationFailedException.of(id, seed, assumptions, chance, failure);
        }
    }

    private List<MatchedContacts> match(List<WorldResult> results) {
        List<MatchedContacts> matched = new ArrayList<>();
        ContactBooks books = results.get(baseline).books();
        for (WorldResult result : results) {
            matched.add(result.books() == books ? MatchedContacts.none() : MatchedContacts.of(books, result.books()));
        }
        return matched;
    }

    private static List<Observed> observed(List<OneFuture> futures, int alternative) {
        return futures.stream()
                .map(future -> future.observed().get(alternative))
                .toList();
    }

    private List<MatchedContacts> matched(List<OneFuture> futures, int alternative) {
        return baseline < 0
                ? List.of()
                : futures.stream()
                        .map(future -> future.matched().get(alternative))
                        .toList();
    }

    /** Tells of progress, one thread at a time. */
    private static final class Counter {
        private final Progress progress;
        private int total;
        private int done;

        Counter(Progress progress) {
            this.progress = progress;
        }

        synchronized void expect(int simulations) {
            total = simulations;
        }

        synchronized void advance() {
            progress.advanced(++done, total);
        }
    }
}
