package operandi.core.world;

import java.util.Arrays;
import operandi.core.model.Hazard;

/**
 * A failure and, if its cause stays, its recurrences, one after the other: those have the same number. Used again for
 * another failure when nothing of it is left.
 */
final class Incident {

    /** The service as a whole has failed, not one of its components. */
    static final int WHOLE = -1;

    final int number;

    FailureMode mode;
    int service;

    /** Number of the component within the service, or {@link #WHOLE}. */
    int component;

    /** Path id of the first occurrence, and how many came after it. */
    long cause;

    int recurrences;

    /** Path id of the present or last occurrence. */
    long path;

    /** Whether the failure lasts. */
    boolean isOpen;

    /** Whether the other components could have taken over from the one that failed, and did not. */
    boolean isUncovered;

    /** What is done about it; {@link Items#NONE} before and after. */
    int item;

    long occurredAt;

    /** When it is to be known, or was; {@link Timetable#NEVER} as long as that depends on customers alone. */
    long detectedAt;

    boolean isAcknowledged;

    /** The first contacts of customers that met it, up to the one that reports it: more say nothing new. */
    private long[] hurt = new long[8];

    private int hurtCount;

    /** The window in which it occurred, or -1. */
    int window;

    /** Whether work that removes the cause is under way. */
    boolean hasFollowUp;

    /** Whether such work has ended: the failure cannot come again. */
    boolean isCauseRemoved;

    /** The event at which it comes again; 0 for none. */
    long recurrenceEvent;

    /** Whether it waits to be used again. */
    boolean isFree;

    /** Neighbours among the open failures of the service, from the oldest to the newest; or the next free one. */
    Incident next;

    Incident previous;

    Incident(int number) {
        this.number = number;
    }

    /** Becomes a failure that has not occurred yet. */
    void reset(FailureMode newMode, int newService, int newComponent, long newCause) {
        mode = newMode;
        service = newService;
        component = newComponent;
        cause = newCause;
        recurrences = 0;
        isOpen = false;
        isUncovered = false;
        item = Items.NONE;
        hasFollowUp = false;
        isCauseRemoved = false;
        recurrenceEvent = 0;
        isFree = false;
    }

    /** What brought the present or last occurrence about. */
    Hazard.Origin origin() {
        return recurrences == 0 ? mode.hazard().origin() : Hazard.Origin.RECURRENCE;
    }

    double level() {
        return mode.hazard().level();
    }

    /** Whether nothing of it can be heard of any more: it may come again only while it is followed up. */
    boolean isOver() {
        return !isOpen && !hasFollowUp;
    }

    /** Nobody has met it yet. */
    void forgetHurt() {
        hurtCount = 0;
    }

    /** A contact meets it, for the first time or again. */
    void hurts(long contact) {
        if (isReported()) {
            return;
        }
        for (int i = 0; i < hurtCount; i++) {
            if (hurt[i] == contact) {
                return;
            }
        }
        if (hurtCount == hurt.length) {
            hurt = Arrays.copyOf(hurt, 2 * hurtCount);
        }
        hurt[hurtCount++] = contact;
    }

    /** Whether as many contacts have met it as it takes until a customer reports it. */
    boolean isReported() {
        return hurtCount >= mode.customersWhoReport();
    }
}
