package operandi.core.model;

import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.random.Distribution;

/**
 * A way in which a service fails, and what happens then (DESIGN 2.4).
 *
 * @param origin what brings a failure about
 * @param every for {@link Origin#WEAR}: operating life of a component, in ticks, consumed while that component is up; for
 *     {@link Origin#SHOCK}: time between shocks, in ticks of the calendar; empty for the others
 * @param share for {@link Origin#CHANGE}: share of changes that fail when they are deployed, in [0, 1]; else 0
 * @param flow the flow that an incident goes through; the failure ends where a step of it restores, or at its end
 * @param severe share of incidents that are severe, in [0, 1]; drawn independently of everything else
 * @param level what is left of the service, or of the component, meanwhile: 0 is down, 0.4 works at 40 % of its speed; in
 *     [0, 1)
 * @param monitored time from a failure to its detection by monitoring, in ticks; empty if nothing watches
 * @param hurt the n-th customer it hurts reports it; empty if customers never do; with neither, it is known at once
 * @param recurrence whether and how it comes back
 */
public record Hazard(
        Origin origin,
        Optional<Distribution> every,
        double share,
        String flow,
        double severe,
        double level,
        Optional<Distribution> monitored,
        OptionalInt hurt,
        Optional<Recurrence> recurrence) {

    /** What brings a failure about. */
    public enum Origin {
        /** A component's operating life is over. */
        WEAR("wear"),
        /** Something from outside, at an instant of the calendar that no alternative changes. */
        SHOCK("shock"),
        /** A change that was deployed. */
        CHANGE("change"),
        /** Injected on the time line. */
        FAULT("fault"),
        /** The same cause again, since nothing removed it. */
        RECURRENCE("recurrence");

        private final String id;

        Origin(String id) {
            this.id = id;
        }

        /** Its name in result files. */
        public String id() {
            return id;
        }
    }

    /**
     * An incident whose cause may stay after the service is restored.
     *
     * @param share share of incidents whose cause stays, in [0, 1]; one latent draw per incident
     * @param within time from restoration to the next failure from the same cause, in ticks
     * @param removedBy the flow that removes the cause, if its item ends in time; started at restoration
     */
    public record Recurrence(double share, Distribution within, String removedBy) {
        public Recurrence {
            Share.requireFraction("share of recurrences", share);
            Names.require("the flow that removes a cause", removedBy);
        }
    }

    public Hazard {
        Names.require("the flow of an incident", flow);
        Share.requireFraction("share of changes that fail", share);
        Share.requireFraction("share of severe incidents", severe);
        if (!(level >= 0 && level < 1)) {
            throw new IllegalArgumentException("what is left of a service must be in [0, 1), got " + level);
        }
        if (every.isPresent() != (origin == Origin.WEAR || origin == Origin.SHOCK)) {
            throw new IllegalArgumentException("a hazard by " + origin.id() + " has the wrong clock");
        }
        if (hurt.isPresent() && hurt.getAsInt() < 1) {
            throw new IllegalArgumentException("at least one customer must be hurt, got " + hurt.getAsInt());
        }
    }
}
