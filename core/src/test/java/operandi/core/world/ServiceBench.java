package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.minutes;
import static operandi.core.world.TestScenario.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.kernel.Simulator;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Hazard;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Distribution;
import operandi.core.random.KeyedRandom;

/**
 * Services with a clock and without an organization: incidents are restored after a time that the test states, or by the
 * test itself, and everything that services say is written down. Times are given in minutes.
 */
final class ServiceBench implements IncidentDesk, Impact, Trace {

    private static final int REPAIRED = Simulator.MAX_KIND;

    record Opened(double at, int item, long path, int service, boolean severe, int incident, double detectedAfter) {}

    record Failed(double at, String service, Hazard.Origin origin, long incident, boolean severe) {}

    record Life(long component, long ordinal, long life) {}

    record Deployed(long change, double latent, boolean fails) {}

    record FollowUp(double at, long path, int incident) {}

    record Detected(double at, int item) {}

    final Simulator simulator = new Simulator();
    final Services services;
    final List<Opened> opened = new ArrayList<>();
    final List<Failed> failed = new ArrayList<>();
    /** Path ids of failures of components from which the others did not take over. */
    final List<Long> notTakenOver = new ArrayList<>();

    final List<Life> lives = new ArrayList<>();
    final List<Deployed> deployments = new ArrayList<>();
    final List<FollowUp> followUps = new ArrayList<>();
    final List<Detected> detections = new ArrayList<>();

    /** Level of the first service as seen before and after each change. */
    final List<Double> levels = new ArrayList<>();

    /** Done whenever levels have changed. */
    Runnable reaction = () -> {};

    private final WorldPlan plan;
    private final Items items;
    private final KeyedRandom random;
    private final Distribution repair;

    private ServiceBench(WorldPlan plan, KeyedRandom random, Distribution repair, int windows) {
        this.plan = plan;
        this.random = random;
        this.repair = repair;
        items = new Items(plan.flows.longestFlow);
        services = new Services(new Shared(plan, simulator, items, null, this), random, windows);
        services.wire(this, this);
    }

    /** Nothing is restored unless the test does it. */
    static ServiceBench of(Service... services) {
        return repairing(null, services);
    }

    /** Every failure is over after such a time. */
    static ServiceBench repairing(Distribution repair, Service... services) {
        return future(0, repair, services);
    }

    static ServiceBench future(int replication, Distribution repair, Service... services) {
        WorldPlan plan = plan(List.of(services));
        return new ServiceBench(plan, new KeyedRandom(1, replication), repair, 2);
    }

    private static WorldPlan plan(List<Service> services) {
        Scenario base = new TestScenario()
                .person("a", Calendar.always(), "k")
                .flow("incident", Optional.empty(), List.of(), by("fix", "k", 1).build())
                .flow(
                        "problem",
                        Optional.empty(),
                        List.of(),
                        by("remove", "k", 1).build())
                .flow(
                        "change",
                        Optional.empty(),
                        List.of(),
                        by("deploy", "k", 1).build())
                .structure("s", team("t", "a"))
                .build();
        Scenario scenario = new Scenario(
                base.title(),
                base.question(),
                new TimeFrame(base.time().starts(), 104 * Ticks.WEEK, 0),
                base.roster(),
                services,
                base.segments(),
                base.flows(),
                base.structures(),
                base.alternatives(),
                base.baseline(),
                base.laws(),
                base.mattersIf(),
                base.headline(),
                base.design(),
                base.limits(),
                base.assumptions(),
                List.of(),
                List.of());
        return new WorldPlan(scenario, scenario.alternatives().get(0));
    }

    /** Builds a hazard; by default known at once, never severe, down, and over for good. */
    static final class HazardBuilder {
        private final Hazard.Origin origin;
        private Optional<Distribution> every = Optional.empty();
        private double share;
        private double severe;
        private double level;
        private Optional<Distribution> monitored = Optional.empty();
        private OptionalInt hurt = OptionalInt.empty();
        private Optional<Hazard.Recurrence> recurrence = Optional.empty();

        private HazardBuilder(Hazard.Origin origin) {
            this.origin = origin;
        }

        HazardBuilder every(Distribution distribution) {
            every = Optional.of(distribution);
            return this;
        }

        HazardBuilder share(double ofChanges) {
            share = ofChanges;
            return this;
        }

        HazardBuilder severe(double ofIncidents) {
            severe = ofIncidents;
            return this;
        }

        HazardBuilder degradesTo(double left) {
            level = left;
            return this;
        }

        HazardBuilder monitored(Distribution delay) {
            monitored = Optional.of(delay);
            return this;
        }

        HazardBuilder hurt(int customers) {
            hurt = OptionalInt.of(customers);
            return this;
        }

        HazardBuilder recurs(double ofIncidents, Distribution within) {
            recurrence = Optional.of(new Hazard.Recurrence(ofIncidents, within, "problem"));
            return this;
        }

