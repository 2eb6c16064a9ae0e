package operandi.core.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;

/** Builds small scenarios in a few lines. Times are given in minutes. */
final class TestScenario {

    /** Monday to Friday, 09:00 to 17:00. */
    static final Calendar OFFICE = office("office", 9, 17);

    private final List<Person> people = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();
    private Laws laws = Laws.none();
    private TimeFrame time = new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.WEEK, 0);

    static long minutes(double minutes) {
        return Math.round(minutes * Ticks.MINUTE);
    }

    static Distribution exactly(double minutes) {
        return new Deterministic(minutes(minutes));
    }

    static Calendar office(String id, int from, int to) {
        List<Calendar.Shift> shifts = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            shifts.add(new Calendar.Shift(day * Ticks.DAY + from * Ticks.HOUR, day * Ticks.DAY + to * Ticks.HOUR));
        }
        return new Calendar(id, shifts);
    }

    TestScenario weeks(double weeks) {
        time = new TimeFrame(time.starts(), (long) (weeks * Ticks.WEEK), 0);
        return this;
    }

    TestScenario laws(Laws some) {
        laws = some;
        return this;
    }

    TestScenario person(String id, Calendar calendar, Person.Skill... skills) {
        people.add(new Person(id, id, List.of(skills), calendar, 0));
        return this;
    }

    TestScenario person(String id, Calendar calendar, String skill) {
        return person(id, calendar, new Person.Skill(skill, 1));
    }

    TestScenario service(String id) {
        services.add(new Service(id));
        return this;
    }

    TestScenario segment(String id, long customers, double needsPerWeek, Profile profile, String flow) {
        segments.add(new Segment(id, customers, needsPerWeek / Ticks.WEEK, profile, Share.always(flow)));
        return this;
    }

    /** A flow that one item enters at the given minute, and no other within the run. */
    TestScenario once(String id, double atMinute, Step... steps) {
        return flow(id, Optional.of(exactly(atMinute)), List.of(), steps);
    }

    TestScenario flow(String id, Optional<Distribution> arrivals, List<Share> about, Step... steps) {
        flows.add(new Flow(
                id,
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true), new Flow.End("lost", false)),
                arrivals,
                about,
                List.of(steps)));
        return this;
    }

    TestScenario promised(String id, Distribution arrivals, long promise, Step... steps) {
        flows.add(new Flow(
                id,
                Flow.AskedBy.CUSTOMER,
                OptionalLong.of(promise),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(arrivals),
                List.of(),
                List.of(steps)));
        return this;
    }

    TestScenario structure(String id, Team... teams) {
        structures.add(new Structure(id, List.of(teams)));
        return this;
    }

    Scenario build() {
        List<Alternative> alternatives = structures.stream()
                .map(structure -> new Alternative(structure.id(), structure.id()))
                .toList();
        return new Scenario(
                "test",
                "",
                time,
                people,
                services,
                segments,
                flows,
                structures,
                alternatives,
                alternatives.get(0).id(),
                laws,
                List.of(),
                Optional.empty(),
                new Design(2, 1, 0.95),
                List.of(),
                List.of());
    }

    static Team team(String id, List<String> people, List<String> owns, List<String> serves) {
        return new Team(id, people, owns, serves);
    }

    static Team team(String id, String... people) {
        return new Team(id, List.of(people), List.of(), List.of());
    }

    static StepBuilder by(String id, String skill, double minutes) {
        return new StepBuilder(id, new Step.By(skill), exactly(minutes));
    }

    static StepBuilder on(String id, String service, double minutes) {
        return new StepBuilder(id, new Step.On(List.of(service)), exactly(minutes));
    }

    static StepBuilder waits(String id, double minutes) {
        return new StepBuilder(id, new Step.Waits("vendor"), exactly(minutes));
    }

    /** Builds a step; by default it leads to the end {@code done}. */
    static final class StepBuilder {
        private final String id;
        private final Step.Doer doer;
        private Distribution takes;
        private Optional<String> about = Optional.empty();
        private Optional<Step.Patience> patience = Optional.empty();
        private List<Share> then = Share.always(Flow.DONE);
        private List<Share> fails = List.of();
        private Optional<Distribution> retryAfter = Optional.empty();
        private boolean requeue;

        private StepBuilder(String id, Step.Doer doer, Distribution takes) {
            this.id = id;
            this.doer = doer;
            this.takes = takes;
        }

        StepBuilder takes(Distribution distribution) {
            takes = distribution;
            return this;
        }

        StepBuilder about(String service) {
            about = Optional.of(service);
            return this;
        }

        StepBuilder patience(Distribution lasts, String abandons) {
            patience = Optional.of(new Step.Patience(lasts, abandons));
            fails = fails.isEmpty() ? Share.always(abandons) : fails;
            return this;
        }

        StepBuilder retries(double afterMinutes) {
            fails = Share.always(Step.RETRY);
            retryAfter = Optional.of(exactly(afterMinutes));
            return this;
        }

        StepBuilder then(String target) {
            then = Share.always(target);
            return this;
        }

        StepBuilder then(List<Share> shares) {
            then = shares;
            return this;
        }

        StepBuilder requeue() {
            requeue = true;
            return this;
        }

        Step build() {
            return new Step(id, doer, takes, about, patience, then, fails, retryAfter, requeue);
        }
    }
}
