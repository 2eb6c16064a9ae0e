package operandi.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.random.CountDistribution;
import operandi.core.random.Distribution;

/**
 * A graph of steps that work goes through: a customer's journey, an employee's request, a change. Flows never name a
 * team: the structure routes them.
 *
 * @param id unique name
 * @param askedBy whose work it is
 * @param promise time from start to end that was promised, in ticks
 * @param ends named ends and what they mean; always includes {@link #DONE}
 * @param arrivals time between arrivals of an open stream, in ticks; none if only customers' needs start this flow
 * @param about the service that an item is about, drawn once per item; empty if none
 * @param steps at least one; the first is where items start
 * @param serviceClass its class of service where the default is not meant; a live step of it is a waiting customer all the
 *     same
 * @param batch how many items of the open stream arrive at once, where it is not always one; a batch of 0 brings nobody
 */
public record Flow(
        String id,
        AskedBy askedBy,
        OptionalLong promise,
        List<End> ends,
        Optional<Distribution> arrivals,
        List<Share> about,
        List<Step> steps,
        Optional<ServiceClass> serviceClass,
        Optional<CountDistribution> batch) {

    /** The end that follows the last step where nothing else is said. */
    public static final String DONE = "done";

    /** Whose work an item is. */
    public enum AskedBy {
        CUSTOMER,
        STAFF,
        ROADMAP,
        /** A failure of a service: an incident. */
        FAILURE
    }

    /**
     * A named way out of a flow.
     *
     * @param id unique within the flow, also among its steps
     * @param resolved whether who asked got what was asked for
     */
    public record End(String id, boolean resolved) {
        public End {
            Names.require("an end", id);
        }
    }

    public Flow {
        Names.require("a flow", id);
        steps = List.copyOf(steps);
        ends = List.copyOf(ends);
        about = about.isEmpty() ? List.of() : Share.requireComplete("about of flow " + id, about);
        if (batch.isPresent() && arrivals.isEmpty()) {
            throw new IllegalArgumentException("flow " + id + " has batches and no arrivals");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("flow " + id + " must have at least one step");
        }
        List<String> nodes = new ArrayList<>();
        steps.forEach(step -> nodes.add(step.id()));
        ends.forEach(end -> nodes.add(end.id()));
        Names.requireUnique("step or end of flow " + id, nodes);
        if (!nodes.contains(DONE)) {
            throw new IllegalArgumentException("flow " + id + " must have the end \"" + DONE + "\"");
        }
        for (Step step : steps) {
            if (step.opens().contains(id)) {
                throw new IllegalArgumentException("flow " + id + " opens itself in step " + step.id());
            }
            step.then().forEach(share -> requireNode(nodes, share.id(), step));
            step.patience().ifPresent(patience -> requireNode(nodes, patience.abandons(), step));
            for (Share share : step.fails()) {
                if (!share.id().equals(Step.RETRY)) {
                    requireNode(nodes, share.id(), step);
                }
            }
        }
    }

    /** A flow whose items arrive one at a time. */
    public Flow(
            String id,
            AskedBy askedBy,
            OptionalLong promise,
            List<End> ends,
            Optional<Distribution> arrivals,
            List<Share> about,
            List<Step> steps,
            Optional<ServiceClass> serviceClass) {
        this(id, askedBy, promise, ends, arrivals, about, steps, serviceClass, Optional.empty());
    }

    /** A flow of the default class of service. */
    public Flow(
            String id,
            AskedBy askedBy,
            OptionalLong promise,
            List<End> ends,
            Optional<Distribution> arrivals,
            List<Share> about,
            List<Step> steps) {
        this(id, askedBy, promise, ends, arrivals, about, steps, Optional.empty());
    }

    private static void requireNode(List<String> nodes, String target, Step step) {
        if (!nodes.contains(target)) {
            throw new IllegalArgumentException("step " + step.id() + " leads to unknown \"" + target + "\"");
        }
    }
}
