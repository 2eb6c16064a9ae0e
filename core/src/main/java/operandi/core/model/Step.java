package operandi.core.model;

import java.util.List;
import java.util.Optional;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;

/**
 * One step of a flow.
 *
 * @param id unique within its flow
 * @param doer who or what the step needs
 * @param takes its effort (for people, at proficiency 1) or its duration, in ticks; {@link #NOTHING} if it opens other
 *     flows, whose items take what they take
 * @param about the service that the work is about, or that of what it opens; else the item's own
 * @param patience how long a customer waits in the queue before she gives up; a step with patience is <em>live</em>: the
 *     customer is there while it is done
 * @param then where the item goes after the step: names of steps or ends, probabilities adding up to 1
 * @param fails where it goes if the step cannot be had: a live step that finds its team closed, a step whose services
 *     are down, or one of whose parts was left unresolved; may name {@link #RETRY}; never empty if live; where it is empty,
 *     the item waits until the service is back, and goes on whatever became of its parts
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

    /** What a step takes that opens other flows. */
    public static final Distribution NOTHING = new Deterministic(0);

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
     * Items of other flows, opened side by side: the parts of the item, which goes on when all of them have ended. A part
     * is work like any other, but nobody's contact; whoever waits for the item waits for the last of them.
     *
     * @param flows one part of each, in this order; at least one, none twice
     */
    public record Opens(List<String> flows) implements Doer {
        public Opens {
            flows = List.copyOf(flows);
            Names.requireUnique("flow", flows);
            if (flows.isEmpty()) {
                throw new IllegalArgumentException("a step that opens flows needs at least one");
            }
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
        if (doer instanceof Opens && (requeue || !takes.equals(NOTHING))) {
            throw new IllegalArgumentException("a step that opens flows takes nothing, and queues for nobody: " + id);
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

    /** The services without which the step cannot be done as it should; empty where it needs none. */
    public List<String> services() {
        if (doer instanceof On on) {
            return on.services();
        }
        return doer instanceof By by ? by.uses() : List.of();
    }

    /** The flows that the step opens; empty for any other step. */
    public List<String> opens() {
        return doer instanceof Opens opens ? opens.flows() : List.of();
    }

    private static boolean canFail(Doer doer, boolean isLive) {
        return isLive
                || doer instanceof On
                || doer instanceof Opens
                || (doer instanceof By by && !by.uses().isEmpty());
    }

    /** Whether the customer is there while the step is done. */
    public boolean isLive() {
        return patience.isPresent();
    }
}