        Hazard build() {
            return new Hazard(origin, every, share, "incident", severe, level, monitored, hurt, recurrence);
        }
    }

    static HazardBuilder wear(Distribution every) {
        return new HazardBuilder(Hazard.Origin.WEAR).every(every);
    }

    static HazardBuilder shocks(Distribution every) {
        return new HazardBuilder(Hazard.Origin.SHOCK).every(every);
    }

    static HazardBuilder changes(double share) {
        return new HazardBuilder(Hazard.Origin.CHANGE).share(share);
    }

    static HazardBuilder fault() {
        return new HazardBuilder(Hazard.Origin.FAULT);
    }

    static Service service(String id, Hazard... hazards) {
        return new Service(id, Service.Redundancy.NONE, List.of(), List.of(hazards));
    }

    static Service redundant(String id, int needed, int components, Hazard... hazards) {
        return new Service(id, new Service.Redundancy(needed, components), List.of(), List.of(hazards));
    }

    static Service covered(String id, int needed, int components, double coverage, Hazard... hazards) {
        return new Service(id, new Service.Redundancy(needed, components, coverage), List.of(), List.of(hazards));
    }

    static Service dependent(String id, String on, double fallback, Hazard... hazards) {
        return new Service(
                id, Service.Redundancy.NONE, List.of(new Service.Dependency(on, fallback)), List.of(hazards));
    }

    ServiceBench begin() {
        services.begin();
        return this;
    }

    /** Runs everything before the given minute. */
    ServiceBench until(double minute) {
        simulator.runUntil(minutes(minute), this::handle);
        return this;
    }

    /** A service fails now. */
    Opened fail(String service, HazardBuilder hazard) {
        services.inject(
                new TimeLineEntry.Fault("fault " + opened.size(), simulator.now(), Cost.NONE, service, hazard.build()));
        return opened.get(opened.size() - 1);
    }

    void restore(Opened incident) {
        services.restore(incident.item());
    }

    /** A change of the given path id, begun at the given minute, is deployed now. */
    Deployed deploy(long path, double begunAt, int service) {
        int flow = plan.flows.flow("change");
        int item = items.allocate(path, flow, Items.NONE, minutes(begunAt));
        items.at(item).step = plan.flows.flows[flow].firstStep;
        items.visit(item, 0);
        services.deployed(item, service);
        return deployments.get(deployments.size() - 1);
    }

    Deployed deploy(long path) {
        return deploy(path, 0, 0);
    }

    void handedOff(Opened incident, int times) {
        items.at(incident.item()).handOffs = times;
    }

    /** When failures of an origin happened, in minutes. */
    List<Double> timesOf(Hazard.Origin origin) {
        return failed.stream()
                .filter(failure -> failure.origin() == origin)
                .map(Failed::at)
                .toList();
    }

    double now() {
        return (double) simulator.now() / Ticks.MINUTE;
    }

    private void handle(int kind, int subject) {
        switch (kind) {
            case World.SERVICE -> services.happen(subject);
            case World.ITEM_TIMER -> services.known(subject);
            case REPAIRED -> services.restore(subject);
            default -> throw new AssertionError("nobody scheduled kind " + kind);
        }
    }

    @Override
    public int open(long path, int flow, int service, boolean severe, int incident, long detectedAfter) {
        int item = items.allocate(path, flow, Items.NONE, simulator.now());
        items.at(item).incident = incident;
        double after =
                detectedAfter == Timetable.NEVER ? Double.POSITIVE_INFINITY : (double) detectedAfter / Ticks.MINUTE;
        opened.add(new Opened(now(), item, path, service, severe, incident, after));
        if (detectedAfter != Timetable.NEVER) {
            simulator.schedule(simulator.now() + detectedAfter, World.ITEM_TIMER, 0, item);
        }
        if (repair != null) {
            long takes = repair.ticks(random.uniform(path, 0, 0));
            simulator.schedule(simulator.now() + takes, REPAIRED, 0, item);
        }
        return item;
    }

    @Override
    public void detect(int item) {
        detections.add(new Detected(now(), item));
        services.known(item);
    }

    @Override
    public void followUp(long path, int flow, int service, int incident) {
        followUps.add(new FollowUp(now(), path, incident));
    }

    @Override
    public void beforeLevelsChange() {
        levels.add(services.level(0));
    }

    @Override
    public void afterLevelsChange() {
        levels.add(services.level(0));
        reaction.run();
    }

    @Override
    public void life(long time, long component, long ordinal, long life) {
        lives.add(new Life(component, ordinal, life));
    }

    @Override
    public void failed(long time, String service, Hazard.Origin origin, long incident, boolean severe) {
        failed.add(new Failed((double) time / Ticks.MINUTE, service, origin, incident, severe));
    }

    @Override
    public void notTakenOver(long time, String service, long incident) {
        notTakenOver.add(incident);
    }

    @Override
    public void deployed(long time, long change, String service, double latent, boolean fails) {
        deployments.add(new Deployed(change, latent, fails));
    }
}
