package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import operandi.core.kernel.Ticks;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Discrete;
import operandi.core.random.Distribution;
import operandi.core.random.Key;

/**
 * All flows of a scenario as one table of steps. The same for every structure. Immutable once built; shared by threads.
 */
final class FlowTable {

    /** Targets below 0 are not steps. */
    static final int END_RESOLVED = -1;

    static final int END_UNRESOLVED = -2;
    static final int RETRY = -3;

    /** No service, no segment, no promise. */
    static final int NONE = -1;

    enum Doer {
        PEOPLE,
        SERVICE,
        OUTSIDER
    }

    /** Classes of service in the order in which waiting work is taken (DESIGN 2.3). */
    enum ServiceClass {
        WAITING_CUSTOMER,
        REQUEST,
        CHANGE;

        static final int COUNT = values().length;
    }

    /** A step with its names resolved. */
    static final class CompiledStep {
        final int flow;
        final String id;
        final Doer doer;
        final int skill;
        final int about;
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

        private CompiledStep(Flow source, int flow, Step step, ToIntFunction<String> target, Names names) {
            this.flow = flow;
            id = step.id();
            doer = doerOf(step);
            skill = step.doer() instanceof Step.By by ? names.skill(by.skill()) : NONE;
            about = step.about().map(names::service).orElse(NONE);
            takes = step.takes();
            meanTicks = Ticks.round(Math.min(step.takes().mean(), Ticks.MAX_DURATION));
            key = Key.combine(Key.of("step/" + source.id()), Key.of(step.id()));
            retryKey = Key.combine(key, Key.of("retry"));
            live = step.isLive();
            patience = step.patience().map(Step.Patience::lasts).orElse(null);
            abandons = step.patience().map(p -> target.applyAsInt(p.abandons())).orElse(END_UNRESOLVED);
            thenChoice = choice(step.then());
            thenTargets = targets(step.then(), target);
            failChoice = live ? choice(step.fails()) : null;
            failTargets = targets(step.fails(), target);
            retryAfter = step.retryAfter().orElse(null);
            requeue = step.requeue();
            serviceClass = classOf(source, step).ordinal();
        }

        private static Doer doerOf(Step step) {
            if (step.doer() instanceof Step.By) {
                return Doer.PEOPLE;
            }
            return step.doer() instanceof Step.On ? Doer.SERVICE : Doer.OUTSIDER;
        }

        private static ServiceClass classOf(Flow flow, Step step) {
            if (step.isLive()) {
                return ServiceClass.WAITING_CUSTOMER;
            }
            return flow.askedBy() == Flow.AskedBy.ROADMAP ? ServiceClass.CHANGE : ServiceClass.REQUEST;
        }

        private static Discrete choice(List<Share> shares) {
            return Discrete.ofProbabilities(
                    shares.stream().mapToDouble(Share::probability).toArray());
        }

        private static int[] targets(List<Share> shares, ToIntFunction<String> target) {
            return shares.stream().map(Share::id).mapToInt(target).toArray();
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
        }
    }

    /** Names of a scenario as dense indices, in the order of the file. */
    static final class Names {
        final List<String> skills = new ArrayList<>();
        final List<String> services;
        final List<String> segments;

        Names(Scenario scenario) {
            scenario.roster()
                    .forEach(person -> person.skills().forEach(skill -> {
                        if (!skills.contains(skill.id())) {
                            skills.add(skill.id());
                        }
                    }));
            services = scenario.services().stream().map(service -> service.id()).toList();
            segments = scenario.segments().stream().map(segment -> segment.id()).toList();
        }

        int skill(String id) {
            return skills.indexOf(id);
        }

        int service(String id) {
            return services.indexOf(id);
        }

        int segment(String id) {
            return segments.indexOf(id);
        }
    }

    final Names names;
    final CompiledFlow[] flows;
    final CompiledStep[] steps;

    /** The most steps of any flow: how many visit counters an item needs. */
    final int longestFlow;

    FlowTable(Scenario scenario) {
        names = new Names(scenario);
        List<CompiledFlow> compiledFlows = new ArrayList<>();
        List<CompiledStep> compiledSteps = new ArrayList<>();
        int longest = 0;
        for (Flow flow : scenario.flows()) {
            int first = compiledSteps.size();
            int index = compiledFlows.size();
            compiledFlows.add(new CompiledFlow(flow, first, names));
            ToIntFunction<String> target = id -> targetOf(flow, first, id);
            flow.steps().forEach(step -> compiledSteps.add(new CompiledStep(flow, index, step, target, names)));
            longest = Math.max(longest, flow.steps().size());
        }
        flows = compiledFlows.toArray(CompiledFlow[]::new);
        steps = compiledSteps.toArray(CompiledStep[]::new);
        longestFlow = longest;
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
