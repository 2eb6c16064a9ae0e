package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import operandi.core.kernel.Simulator;
import operandi.core.kernel.Ticks;
import operandi.core.model.Flow;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Share;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.CountDistribution;
import operandi.core.random.Discrete;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Key;
import operandi.core.random.KeyedRandom;
import operandi.core.random.UniformSequence;

/**
 * Who asks for something, and when: needs of customers, and open streams (DESIGN 2.2).
 *
 * <p>Need <i>n</i> of a segment is exogenous: the demand between need <i>n</i> - 1 and need <i>n</i> is its own keyed
 * exponential number, and its slot and content have its key too, so nothing that happens in a run shifts anybody's needs.
 * The demand is turned into time by the inverse of the cumulative rate, which is constant within an hour of the week
 * (&Ccedil;inlar 1975, <i>Introduction to Stochastic Processes</i>, section 4.7).
 */
final class Demand {

    private static final long NEED = Key.of("need");
    private static final long ARRIVAL = Key.of("arrival");
    private static final long BATCH = Key.of("batch");
    private static final int DEMAND = 0;
    private static final int SLOT = 1;
    private static final int JOURNEY = 2;

    private static final Distribution UNIT = new Exponential(1);

    private final Simulator simulator;
    private final KeyedRandom random;
    private final FlowRunner runner;
    private final FlowTable flows;
    private final Trace trace;
    private final List<Source> sources = new ArrayList<>();
    private final FlowMeasures measures;
    private final long horizon;

    /** One stream of arrivals: knows its next one. */
    private abstract static class Source {
        /** What the paths of all arrivals have in common: with an ordinal it makes a {@link Key#child} of the root. */
        final long kin;

        final int segment;

        /** Number of the source, the same in all alternatives of a scenario. */
        final int number;

        long ordinal = -1;
        long time;
        int flow;
        long path;

        Source(long root, long kind, int number, int segment) {
            kin = Key.combine(root, kind);
            this.number = number;
            this.segment = segment;
        }

        /** Who asks: a slot among the segment's customers, or -1. */
        long customer(KeyedRandom random) {
            return -1;
        }

        /** Moves to the next arrival, at {@code time}; stops at a time past the horizon. */
        abstract void advance(KeyedRandom random, long horizon);
    }

    private static final class OpenStream extends Source {
        private final Distribution gap;
        private final UniformSequence gaps;

        /** How many come at once; null for one at a time. */
        private final CountDistribution batch;

        private final UniformSequence sizes;

        /** Those of the present batch who have not come yet. */
        private long toCome;

        OpenStream(Flow flow, int index, int number, KeyedRandom random) {
            super(Key.combine(Key.of("flow"), Key.of(flow.id())), ARRIVAL, number, Items.NONE);
            gap = flow.arrivals().orElseThrow();
            gaps = random.sequence(kin, ARRIVAL);
            batch = flow.batch().orElse(null);
            sizes = random.sequence(kin, BATCH);
            this.flow = index;
        }

        @Override
        void advance(KeyedRandom random, long horizon) {
            path = Key.combine(kin, ++ordinal);
            if (batch == null) {
                time += gap.ticks(gaps.next());
                return;
            }
            while (toCome == 0 && time < horizon) {
                time += gap.ticks(gaps.next());
                toCome = batch.count(sizes.next());
            }
            toCome--;
        }
    }

    private static final class Needs extends Source {
        private final long customers;
        private final long from;
        private final double growthPerTick;
        private long growthHour = -1;
        private double growth;

        /** Needs per tick in each hour of the week, before anything has grown. */
        private final double[] rate = new double[Profile.HOURS];

        private final Discrete journeyChoice;
        private final int[] journeys;
        private final Timetable timetable;

        /**
         * @param root key of this block of customers
         * @param customers how many they are when they come
         * @param from when they come
         */
        Needs(
                long root,
                int number,
                Segment segment,
                int index,
                long customers,
                long from,
                FlowTable flows,
                Timetable timetable) {
            super(root, NEED, number, index);
            this.timetable = timetable;
            this.customers = customers;
            this.from = from;
            growthPerTick = segment.growthPerTick();
            time = from;
            double[] factors = segment.profile().factors();
            for (int hour = 0; hour < Profile.HOURS; hour++) {
                rate[hour] = customers * segment.needsPerTick() * factors[hour];
            }
            journeyChoice = Discrete.ofProbabilities(
                    segment.journeys().stream().mapToDouble(Share::probability).toArray());
            journeys = segment.journeys().stream()
                    .map(Share::id)
                    .mapToInt(flows::flow)
                    .toArray();
        }

