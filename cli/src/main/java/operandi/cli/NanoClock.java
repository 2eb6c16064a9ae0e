package operandi.cli;

/** A clock for lengths of time on the screen; no result ever depends on it. */
@FunctionalInterface
interface NanoClock {

    /** Nanoseconds since some fixed instant. */
    long nanos();
}
