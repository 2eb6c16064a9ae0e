package operandi.core.model;

/** A stretch of the calendar that results are given for (DESIGN 2.5). */
public enum Window {
    /** From the end of the warm-up to the horizon. */
    WHOLE("whole"),
    /** Up to the first thing that some alternative alone does. */
    BEFORE("before"),
    TRANSITION("transition"),
    /** When the transition is over. */
    AFTER("after");

    private final String id;

    Window(String id) {
        this.id = id;
    }

    /** Its name in result files. */
    public String id() {
        return id;
    }
}
