package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Team;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Lognormal;
import operandi.core.random.Uniform;

/**
 * Small valid scenarios, each a function of its seed: a few people with odd calendars and proficiencies, a few services
 * and segments, flows with loops, patience, retries and hand-offs, two structures.
 */
final class RandomScenario {

    private static final List<Calendar> CALENDARS = List.of(
            Calendar.always(),
            TestScenario.office("office", 9, 17),
            TestScenario.office("early", 6, 14),
            TestScenario.office("late", 12, 20));

    private final SplittableRandom random;
    private final List<String> people = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();

    private RandomScenario(long seed) {
        random = new SplittableRandom(seed);
    }

    static Scenario of(long seed) {
        return new RandomScenario(seed).build();
    }

    private Scenario build() {
        TestScenario scenario = new TestScenario().weeks(1 + random.nextDouble());
        people(scenario);
        for (int service = 0; service < random.nextInt(4); service++) {
            services.add("service-" + service);
            scenario.service("service-" + service);
        }
        int flows = 1 + random.nextInt(3);
        for (int flow = 0; flow < flows; flow++) {
            boolean open = flow == 0 || random.nextBoolean();
            scenario.flow(
                    "flow-" + flow,
                    open ? Optional.of(new Exponential(minutes(20, 300))) : Optional.empty(),
                    services.isEmpty() || random.nextBoolean() ? List.of() : Share.always(any(services)),
                    steps());
        }
        for (int segment = 0; segment < random.nextInt(3); segment++) {
            segments.add("segment-" + segment);
            scenario.segment(
                    "segment-" + segment,
                    1 + random.nextInt(50),
                    random.nextDouble(0.1, 3),
                    profile(),
                    "flow-" + random.nextInt(flows));
        }
        scenario.structure("first", teams()).structure("second", teams());
        if (random.nextInt(4) > 0) {
            scenario.laws(new Laws(
                    random.nextBoolean() ? Optional.of(distribution(5, 200)) : Optional.empty(),
                    random.nextBoolean()
                            ? Optional.of(new Laws.Rework(random.nextDouble(), random.nextDouble()))
                            : Optional.empty()));
        }
        return scenario.build();
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
            scenario.person("person-" + person, any(CALENDARS), held.toArray(Person.Skill[]::new));
        }
    }

    private Step[] steps() {
        int count = 1 + random.nextInt(4);
        Step[] steps = new Step[count];
        for (int step = 0; step < count; step++) {
            TestScenario.StepBuilder builder = step("step-" + step);
            String onward = step + 1 < count ? "step-" + (step + 1) : Flow.DONE;
            String back = "step-" + random.nextInt(step + 1);
            builder.then(List.of(new Share(onward, 0.75), new Share("lost", 0.125), new Share(back, 0.125)));
            steps[step] = builder.build();
        }
        return steps;
    }

    private TestScenario.StepBuilder step(String id) {
        int kind = random.nextInt(6);
        if (kind == 0) {
            return TestScenario.waits(id, 1).takes(distribution(1, 500));
        }
        if (kind == 1 && !services.isEmpty()) {
            return TestScenario.on(id, any(services), 1).takes(distribution(1, 10));
        }
        TestScenario.StepBuilder by = TestScenario.by(id, any(skills), 1).takes(distribution(1, 90));
        if (!services.isEmpty() && random.nextBoolean()) {
            by.about(any(services));
        }
        if (random.nextInt(4) == 0) {
            by.requeue();
        }
        if (kind > 3) {
            by.patience(distribution(1, 60), "lost");
            if (random.nextBoolean()) {
                by.retries(random.nextDouble(1, 600));
            }
        }
        return by;
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
            teams[team] = new Team("team-" + team, members.get(team), owned.get(team), served.get(team));
        }
        return teams;
    }

    private Distribution distribution(double fromMinutes, double toMinutes) {
        double mean = minutes(fromMinutes, toMinutes);
        return switch (random.nextInt(4)) {
            case 0 -> new Exponential(mean);
            case 1 -> Lognormal.of(mean, mean);
            case 2 -> new Uniform(mean / 2, mean * 2);
            default -> new Deterministic(mean);
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
