package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import operandi.core.kernel.Ticks;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Discrete;
import operandi.core.random.Distribution;
import operandi.core.random.Key;

/**
 * All flows of a scenario as one table of steps, with what new technology does of them in an alternative. The same for every
 * structure. Immutable once built; shared by threads.
 */
final class FlowTable {

    /** Targets below 0 are not steps. */
    static final int END_RESOLVED = -1;

    static final int END_UNRESOLVED = -2;
    static final int RETRY = -3;

    /** Classes of service. */
    static final int CLASSES = ServiceClass.values().length;

    /** No service, no segment, no promise. */
    static final int NONE = -1;

    enum Doer {
        PEOPLE,
        SERVICE,
        OUTSIDER,
        /** Items of other flows. */
        PARTS
    }

    /** A step with its names resolved. */
    static final class CompiledStep {
        final int flow;
        final String id;
        final Doer doer;
        final int skill;
        final int about;

        /** What the step uses or is done on; empty for none. */
        final int[] services;

        /** Speed while one of them is down; 0 if the step cannot be done. */
        final double fallback;

        /** Whether the item waits, or fails, while one of its services is down. */
        final boolean needsServices;

        /** The flows whose items the step opens; empty for none. */
        final int[] opens;

        /** What each of those is, as a child of the item: the kind in its path id. */
        final long[] partKinds;

        final Distribution takes;
        final long meanTicks;
        final long key;
        final long retryKey;
        final Distribution patience;
        final int abandons;
        final Discrete thenChoice;
        final int[] thenTargets;
        final Discrete failChoice;
        final int[] failTargets;
        final Distribution retryAfter;
        final boolean requeue;
        final boolean live;
        final int serviceClass;
        final Step.Effect effect;

        /** New technology that does this step; null for none. */
        final CompiledAutomation automation;

        private CompiledStep(
                Flow source,
                int flow,
                Step step,
                ToIntFunction<String> target,
                Names names,
                CompiledAutomation automation) {
            this.flow = flow;
            id = step.id();
            doer = doerOf(step);
            skill = step.doer() instanceof Step.By by ? names.skill(by.skill()) : NONE;
            about = step.about().map(names::service).orElse(NONE);
            services = names.services(step.services());
            fallback = step.doer() instanceof Step.By by ? by.fallback() : 0;
            needsServices = services.length > 0 && fallback == 0;
            takes = step.takes();
            meanTicks = Ticks.round(Math.min(step.takes().mean(), Ticks.MAX_DURATION));
            key = Key.combine(Key.of("step/" + source.id()), Key.of(step.id()));
            opens = step.opens().stream().mapToInt(names::flow).toArray();
            partKinds = step.opens().stream()
                    .mapToLong(opened -> Key.combine(key, Key.of("part/" + opened)))
                    .toArray();
            retryKey = Key.combine(key, Key.of("retry"));
            live = step.isLive();
            patience = step.patience().map(Step.Patience::lasts).orElse(null);
            abandons = step.patience().map(p -> target.applyAsInt(p.abandons())).orElse(END_UNRESOLVED);
            thenChoice = choice(step.then());
            thenTargets = targets(step.then(), target);
            failChoice = step.fails().isEmpty() ? null : choice(step.fails());
            failTargets = targets(step.fails(), target);
            retryAfter = step.retryAfter().orElse(null);
            requeue = step.requeue();
            serviceClass = classOf(source, step).ordinal();
            effect = step.effect();
            this.automation = automation;
        }

        /** Whether an item that cannot have the step goes somewhere else, or else waits until it can. */
        boolean canFail() {
            return failChoice != null;
        }

        private static Doer doerOf(Step step) {
            if (step.doer() instanceof Step.By) {
                return Doer.PEOPLE;
            }
            if (step.doer() instanceof Step.Opens) {
                return Doer.PARTS;
            }
            return step.doer() instanceof Step.On ? Doer.SERVICE : Doer.OUTSIDER;
        }

        private static ServiceClass classOf(Flow flow, Step step) {
            if (step.isLive()) {
                return ServiceClass.WAITING_CUSTOMER;
            }
            ServiceClass byDefault = switch (flow.askedBy()) {
                case FAILURE -> ServiceClass.INCIDENT;
                case ROADMAP -> ServiceClass.CHANGE;
                case CUSTOMER, STAFF -> ServiceClass.REQUEST;
            };
            return flow.serviceClass().orElse(byDefault);
        }

        private static Discrete choice(List<Share> shares) {
            return Discrete.ofProbabilities(
                    shares.stream().mapToDouble(Share::probability).toArray());
        }

        private static int[] targets(List<Share> shares, ToIntFunction<String> target) {
            return shares.stream().map(Share::id).mapToInt(target).toArray();
        }
    }

    /** New technology with its names resolved. */
    static final class CompiledAutomation {
        final long at;
        final double share;
        final double errors;
        final int[] services;
        final Distribution takes;
        final long key;

