package operandi.core.world;

/** Kinds of rows of a {@link TraceLog}. */
public enum TraceEvent {
    ASKED("asked"),
    OPENED("opened-part"),
    ENTERED("entered-step"),
    GIVEN("given-to-team"),
    HANDED_OVER("handed-over"),
    KEPT_OUT("kept-out"),
    QUEUED("joined-queue"),
    GAVE_UP("gave-up"),
    TURNED_AWAY("turned-away"),
    BEGAN("work-began"),
    DONE("work-done"),
    INTERRUPTED("work-interrupted"),
    CHARGED("charged"),
    ENDED("ended"),
    FAILED("failed"),
    NOT_TAKEN_OVER("not-taken-over"),
    RESTORED("restored"),
    DEPLOYED("deployed"),
    WAVE("wave"),
    LEFT("left"),
    ARRIVED("arrived"),
    /** The log is full; later things are not in it. */
    CUT("cut");

    private final String id;

    TraceEvent(String id) {
        this.id = id;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }
}
