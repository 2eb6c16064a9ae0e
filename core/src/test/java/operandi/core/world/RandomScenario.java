package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.CountDistribution;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.FixedCount;
import operandi.core.random.Gamma;
import operandi.core.random.Geometric;
import operandi.core.random.Hyperexponential;
import operandi.core.random.Lognormal;
import operandi.core.random.Mixture;
import operandi.core.random.Poisson;
import operandi.core.random.Triangular;
import operandi.core.random.Uniform;
import operandi.core.random.Weibull;

/**
 * Small valid scenarios, each a function of its seed: a few people with odd calendars and proficiencies who leave and are
 * called, work that comes one by one or in batches, teams with and without limits of work in progress, a few services that fail and stand on each other, segments that
 * grow and are joined, flows with loops, patience, promises, retries, hand-offs, services they need and parts that they open,
 * laws in any combination, all of it observed in windows or as a whole. Two alternatives stay in a structure, {@code change}
 * goes from the first to the second in waves, {@code technology} automates a step.
 */
final class RandomScenario {

    private static final List<Calendar> CALENDARS = List.of(
            Calendar.always(),
            TestScenario.office("office", 9, 17),
            TestScenario.office("early", 6, 14),
            TestScenario.office("late", 12, 20));

    private static final List<ServiceClass> CLASSES = List.of(ServiceClass.values());

    private final SplittableRandom random;
    private final List<String> people = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();
    private List<String> teamsOfSecond = List.of();

    private RandomScenario(long seed) {
        random = new SplittableRandom(seed);
    }

    static Scenario of(long seed) {
        return new RandomScenario(seed).build();
    }

    private Scenario build() {
        double weeks = 1 + random.nextDouble();
        double horizon = weeks * 7 * 24 * 60;
        TestScenario scenario = new TestScenario().weeks(weeks);
        services(scenario);
        people(scenario);
        int flows = 1 + random.nextInt(3);
        List<String> automatic = new ArrayList<>();
        for (int flow = 0; flow < flows; flow++) {
            boolean open = flow == 0 || random.nextBoolean();
            Step[] steps = steps(flow, flows);
            scenario.flow(new Flow(
                    "flow-" + flow,
                    Flow.AskedBy.CUSTOMER,
                    random.nextBoolean() ? OptionalLong.of((long) minutes(5, 500)) : OptionalLong.empty(),
                    List.of(new Flow.End(Flow.DONE, true), new Flow.End("lost", false)),
                    open ? Optional.of(new Exponential(minutes(20, 300))) : Optional.empty(),
                    about(),
                    List.of(steps),
                    random.nextInt(3) == 0 ? Optional.of(any(CLASSES)) : Optional.empty(),
                    open && random.nextInt(4) == 0 ? Optional.of(batch()) : Optional.empty()));
            for (Step step : steps) {
                if (step.doer() instanceof Step.By && !step.isLive()) {
                    automatic.add(flow + "/" + step.id());
                }
            }
        }
        operations(scenario);
        parts(scenario);
        for (int segment = 0; segment < random.nextInt(3); segment++) {
            segments.add("segment-" + segment);
            scenario.segment(new Segment(
                    "segment-" + segment,
                    1 + random.nextInt(50),
                    random.nextDouble(0.1, 3) / Ticks.WEEK,
                    profile(),
                    Share.always("flow-" + random.nextInt(flows)),
                    random.nextBoolean() ? 0 : random.nextDouble(-1, 1) / Ticks.WEEK));
        }
        scenario.structure("first", teams()).structure("second", teams());
        if (random.nextInt(4) > 0) {
            scenario.laws(laws());
        }
        happenings(scenario, horizon);
        reorganize(scenario, horizon);
        automate(scenario, horizon, automatic);
        return observed(scenario.build());
    }

    /** What an item is about: nothing, one service, or one of two. */
    private List<Share> about() {
        if (services.isEmpty() || random.nextBoolean()) {
            return List.of();
        }
        String one = any(services);
        String other = any(services);
        return one.equals(other) ? Share.always(one) : List.of(new Share(one, 0.625), new Share(other, 0.375));
    }

    /** With a warm-up, and with windows, or without. */
    private Scenario observed(Scenario scenario) {
        TimeFrame time = scenario.time();
        long warmUp = random.nextBoolean() ? 0 : random.nextLong(time.horizon() / 4);
        Optional<TimeFrame.Transition> transition = maybe(() -> {
            long from = random.nextLong(warmUp + 1, time.horizon() / 2);
            return new TimeFrame.Transition(from, random.nextLong(from + 1, time.horizon()));
        });
        return scenario.withTime(new TimeFrame(time.starts(), time.horizon(), warmUp, transition));
    }