        private CompiledAutomation(TimeLineEntry.Automation source, Names names) {
            at = source.at();
            share = source.share();
            errors = source.errors();
            services = names.services(source.on());
            takes = source.takes();
            key = Key.combine(
                    Key.of("automation/" + source.flow()), Key.combine(Key.of(source.step()), Key.of(source.id())));
        }
    }

    /** A flow with its names resolved. */
    static final class CompiledFlow {
        final Flow source;
        final int firstStep;
        final long promise;
        final Discrete aboutChoice;
        final int[] aboutServices;
        final long aboutKey;

        /** Whether its items preempt. */
        final boolean isSevere;

        private CompiledFlow(Flow source, int firstStep, Names names) {
            this.source = source;
            this.firstStep = firstStep;
            promise = source.promise().orElse(NONE);
            aboutServices = source.about().stream()
                    .map(Share::id)
                    .mapToInt(names::service)
                    .toArray();
            aboutChoice = aboutServices.length > 1 ? CompiledStep.choice(source.about()) : null;
            aboutKey = Key.combine(Key.of("about"), Key.of(source.id()));
            isSevere = source.serviceClass().orElse(ServiceClass.REQUEST) == ServiceClass.SEVERE_INCIDENT;
        }
    }

    /** Names of a scenario as dense indices, in the order of the file. */
    static final class Names {
        final List<String> skills = new ArrayList<>();
        final List<String> services;
        final List<String> segments;
        final List<String> flows;

        Names(Scenario scenario) {
            scenario.roster()
                    .forEach(person -> person.skills().forEach(skill -> {
                        if (!skills.contains(skill.id())) {
                            skills.add(skill.id());
                        }
                    }));
            services = scenario.services().stream().map(service -> service.id()).toList();
            segments = scenario.segments().stream().map(segment -> segment.id()).toList();
            flows = scenario.flows().stream().map(Flow::id).toList();
        }

        int skill(String id) {
            return skills.indexOf(id);
        }

        int service(String id) {
            return services.indexOf(id);
        }

        int[] services(List<String> ids) {
            return ids.stream().mapToInt(this::service).toArray();
        }

        int segment(String id) {
            return segments.indexOf(id);
        }

        int flow(String id) {
            return flows.indexOf(id);
        }
    }

    final Names names;
    final CompiledFlow[] flows;
    final CompiledStep[] steps;

    /** The most steps of any flow: how many visit counters an item needs. */
    final int longestFlow;

    /** @param timeLine the alternative's entries; at most one of them does a step */
    FlowTable(Scenario scenario, List<TimeLineEntry> timeLine) {
        names = new Names(scenario);
        List<CompiledFlow> compiledFlows = new ArrayList<>();
        List<CompiledStep> compiledSteps = new ArrayList<>();
        int longest = 0;
        for (Flow flow : scenario.flows()) {
            int first = compiledSteps.size();
            int index = compiledFlows.size();
            compiledFlows.add(new CompiledFlow(flow, first, names));
            ToIntFunction<String> target = id -> targetOf(flow, first, id);
            flow.steps()
                    .forEach(step -> compiledSteps.add(
                            new CompiledStep(flow, index, step, target, names, automation(timeLine, flow, step))));
            longest = Math.max(longest, flow.steps().size());
        }
        flows = compiledFlows.toArray(CompiledFlow[]::new);
        steps = compiledSteps.toArray(CompiledStep[]::new);
        longestFlow = longest;
    }

    private CompiledAutomation automation(List<TimeLineEntry> timeLine, Flow flow, Step step) {
        for (TimeLineEntry entry : timeLine) {
            if (entry instanceof TimeLineEntry.Automation automation
                    && automation.flow().equals(flow.id())
                    && automation.step().equals(step.id())) {
                return new CompiledAutomation(automation, names);
            }
        }
        return null;
    }

    int flow(String id) {
        for (int flow = 0; flow < flows.length; flow++) {
            if (flows[flow].source.id().equals(id)) {
                return flow;
            }
        }
        throw new IllegalArgumentException("there is no flow " + id);
    }

    /** The step's name with its flow's, as the ledger shows it. */
    String nameOf(int step) {
        return flows[steps[step].flow].source.id() + "/" + steps[step].id;
    }

    private static int targetOf(Flow flow, int first, String id) {
        if (id.equals(Step.RETRY)) {
            return RETRY;
        }
        for (int step = 0; step < flow.steps().size(); step++) {
            if (flow.steps().get(step).id().equals(id)) {
                return first + step;
            }
        }
        for (Flow.End end : flow.ends()) {
            if (end.id().equals(id)) {
                return end.resolved() ? END_RESOLVED : END_UNRESOLVED;
            }
        }
        throw new IllegalArgumentException("flow " + flow.id() + " has no step or end " + id);
    }
}
