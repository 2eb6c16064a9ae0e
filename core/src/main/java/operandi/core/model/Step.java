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
 * @param fails where it goes if the step cannot be had: a live step that finds its team closed, or a step whose services
 *     are down; may name {@link #RETRY}; never empty if live; where it is empty, the item waits until the service is back
 * @param retryAfter time away before a retry, in ticks; present exactly if {@code fails} names {@link #RETRY}
 * @param requeue whether a step that stays with the same person joins the queue instead
 * @param effect what the end of the step brings about
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
        boolean requeue,
        Effect effect) {

    /** What the end of a step brings about, besides moving the item on. */
    public enum Effect {
        NONE,
        /** The change is deployed to the service it is about, and may fail there. */
        DEPLOYS,
        /** The failure that the incident is about is over. */
        RESTORES
    }

    /** Target of a failure: the customer tries the same step again later. */
    public static final String RETRY = "retry";

    /** Who or what does a step. */
    public sealed interface Doer {}

    /**
     * Somebody with this skill.
     *
     * @param skill what she needs to be able to do
     * @param uses services that she needs for it; may be empty
     * @param fallback her speed without them while one of them is down, in [0, 1); 0 if it cannot be done
     */
    public record By(String skill, List<String> uses, double fallback) implements Doer {
        public By {
            Names.require("a skill", skill);
            uses = List.copyOf(uses);
            Names.requireUnique("service", uses);
            if (!(fallback >= 0 && fallback < 1)) {
                throw new IllegalArgumentException("the speed of a fallback must be in [0, 1), got " + fallback);
            }
        }

        /** Without any service. */
        public By(String skill) {
            this(skill, List.of(), 0);
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
        if (patience.isPresent() && fails.isEmpty()) {
            throw new IllegalArgumentException("a live step needs to know where it fails to: " + id);
        }
        if (!fails.isEmpty() && !canFail(doer, patience.isPresent())) {
            throw new IllegalArgumentException("this step can never fail: " + id);
        }
        boolean retries = fails.stream().anyMatch(share -> share.id().equals(RETRY));
        if (retries != retryAfter.isPresent()) {
            throw new IllegalArgumentException("a retry needs its time away, and only a retry: " + id);
        }
    }

    /** A step of no effect but to move the item on. */
    public Step(
            String id,
            Doer doer,
            Distribution takes,
            Optional<String> about,
            Optional<Patience> patience,
            List<Share> then,
            List<Share> fails,
            Optional<Distribution> retryAfter,
            boolean requeue) {
        this(id, doer, takes, about, patience, then, fails, retryAfter, requeue, Effect.NONE);
    }

    /** The services without which the step cannot be done as it should; empty for waiting outside. */
    public List<String> services() {
        if (doer instanceof On on) {
            return on.services();
        }
        return doer instanceof By by ? by.uses() : List.of();
    }

    private static boolean canFail(Doer doer, boolean isLive) {
        return isLive
                || doer instanceof On
                || (doer instanceof By by && !by.uses().isEmpty());
    }

    /** Whether the customer is there while the step is done. */
    public boolean isLive() {
        return patience.isPresent();
    }
}
