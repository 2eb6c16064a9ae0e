package operandi.core.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * One cell of the table of decision 17: what an event costs with one of the lists that were measured, on the sequential
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
    private static final int WARM_UP_ROUNDS = 6;
    private static final long ROUND_NANOS = 100_000_000;
    private static final long BATCH = 50_000;

    private ListRun() {}

    public static void main(String[] arguments) {
        Case model = Case.valueOf(arguments[1]);
        Increment shape = arguments.length > 2 ? Increment.valueOf(arguments[2]) : Increment.EXPONENTIAL;
        Workload workload = workload(arguments[0], model, shape);
        workload.advance(model.ticks(model.warmUp()));
        double[] costs = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long events = 0;
            long start = System.nanoTime();
            do {
                workload.advance(model.ticks(BATCH));
                events += BATCH;
            } while (System.nanoTime() - start < ROUND_NANOS);
            if (round >= 0) {
                costs[round] = (double) (System.nanoTime() - start) / events;
            }
        }
        Arrays.sort(costs);
        System.out.printf(Locale.ROOT, "%s %.1f%n", String.join(" ", arguments), costs[ROUNDS / 2]);
    }

    private static Workload workload(String who, Case model, Increment shape) {
        Draws draws = new SequentialDraws(1);
        return who.equals("floor") ? model.floor(shape, draws) : model.on(new ListEngine(list(who)), shape, draws);
    }

    private static EventList list(String who) {
        return switch (who) {
            case "BucketsAndHeap" -> new BucketsAndHeap();
            case "FourAryHeap" -> new FourAryHeap();
            case "HeapWithHole" -> new HeapWithHole();
            case "CalendarQueue" -> new CalendarQueue();
            default -> throw new IllegalArgumentException("no list is called " + who);
        };
    }
}
