package operandi.core.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One row of the table of decision 17: what an event costs with one of the lists that were measured, on the sequential
 * numbers.
 *
 * <pre>java -cp core/target/classes:core/target/test-classes operandi.core.benchmark.ListRun WHO [ROUNDS]</pre>
 *
 * <p>WHO is the name of an {@link EventList}, or {@code floor}. Prints Markdown: the median over the rounds, in nanoseconds.
 * One list a JVM, so that calls of the list have one target.
 */
final class ListRun {
    private static final long ROUND_NANOS = 100_000_000;
    private static final int WARM_UP_ROUNDS = 5;
    private static final long BATCH = 50_000;

    private ListRun() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        StringBuilder row = new StringBuilder("| ").append(arguments[0]);
        for (Case model : List.of(Case.SINGLE_SERVER, Case.DESK)) {
            row.append(cell(arguments[0], model, Increment.EXPONENTIAL, rounds));
        }
        for (Case model : List.of(Case.HOLD_100, Case.HOLD_10000, Case.HOLD_1000000)) {
            for (Increment shape : Increment.values()) {
                row.append(cell(arguments[0], model, shape, rounds));
            }
        }
        System.out.println(row.append(" |"));
    }

    private static String cell(String who, Case model, Increment shape, int rounds) {
        Draws draws = new SequentialDraws(1);
        Workload workload =
                who.equals("floor") ? model.floor(shape, draws) : model.on(new ListEngine(list(who)), shape, draws);
        workload.advance(model.ticks(model.warmUp()));
        double[] costs = new double[rounds];
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
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
        return String.format(Locale.ROOT, " | %.0f", costs[rounds / 2]);
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
