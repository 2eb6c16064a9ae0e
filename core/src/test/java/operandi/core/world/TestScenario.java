package operandi.core.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Cost;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Profile;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
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
    private final List<Alternative> more = new ArrayList<>();
    private final List<TimeLineEntry> timeLine = new ArrayList<>();
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

    TestScenario person(Person person) {
        people.add(person);
        return this;
    }

    TestScenario onCall(String id, Calendar calendar, String skill) {
        List<Person.Skill> skills = List.of(new Person.Skill(skill, 1));
        return person(new Person(id, id, skills, calendar, 0, true, Optional.empty(), Optional.empty()));
    }

    /** Somebody whose seat has a hazard of so many who leave per week. */
    TestScenario leaver(String id, Calendar calendar, String skill, double leavesPerWeek, Distribution replacedAfter) {
        List<Person.Skill> skills = List.of(new Person.Skill(skill, 1));
        Person.Turnover turnover = new Person.Turnover(leavesPerWeek / Ticks.WEEK, replacedAfter);
        return person(new Person(id, id, skills, calendar, 0, false, Optional.of(turnover), Optional.empty()));
    }

    TestScenario service(String id, Hazard... hazards) {
        return service(new Service(id, Service.Redundancy.NONE, List.of(), List.of(hazards)));
    }

    TestScenario service(Service service) {
        services.add(service);
        return this;
    }

    TestScenario segment(String id, long customers, double needsPerWeek, Profile profile, String flow) {
        return segment(new Segment(id, customers, needsPerWeek / Ticks.WEEK, profile, Share.always(flow)));
    }

    TestScenario segment(Segment segment) {
        segments.add(segment);
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

    TestScenario flow(Flow flow) {
        flows.add(flow);
        return this;
    }

    /** What is done about a failure. */
    TestScenario incident(Step... steps) {
        return asked("incident", Flow.AskedBy.FAILURE, Optional.empty(), Optional.empty(), steps);
    }

    /** One item of a class of service, at the given minute. */
    TestScenario once(String id, ServiceClass serviceClass, double atMinute, Step... steps) {
        return asked(id, Flow.AskedBy.ROADMAP, Optional.of(serviceClass), Optional.of(exactly(atMinute)), steps);
    }

    TestScenario asked(
            String id,
            Flow.AskedBy by,
            Optional<ServiceClass> serviceClass,
            Optional<Distribution> arrivals,
            Step... steps) {
        return flow(new Flow(
                id,
                by,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true), new Flow.End("lost", false)),
                arrivals,
                List.of(),
                List.of(steps),
                serviceClass));
    }

    /** Work that only other work opens. */
    TestScenario part(String id, Step... steps) {
        return asked(id, Flow.AskedBy.STAFF, Optional.empty(), Optional.empty(), steps);
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

    /** Besides those that stay in a structure, which go by its name. */
    TestScenario alternative(Alternative alternative) {
        more.add(alternative);
        return this;
    }

    /** An alternative that leaves the first structure. */
    TestScenario reorganizing(String id, double atMinute, String to, double everyMinutes, List<List<String>> waves) {
        Reorganization change = new Reorganization(minutes(atMinute), to, waves, minutes(everyMinutes), Cost.NONE);
        return alternative(new Alternative(id, structures.get(0).id(), Optional.of(change), List.of()));
    }

    /** An alternative that leaves the first structure in one wave. */
    TestScenario reorganizing(String id, double atMinute, String to) {
        return reorganizing(id, atMinute, to, 0, List.of(List.of()));
    }

    TestScenario happens(TimeLineEntry entry) {
        timeLine.add(entry);
        return this;
    }

    /** A service is down from a given minute on. */
    TestScenario fails(String service, double atMinute) {
        return fails(service, atMinute, ServiceBench.fault());
    }

    TestScenario fails(String service, double atMinute, ServiceBench.HazardBuilder hazard) {
        return happens(new TimeLineEntry.Fault(
                "fault-" + timeLine.size(), minutes(atMinute), Cost.NONE, service, hazard.build()));
    }

    Scenario build() {
        List<Alternative> alternatives = Stream.concat(
                        structures.stream().map(structure -> new Alternative(structure.id(), structure.id())),
                        more.stream())
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
                List.of(),
                timeLine,
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

    static StepBuilder opens(String id, String... flows) {
        return new StepBuilder(id, new Step.Opens(List.of(flows)), Step.NOTHING);
    }

    /** Builds a step; by default it leads to the end {@code done}. */
    static final class StepBuilder {
        private final String id;
        private Step.Doer doer;
        private Distribution takes;
        private Optional<String> about = Optional.empty();
        private Optional<Step.Patience> patience = Optional.empty();
        private List<Share> then = Share.always(Flow.DONE);
        private List<Share> fails = List.of();
        private Optional<Distribution> retryAfter = Optional.empty();
        private boolean requeue;
        private Step.Effect effect = Step.Effect.NONE;

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

        /** The work needs services. */
        StepBuilder uses(String... services) {
            return uses(0, services);
        }

        /** The work is slower while one of the services is down. */
        StepBuilder uses(double slowedTo, String... services) {
            doer = new Step.By(((Step.By) doer).skill(), List.of(services), slowedTo);
            return this;
        }

        StepBuilder fails(String target) {
            fails = Share.always(target);
            return this;
        }

        StepBuilder has(Step.Effect some) {
            effect = some;
            return this;
        }

        Step build() {
            return new Step(id, doer, takes, about, patience, then, fails, retryAfter, requeue, effect);
        }
    }
}
