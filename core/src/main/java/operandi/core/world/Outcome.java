package operandi.core.world;

/** How an item ended, seen by who asked. */
public enum Outcome {
    RESOLVED_FIRST_TIME("resolved-first-time"),
    /** Resolved, but a step was visited again, an attempt failed, or patience ran out on the way. */
    RESOLVED_AFTER_REPEATS("resolved-after-repeats"),
    /** Not resolved, and patience ran out on the way. */
    ABANDONED("abandoned"),
    UNRESOLVED("unresolved"),
    /** Still under way at the horizon. */
    OPEN("open");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** Its name in result files. */
    public String id() {
        return id;
    }

    /** Whether who asked got what was asked for. */
    public boolean isResolved() {
        return this == RESOLVED_FIRST_TIME || this == RESOLVED_AFTER_REPEATS;
    }
}
