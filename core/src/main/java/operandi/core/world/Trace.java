package operandi.core.world;

/**
 * Watches one future. A world without a trace pays nothing for it. Items are named by their path ids, which are the
 * same in every alternative.
 */
public interface Trace {

    /**
     * Somebody asked for something.
     *
     * @param time ticks
     * @param item path id of the item
     * @param flow what she asked for
     * @param segment her segment; null for an open stream
     * @param customer her number within the segment, from 0; -1 for an open stream
     */
    default void asked(long time, long item, String flow, String segment, long customer) {}

    /**
     * A step opened a part of an item.
     *
     * @param time ticks
     * @param item path id of the item
     * @param part path id of the part
     * @param flow the part's flow
     */
    default void opened(long time, long item, long part, String flow) {}

    /**
     * A step by people was given to a team.
     *
     * @param time ticks
     * @param item path id
     * @param flow the item's flow
     * @param step the step
     * @param service what the work is about; null for nothing
     * @param segment whose need it is; null for none
     * @param from the team of people that held the item last; null at first
     * @param to the team it goes to; a hand-off if there was another before
     * @param rule 1 to 4, the part of rule 2.1 that decided; 0 if it was decided by a wrong service
     */
    default void routed(
            long time,
            long item,
            String flow,
            String step,
            String service,
            String segment,
            String from,
            String to,
            int rule) {}

    /**
     * An item came to a step, for the first time or again.
     *
     * @param time ticks
     * @param item path id
     * @param flow the item's flow
     * @param step the step
     */
    default void entered(long time, long item, String flow, String step) {}

    /** An item came to a team that is full, and waits in front of it. */
    default void keptOut(long time, long item, String team) {}

    /** An item joined the queue of a team, or came back to it. */
    default void queued(long time, long item, String team) {}

    /** Patience ran out in the queue of a team. */
    default void gaveUp(long time, long item, String team) {}

    /** Whoever waited in the queue of a team was told that nobody can be had. */
    default void turnedAway(long time, long item, String team) {}

    /** Time was charged to a cause in an item's book. */
    default void charged(long time, long item, Cause cause, String detail, long ticks) {}

    /** A person began, or went on with, a step. */
    default void began(long time, long item, String step, String person) {}

    /**
     * A person put a step down.
     *
     * @param time ticks
     * @param item path id
     * @param step the step
     * @param person who
     * @param isDone whether it is done; else it was interrupted
     */
    default void putDown(long time, long item, String step, String person, boolean isDone) {}

    /** An item ended, or was open at the horizon. */
    default void ended(long time, long item, Outcome outcome, long elapsed) {}

    /**
     * A component's operating life was drawn.
     *
     * @param component path id, the same in every alternative
     * @param ordinal which of its lives, from 0
     * @param life ticks of operation
     */
    default void life(long time, long component, long ordinal, long life) {}

    /**
     * A service, or a component of it, failed.
     *
     * @param service name
     * @param origin what brought it about
     * @param incident path id of the incident
     * @param severe whether it preempts
     */
    default void failed(
            long time, String service, operandi.core.model.Hazard.Origin origin, long incident, boolean severe) {}

    /**
     * The component that has just failed could have been made up for by the others of its service, and they did not take
     * over.
     *
     * @param service name
     * @param incident path id of the incident
     */
    default void notTakenOver(long time, String service, long incident) {}

    /** The failure of an incident is over. */
    default void restored(long time, long incident) {}

    /**
     * A change was deployed.
     *
     * @param change path id of its item
     * @param latent its keyed draw in (0, 1): it fails if this is below the service's share of changes that fail
     * @param fails whether it does
     */
    default void deployed(long time, long change, String service, double latent, boolean fails) {}

    /** A wave of a reorganization: teams are others from now on. */
    default void reorganized(long time) {}

    /** A person left her seat. */
    default void left(long time, String seat) {}

    /** Somebody new sits in a seat. */
    default void arrived(long time, String seat) {}
}
