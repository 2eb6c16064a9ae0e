package operandi.core.world;

/** Where a contact's time goes (DESIGN 2.8). */
public enum Cause {
    TOUCH("touch", Kind.WORK),
    OUTSIDE("outside", Kind.WAITING),
    CLOSED("closed", Kind.WAITING),
    HAND_OFF("hand-off", Kind.WAITING),
    QUEUE("queue", Kind.WAITING),
    PROFICIENCY("proficiency", Kind.EXTRA),
    REWORK("rework", Kind.EXTRA),
    RETRY("retry", Kind.AWAY);

    /** What the customer is doing meanwhile. */
    public enum Kind {
        /** Base effort and digital time. */
        WORK,
        /** Effort beyond the base, or below it if negative. */
        EXTRA,
        /** Nobody and nothing works for her. */
        WAITING,
        /** Gone between attempts; not engaged. */
        AWAY
    }

    private final String id;
    private final Kind kind;

    Cause(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** Its name in result files. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }
}
