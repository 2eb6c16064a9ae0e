package operandi.core.model;

import java.util.List;
import java.util.Optional;
import operandi.core.random.Distribution;

/**
 * One step of a flow.
 *
 * @param id unique within its flow
 * @param doer who or what the step needs
 * @param takes its effort (for people, at proficiency 1) or its duration, in ticks
 * @param about the service that the work is about; else the item's own
 * @param patience how long a customer waits in the queue before she gives up; a step with patience is <em>live</em>: the
 *     customer is there while it is done
 * @param then where the item goes after the step: names of steps or ends, probabilities adding up to 1
 * @param fails where it goes if the step cannot be had (a live step that finds its team closed); may name
 *     {@link #RETRY}; empty unless live
 * @param retryAfter time away before a retry, in ticks; present exactly if {@code fails} names {@link #RETRY}
 * @param requeue whether a step that stays with the same person joins the queue instead
 */
public record Step(
        String id,
        Doer doer,
        Distribution takes,
        Optional<String> about,
        Optional<Patience> patience,
        List<Share> then,
        List<Share> fails,
        Optional<Distribution> retryAfter,
        boolean requeue) {

    /** Target of a failure: the customer tries the same step again later. */
    public static final String RETRY = "retry";

    /** Who or what does a step. */
    public sealed interface Doer {}

    /** Somebody with this skill. */
    public record By(String skill) implements Doer {
        public By {
            Names.require("a skill", skill);
        }
    }

    /** Digital services, used by the customer without anybody's help. */
    public record On(List<String> services) implements Doer {
        public On {
            services = List.copyOf(services);
            Names.requireUnique("service", services);
            if (services.isEmpty()) {
                throw new IllegalArgumentException("a digital step needs at least one service");
            }
        }
    }

    /** Somebody outside: the customer, a vendor. Never queues, and no structure changes it. */
    public record Waits(String outsider) implements Doer {
        public Waits {
            Names.require("whoever is waited for", outsider);
        }
    }

    /**
     * How long a customer waits, and where she goes when that is over.
     *
     * @param lasts time in the queue, in ticks
     * @param abandons a step or an end
     */
    public record Patience(Distribution lasts, String abandons) {
        public Patience {
            Names.require("the target of abandoning", abandons);
        }
    }

    public Step {
        Names.require("a step", id);
        then = Share.requireComplete("then of step " + id, then);
        fails = fails.isEmpty() ? List.of() : Share.requireComplete("fails of step " + id, fails);
        if (patience.isPresent() && !(doer instanceof By)) {
            throw new IllegalArgumentException("only a step by people has patience: " + id);
        }
        if (patience.isPresent() == fails.isEmpty()) {
            throw new IllegalArgumentException("a step fails if, and only if, it is live: " + id);
        }
        boolean retries = fails.stream().anyMatch(share -> share.id().equals(RETRY));
        if (retries != retryAfter.isPresent()) {
            throw new IllegalArgumentException("a retry needs its time away, and only a retry: " + id);
        }
    }

    /** Whether the customer is there while the step is done. */
    public boolean isLive() {
        return patience.isPresent();
    }
}
