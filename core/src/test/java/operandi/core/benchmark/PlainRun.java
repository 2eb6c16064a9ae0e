package operandi.core.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * Times one workload without JMH, for a first look while something is being changed:
 *
 * <pre>java -cp core/target/classes:core/target/test-classes operandi.core.benchmark.PlainRun CASE WHO DRAWS [SHAPE]</pre>
 *
 * <p>CASE is a {@link Case}, WHO is {@code floor}, {@code kernel} or {@code priority-queue}, DRAWS is {@code keyed} or
 * {@code sequential}, SHAPE is an {@link Increment}. Prints the median and the extremes of nanoseconds an event.
 */
final class PlainRun {
    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 200_000_000;

    private PlainRun() {}

    public static void main(String[] arguments) {
        Case model = Case.valueOf(arguments[0]);
        Draws draws = arguments[2].equals("keyed") ? new KeyedDraws(1) : new SequentialDraws(1);
        Increment shape = arguments.length > 3 ? Increment.valueOf(arguments[3]) : Increment.EXPONENTIAL;
        Workload workload = switch (arguments[1]) {
            case "floor" -> model.floor(shape, draws);
            case "kernel" -> model.on(new KernelEngine(), shape, draws);
            case "priority-queue" -> model.on(new PriorityQueueEngine(), shape, draws);
            default -> throw new IllegalArgumentException("nobody is called " + arguments[1]);
        };
        workload.advance(model.ticks(model.warmUp()));
        long batch = 50_000;
        double[] costs = new double[ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            long events = 0;
            long start = System.nanoTime();
            do {
                workload.advance(model.ticks(batch));
                events += batch;
            } while (System.nanoTime() - start < ROUND_NANOS);
            if (round >= 0) {
                costs[round] = (double) (System.nanoTime() - start) / events;
            }
        }
        Arrays.sort(costs);
        System.out.printf(
                Locale.ROOT,
                "%s %.1f ns an event (%.1f to %.1f)%n",
                String.join(" ", arguments),
                costs[ROUNDS / 2],
                costs[0],
                costs[ROUNDS - 1]);
    }
}
