package operandi.core.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * One cell of the table of decisions 17 and 21: what an event costs with one of the lists that were measured, on the sequential
 * numbers.
 *
 * <pre>java -cp core/target/classes:core/target/test-classes operandi.core.benchmark.ListRun WHO CASE [SHAPE]</pre>
 *
 * <p>WHO is the name of an {@link EventList}, or {@code floor}; CASE is a {@link Case}; SHAPE is an {@link Increment}.
 * Prints the median of the rounds, in nanoseconds. One list and one case a JVM, so that calls have one target and no
 * case's history decides how another's code is compiled.
 */
final class ListRun {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 3;

    /** In equilibrium; the bimodal hold model has more of them at first. Everybody lives through the same ones. */
    private static final long EVENTS_A_ROUND = 4_000_000;

    private ListRun() {}

    public static void main(String[] arguments) {
        Case model = Case.valueOf(arguments[1]);
        Increment shape = arguments.length > 2 ? Increment.valueOf(arguments[2]) : Increment.EXPONENTIAL;
        Workload workload = workload(arguments[0], model, shape);
        workload.advance(model.ticks(model.warmUp()));
        double[] costs = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long before = events(model, workload.outcome());
            long start = System.nanoTime();
            workload.advance(model.ticks(EVENTS_A_ROUND));
            long nanos = System.nanoTime() - start;
            if (round >= 0) {
                costs[round] = (double) nanos / (events(model, workload.outcome()) - before);
            }
        }
        Arrays.sort(costs);
        System.out.printf(Locale.ROOT, "%s %.1f%n", String.join(" ", arguments), costs[ROUNDS / 2]);
    }

    /** A customer of a queue counts as two. */
    private static long events(Case model, Workload.Outcome outcome) {
        boolean hold = model != Case.SINGLE_SERVER && model != Case.DESK;
        return hold ? outcome.finished() : 2 * (outcome.finished() + outcome.abandoned());
    }

    private static Workload workload(String who, Case model, Increment shape) {
        Draws draws = new SequentialDraws(1);
        return who.equals("floor") ? model.floor(shape, draws) : model.on(new ListEngine(list(who)), shape, draws);
    }

    private static EventList list(String who) {
        return switch (who) {
            case "KernelList" -> new KernelList();
            case "FourAryHeap" -> new FourAryHeap();
            case "HeapWithHole" -> new HeapWithHole();
            case "CalendarQueue" -> new CalendarQueue();
            default -> throw new IllegalArgumentException("no list is called " + who);
        };
    }
}
