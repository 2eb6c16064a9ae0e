package operandi.core.world;

/** Where a contact's time goes, in the order in which causes of waiting take precedence and laws are charged (DESIGN 2.8). */
public enum Cause {
    TOUCH("touch", Kind.WORK),
    OUTSIDE("outside", Kind.WAITING),
    /** An incident that nobody knows of yet. */
    UNDETECTED("undetected", Kind.WAITING),
    OUTAGE("outage", Kind.WAITING),
    CLOSED("closed", Kind.WAITING),
    /** Nobody with the skill is left in the team. */
    NOBODY_CAN("nobody-can", Kind.WAITING),
    /** The team has as many items as its limit of work in progress allows. */
    FULL("full", Kind.WAITING),
    HAND_OFF("hand-off", Kind.WAITING),
    QUEUE("queue", Kind.WAITING),
    REWORK("rework", Kind.EXTRA),
    SWITCHING("switching", Kind.EXTRA),
    MIS_ROUTE("mis-route", Kind.EXTRA),
    PROFICIENCY("proficiency", Kind.EXTRA),
    UNFAMILIARITY("unfamiliarity", Kind.EXTRA),
    TIES("ties", Kind.EXTRA),
    DISTRACTION("distraction", Kind.EXTRA),
    /** A service that the work uses is degraded, or done without. */
    SLOWNESS("slowness", Kind.EXTRA),
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
