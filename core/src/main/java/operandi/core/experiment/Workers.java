package operandi.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Runs numbered tasks on several threads and hands their results back in the order of their numbers, so that the number
 * of threads changes nothing.
 */
final class Workers {

    private Workers() {}

    /** A task that depends on nothing but its number. */
    @FunctionalInterface
    interface Task<T> {
        T run(int number) throws ReplicationFailedException;
    }

    /**
     * Runs tasks 0, 1, 2 and so on.
     *
     * @param tasks how many, at least 0
     * @param threads how many at a time, at least 1
     * @throws ReplicationFailedException if a task fails: of the lowest number that does, whatever the threads. No new
     *     task is begun then, but those begun are finished
     */
    static <T> List<T> run(int tasks, int threads, Task<T> task) throws ReplicationFailedException {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, got " + threads);
        }
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(tasks);
        AtomicReferenceArray<Throwable> failures = new AtomicReferenceArray<>(tasks);
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean hasFailed = new AtomicBoolean();
        onThreads(Math.min(threads, tasks), () -> {
            while (!hasFailed.get()) {
                int number = next.getAndIncrement();
                if (number >= tasks) {
                    return;
                }
                try {
                    results.set(number, task.run(number));
                } catch (ReplicationFailedException | RuntimeException | Error failure) {
                    failures.set(number, failure);
                    hasFailed.set(true);
                }
            }
        });
        List<T> ordered = new ArrayList<>(tasks);
        for (int number = 0; number < tasks; number++) {
            if (failures.get(number) != null) {
                throw rethrown(failures.get(number));
            }
            ordered.add(results.get(number));
        }
        return ordered;
    }

    private static ReplicationFailedException rethrown(Throwable failure) {
        if (failure instanceof ReplicationFailedException expected) {
            return expected;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static void onThreads(int threads, Runnable worker) {
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
}