    private void services(TestScenario scenario) {
        for (int service = 0; service < random.nextInt(4); service++) {
            List<Service.Dependency> dependencies = new ArrayList<>();
            for (String other : services) {
                if (random.nextInt(3) == 0) {
                    dependencies.add(new Service.Dependency(other, random.nextBoolean() ? 0 : 0.5));
                }
            }
            List<Hazard> hazards = new ArrayList<>();
            if (random.nextBoolean()) {
                hazards.add(hazard(ServiceBench.wear(distribution(500, 5000))));
            }
            if (random.nextInt(3) == 0) {
                hazards.add(hazard(ServiceBench.shocks(distribution(500, 5000))));
            }
            if (random.nextBoolean()) {
                hazards.add(hazard(ServiceBench.changes(random.nextDouble())));
            }
            int components = 1 + random.nextInt(3);
            int needed = 1 + random.nextInt(components);
            double coverage = needed < components && random.nextBoolean() ? random.nextDouble() : 1;
            services.add("service-" + service);
            scenario.service(new Service(
                    "service-" + service, new Service.Redundancy(needed, components, coverage), dependencies, hazards));
        }
    }

    private Hazard hazard(ServiceBench.HazardBuilder hazard) {
        hazard.severe(random.nextInt(3) / 2.0);
        if (random.nextBoolean()) {
            hazard.degradesTo(random.nextDouble(0.2, 0.9));
        }
        if (random.nextBoolean()) {
            hazard.monitored(distribution(1, 100));
        }
        if (random.nextBoolean()) {
            hazard.hurt(1 + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            hazard.recurs(random.nextDouble(), distribution(60, 2000));
        }
        return hazard.build();
    }

    /** What is done about failures, and changes that bring them about. */
    private void operations(TestScenario scenario) {
        Step restore = TestScenario.by("fix", any(skills), 1)
                .takes(distribution(1, 200))
                .has(random.nextBoolean() ? Step.Effect.RESTORES : Step.Effect.NONE)
                .build();
        scenario.incident(
                TestScenario.by("triage", any(skills), 1)
                        .takes(distribution(1, 20))
                        .then("fix")
                        .build(),
                restore);
        scenario.asked(
                "problem",
                Flow.AskedBy.FAILURE,
                Optional.empty(),
                Optional.empty(),
                TestScenario.by("remove", any(skills), 1)
                        .takes(distribution(1, 500))
                        .build());
        if (random.nextBoolean()) {
            scenario.asked(
                    "request",
                    Flow.AskedBy.STAFF,
                    Optional.of(any(CLASSES)),
                    Optional.of(distribution(200, 900)),
                    TestScenario.by("answer", any(skills), 1)
                            .takes(distribution(1, 60))
                            .build());
        }
        if (!services.isEmpty()) {
            String service = any(services);
            scenario.asked(
                    "change",
                    Flow.AskedBy.ROADMAP,
                    Optional.empty(),
                    Optional.of(new Exponential(minutes(200, 900))),
                    TestScenario.by("build", any(skills), 1)
                            .takes(distribution(10, 300))
                            .about(service)
                            .then("deploy")
                            .build(),
                    TestScenario.by("deploy", any(skills), 1)
                            .takes(distribution(1, 20))
                            .about(service)
                            .has(Step.Effect.DEPLOYS)
                            .build());
        }
    }

    /** What nothing starts but steps that open it. */
    private void parts(TestScenario scenario) {
        scenario.part("part", check());
        scenario.asked(
                "alarm", Flow.AskedBy.STAFF, Optional.of(ServiceClass.SEVERE_INCIDENT), Optional.empty(), check());
    }

    private Step check() {
        return TestScenario.by("check", any(skills), 1)
                .takes(distribution(1, 90))
                .then(List.of(new Share(Flow.DONE, 0.75), new Share("lost", 0.25)))
                .build();
    }

    private Laws laws() {
        return new Laws(
                maybe(() -> distribution(5, 200)),
                maybe(() -> new Laws.Rework(random.nextDouble(), random.nextDouble())),
                maybe(() -> new Laws.MisRoute(
                        random.nextDouble(0.5), random.nextDouble(), random.nextDouble(), distribution(1, 20))),
                maybe(() -> new Laws.RampUp(random.nextDouble(0.1, 1), minutes(100, 5000))),
                maybe(() -> distribution(1, 30)),
                maybe(() -> new Laws.Ties(random.nextDouble(0.5), minutes(1000, 20_000))),
                maybe(() -> new Laws.Distraction(random.nextDouble(0.5), (long) minutes(100, 10_000))),
                maybe(() -> new Laws.Attrition(random.nextDouble(0, 5), (long) minutes(100, 10_000))));
    }

    private void happenings(TestScenario scenario, double horizon) {
        if (!services.isEmpty() && random.nextBoolean()) {
            ServiceBench.HazardBuilder fault = ServiceBench.fault().severe(random.nextInt(2));
            scenario.fails(any(services), random.nextDouble(horizon), fault);
        }
        if (!segments.isEmpty() && random.nextInt(3) == 0) {
            scenario.happens(new TimeLineEntry.Acquisition(
                    "acquisition",
                    (long) (random.nextDouble(horizon) * Ticks.MINUTE),
                    Cost.NONE,
                    List.of(new TimeLineEntry.Joining(any(segments), 1 + random.nextInt(20)))));
        }
    }

    private void reorganize(TestScenario scenario, double horizon) {
        List<List<String>> waves = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int wave = 0; wave < count; wave++) {
            waves.add(new ArrayList<>());
        }
        for (String team : teamsOfSecond) {
            if (random.nextInt(4) > 0) {
                any(waves).add(team);
            }
        }
        scenario.reorganizing(
                "change", random.nextDouble(0.1, 0.6) * horizon, "second", random.nextDouble(1, horizon / 5), waves);
    }

