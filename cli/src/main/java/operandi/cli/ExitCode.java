package operandi.cli;

/**
 * What a finished command tells its caller; the numbers are stable. A command that a signal ends has 130 (interrupt) or
 * 143 (terminate) from the Java machine: files get their names only when all are complete, so there is nothing to undo.
 */
enum ExitCode {
    /** Zero always means success. */
    SUCCESS(0),
    /** Wrong use of the command: nothing was read or run to its end. */
    USAGE(2),
    /** The scenario is invalid or unreadable: nothing was written. */
    INVALID_SCENARIO(3),
    /** Disk, permissions, memory: what surrounds us does not allow it. */
    ENVIRONMENT(6),
    /** A future could not be simulated: nothing was written. */
    REPLICATION_FAILED(7),
    /** A bug of ours. */
    INTERNAL(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