        @Override
        void advance(KeyedRandom random, long horizon) {
            path = Key.combine(kin, ++ordinal);
            random.block(path, NEED, 0);
            time = timeAfter(UNIT.quantile(random.uniformOf(DEMAND)), horizon);
            flow = journeys[journeyChoice.index(random.uniformOf(JOURNEY))];
        }

        /** When so much demand has come together since the present time, or some time from the horizon on. */
        private long timeAfter(double demand, long horizon) {
            double left = demand;
            long at = time;
            while (at < horizon) {
                long weekTick = timetable.weekTick(at);
                double atFirst = rate[Profile.hourOf(weekTick)];
                double perTick = atFirst == 0 ? 0 : atFirst * growth(at);
                long untilNextHour = Ticks.HOUR - weekTick % Ticks.HOUR;
                double inThisHour = perTick * untilNextHour;
                if (left < inThisHour) {
                    return at + (long) Math.rint(left / perTick);
                }
                left -= inThisHour;
                at += untilNextHour;
            }
            return at;
        }

        /** By how much the block has grown at the full hour: what grows within an hour counts from the next. */
        private double growth(long at) {
            long hour = at / Ticks.HOUR;
            if (hour != growthHour) {
                growthHour = hour;
                growth = growthPerTick == 0 ? 1 : StrictMath.exp(growthPerTick * (hour * Ticks.HOUR - from));
            }
            return growth;
        }

        @Override
        long customer(KeyedRandom random) {
            random.block(path, NEED, 0);
            return (long) (random.uniformOf(SLOT) * customers * growth(time));
        }
    }

    Demand(Shared shared, KeyedRandom random, FlowRunner runner, FlowMeasures measures) {
        simulator = shared.simulator();
        flows = shared.plan().flows;
        trace = shared.trace();
        this.random = random;
        this.runner = runner;
        this.measures = measures;
        Scenario scenario = shared.plan().scenario;
        horizon = scenario.time().horizon();
        int number = 0;
        for (Segment segment : scenario.segments()) {
            sources.add(needs(shared.plan(), number++, segment, null, segment.customers()));
        }
        for (int flow = 0; flow < scenario.flows().size(); flow++) {
            if (scenario.flows().get(flow).arrivals().isPresent()) {
                sources.add(new OpenStream(scenario.flows().get(flow), flow, number, random));
            }
            number++;
        }
        addAcquisitions(shared.plan(), number);
    }

    /** Blocks of customers who join have numbers by their entries, over all alternatives. */
    private void addAcquisitions(WorldPlan plan, int firstNumber) {
        List<TimeLineEntry> entries = new ArrayList<>(plan.scenario.timeLine());
        plan.scenario.alternatives().forEach(alternative -> entries.addAll(alternative.timeLine()));
        int number = firstNumber;
        for (TimeLineEntry entry : entries) {
            if (entry instanceof TimeLineEntry.Acquisition acquisition) {
                for (TimeLineEntry.Joining joining : acquisition.joining()) {
                    if (plan.timeLine.contains(entry)) {
                        Segment segment = plan.scenario.segments().get(flows.names.segment(joining.segment()));
                        sources.add(needs(plan, number, segment, entry, joining.customers()));
                    }
                    number++;
                }
            }
        }
    }

    /** @param entry by which they join; null for those who are there from the start */
    private Needs needs(WorldPlan plan, int number, Segment segment, TimeLineEntry entry, long customers) {
        long root = Key.combine(Key.of("segment"), Key.of(segment.id()));
        return new Needs(
                entry == null ? root : Key.combine(root, Key.of("joined/" + entry.id())),
                number,
                segment,
                flows.names.segment(segment.id()),
                customers,
                entry == null ? 0 : entry.at(),
                flows,
                plan.timetable);
    }

    /** Schedules the first arrival of every source. */
    void begin() {
        for (int source = 0; source < sources.size(); source++) {
            scheduleNext(source);
        }
    }

    /** The next arrival of a source is here. */
    void arrive(int index) {
        Source source = sources.get(index);
        if (trace != null) {
            trace.asked(
                    simulator.now(),
                    source.path,
                    flows.flows[source.flow].source.id(),
                    source.segment == Items.NONE ? null : flows.names.segments.get(source.segment),
                    source.customer(random));
        }
        int contact = measures.keepsBook(source.flow, source.segment, simulator.now())
                ? measures.books.begin(source.number, source.ordinal)
                : Items.NONE;
        runner.start(source.path, source.flow, source.segment, contact);
        scheduleNext(index);
    }

    private void scheduleNext(int index) {
        Source source = sources.get(index);
        source.advance(random, horizon);
        if (source.time < horizon) {
            simulator.schedule(source.time, World.ARRIVAL, index, index);
        }
    }
}
