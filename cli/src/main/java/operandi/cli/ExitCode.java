package operandi.cli;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a finished command tells its caller; the numbers are stable. A command that a signal ends has 130 (interrupt) or
 * 143 (terminate) from the Java machine: files get their names only when all are complete, so there is nothing to undo.
 */
enum ExitCode {
    /** Zero always means success. */
    SUCCESS(0, 0),
    /** What a scenario expects did not come out. */
    EXPECTATION_FAILED(1, 1),
    /** Wrong use of the command: nothing was read or run to its end. */
    USAGE(2, 2),
    /** The scenario is invalid or unreadable: nothing was written. */
    INVALID_SCENARIO(3, 3),
    /** A future could not be simulated: nothing was written. */
    REPLICATION_FAILED(7, 4),
    /** Disk, permissions, memory: what surrounds us does not allow it. */
    ENVIRONMENT(6, 5),
    /** A bug of ours. */
    INTERNAL(70, 6);

    private final int number;
    private final int precedence;

    ExitCode(int number, int precedence) {
        this.number = number;
        this.precedence = precedence;
    }

    int number() {
        return number;
    }

    /** The one to tell where both apply. */
    ExitCode or(ExitCode other) {
        return Stream.of(this, other)
                .max(Comparator.comparingInt(code -> code.precedence))
                .orElseThrow();
    }
}