    private void automate(TestScenario scenario, double horizon, List<String> steps) {
        List<TimeLineEntry> entries = new ArrayList<>();
        if (!services.isEmpty() && !steps.isEmpty()) {
            String[] step = any(steps).split("/");
            entries.add(new TimeLineEntry.Automation(
                    "robot",
                    (long) (random.nextDouble(horizon) * Ticks.MINUTE),
                    Cost.NONE,
                    "flow-" + step[0],
                    step[1],
                    random.nextDouble(),
                    List.of(any(services)),
                    distribution(1, 10),
                    random.nextDouble(0.3)));
        }
        scenario.alternative(new Alternative("technology", "first", Optional.empty(), entries));
    }

    private <T> Optional<T> maybe(Supplier<T> some) {
        return random.nextBoolean() ? Optional.of(some.get()) : Optional.empty();
    }

    private void people(TestScenario scenario) {
        int skillCount = 1 + random.nextInt(4);
        for (int skill = 0; skill < skillCount; skill++) {
            skills.add("skill-" + skill);
        }
        int count = skillCount + random.nextInt(5);
        for (int person = 0; person < count; person++) {
            List<Person.Skill> held = new ArrayList<>();
            for (int skill = 0; skill < skillCount; skill++) {
                if (skill == person || random.nextInt(3) == 0) {
                    held.add(new Person.Skill(
                            skills.get(skill), random.nextBoolean() ? 1 : random.nextDouble(0.3, 1.7)));
                }
            }
            if (held.isEmpty()) {
                held.add(new Person.Skill(skills.get(0), 1));
            }
            people.add("person-" + person);
            scenario.person(new Person(
                    "person-" + person,
                    "people",
                    held,
                    any(CALENDARS),
                    0,
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0
                            ? Optional.of(new Person.Turnover(
                                    random.nextDouble(0.1, 1) / Ticks.WEEK, distribution(100, 5000)))
                            : Optional.empty(),
                    maybe(() -> services.stream()
                            .filter(service -> random.nextBoolean())
                            .toList())));
        }
    }

    /** Steps of one of so many flows: it may open those after it. */
    private Step[] steps(int flow, int flows) {
        int count = 1 + random.nextInt(4);
        Step[] steps = new Step[count];
        for (int step = 0; step < count; step++) {
            TestScenario.StepBuilder builder = step("step-" + step, flow, flows);
            String onward = step + 1 < count ? "step-" + (step + 1) : Flow.DONE;
            String back = "step-" + random.nextInt(step + 1);
            builder.then(List.of(new Share(onward, 0.75), new Share("lost", 0.125), new Share(back, 0.125)));
            steps[step] = builder.build();
        }
        return steps;
    }

