package operandi.core.model;

import java.util.List;
import operandi.core.random.Distribution;

/** Something that happens at a date (DESIGN 2.5). */
public sealed interface TimeLineEntry {

    /** Its name, unique in the scenario; it keys what the entry brings into being. */
    String id();

    /** When, in ticks. */
    long at();

    /** What it costs. */
    Cost cost();

    /**
     * Customers join, with needs of their own: nobody else's are shifted.
     *
     * @param joining how many customers join each segment
     */
    record Acquisition(String id, long at, Cost cost, List<Joining> joining) implements TimeLineEntry {
        public Acquisition {
            require(id, at);
            joining = List.copyOf(joining);
        }
    }

    /**
     * Customers who join a segment.
     *
     * @param segment the segment
     * @param customers how many, at least 1
     */
    record Joining(String segment, long customers) {
        public Joining {
            Names.require("a segment", segment);
            if (customers < 1) {
                throw new IllegalArgumentException("at least one customer joins, got " + customers);
            }
        }
    }

    /**
     * New technology does a step that people did.
     *
     * @param flow where the step is
     * @param step a step by people that is not live
     * @param share share of visits that it does, in [0, 1]; one latent draw per visit
     * @param on services that do it
     * @param takes time it takes, in ticks
     * @param errors share of those that come out wrong and go to the people after all, in [0, 1]
     */
    record Automation(
            String id,
            long at,
            Cost cost,
            String flow,
            String step,
            double share,
            List<String> on,
            Distribution takes,
            double errors)
            implements TimeLineEntry {
        public Automation {
            require(id, at);
            on = List.copyOf(on);
            Share.requireFraction("share of " + id, share);
            Share.requireFraction("errors of " + id, errors);
        }
    }

    /**
     * A service fails at a given date: a drill, or an event that is known to come.
     *
     * @param service which
     * @param hazard of origin {@link Hazard.Origin#FAULT}
     */
    record Fault(String id, long at, Cost cost, String service, Hazard hazard) implements TimeLineEntry {
        public Fault {
            require(id, at);
            Names.require("a service", service);
        }
    }

    private static void require(String id, long at) {
        Names.require("an entry of the time line", id);
        if (at < 0) {
            throw new IllegalArgumentException(id + " must not happen before the start, got " + at);
        }
    }
}