    private TestScenario.StepBuilder step(String id, int flow, int flows) {
        int kind = random.nextInt(7);
        if (kind == 6) {
            List<String> parts = new ArrayList<>(List.of("part"));
            int later = flow + 1 + random.nextInt(flows - flow);
            if (later < flows) {
                parts.add("flow-" + later);
            }
            if (random.nextInt(3) == 0) {
                parts.add(random.nextInt(parts.size() + 1), "alarm");
            }
            return mayFail(TestScenario.opens(id, parts.toArray(String[]::new)));
        }
        if (kind == 0) {
            return TestScenario.waits(id, 1).takes(distribution(1, 500));
        }
        if (kind == 1 && !services.isEmpty()) {
            return mayFail(TestScenario.on(id, any(services), 1).takes(distribution(1, 10)));
        }
        TestScenario.StepBuilder by = TestScenario.by(id, any(skills), 1).takes(distribution(1, 90));
        if (!services.isEmpty() && random.nextBoolean()) {
            by.about(any(services));
        }
        if (random.nextInt(4) == 0) {
            by.requeue();
        }
        if (!services.isEmpty() && random.nextInt(3) == 0) {
            by.uses(random.nextBoolean() ? 0 : random.nextDouble(0.1, 0.9), any(services));
            if (kind <= 3) {
                mayFail(by);
            }
        }
        if (kind > 3) {
            by.patience(distribution(1, 60), "lost");
            if (random.nextBoolean()) {
                by.retries(random.nextDouble(1, 600));
            }
        }
        return by;
    }

    private TestScenario.StepBuilder mayFail(TestScenario.StepBuilder step) {
        return switch (random.nextInt(3)) {
            case 0 -> step.fails("lost");
            case 1 -> step.retries(random.nextDouble(1, 600));
            default -> step;
        };
    }

    private Team[] teams() {
        int count = 1 + random.nextInt(3);
        List<List<String>> members = new ArrayList<>();
        List<List<String>> owned = new ArrayList<>();
        List<List<String>> served = new ArrayList<>();
        for (int team = 0; team < count; team++) {
            members.add(new ArrayList<>());
            owned.add(new ArrayList<>());
            served.add(new ArrayList<>());
        }
        people.forEach(person -> any(members).add(person));
        services.forEach(service -> {
            if (random.nextInt(4) > 0) {
                any(owned).add(service);
            }
        });
        segments.forEach(segment -> any(served).add(segment));
        Team[] teams = new Team[count];
        for (int team = 0; team < count; team++) {
            teams[team] = new Team("team-" + team, members.get(team), owned.get(team), served.get(team), wipLimit());
        }
        teamsOfSecond = Stream.of(teams).map(Team::id).toList();
        return teams;
    }

    /** None, or a small one: teams have few people. */
    private OptionalInt wipLimit() {
        return random.nextInt(3) == 0 ? OptionalInt.of(1 + random.nextInt(4)) : OptionalInt.empty();
    }

    private CountDistribution batch() {
        return switch (random.nextInt(3)) {
            case 0 -> new FixedCount(2);
            case 1 -> new Poisson(1.5);
            default -> new Geometric(2);
        };
    }

    private Distribution distribution(double fromMinutes, double toMinutes) {
        double mean = minutes(fromMinutes, toMinutes);
        return switch (random.nextInt(10)) {
            case 0 -> new Exponential(mean);
            case 1 -> Lognormal.of(mean, mean);
            case 2 -> new Uniform(mean / 2, mean * 2);
            case 3 -> new Triangular(0, mean, 2 * mean);
            case 4 -> Gamma.of(mean, mean / 2);
            case 5 -> Weibull.ofMean(mean, 2);
            case 6 -> Hyperexponential.ofMoments(mean, 2 * mean);
            case 7 -> Mixture.of(List.of(new Deterministic(mean), new Exponential(mean)), List.of(0.5, 0.5));
            case 8 -> new Deterministic(mean);
            // a multiple of half an hour, so that things happen at the same time, and take no time at all
            default -> new Deterministic(Math.rint(mean / (30 * Ticks.MINUTE)) * 30 * Ticks.MINUTE);
        };
    }

    private Profile profile() {
        List<Double> weights = new ArrayList<>();
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            weights.add(random.nextInt(3) == 0 ? 0.0 : random.nextDouble());
        }
        weights.set(50, 1.0);
        return new Profile(weights);
    }

    private double minutes(double from, double to) {
        return random.nextDouble(from, to) * Ticks.MINUTE;
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
