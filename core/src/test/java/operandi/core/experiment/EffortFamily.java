package operandi.core.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Expectation;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.ScenarioFamily;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;

/**
 * A job every six hours and nobody ever waits: the work is done by whoever owns the service, a fast person in one
 * structure, one of half her speed in the other. So the paired difference of {@code customer.time} is the mean effort of
 * the jobs, in minutes.
 */
final class EffortFamily implements ScenarioFamily {

    static final String FAST = "fast";
    static final String SLOW = "slow";
    static final Metric TIME = Metric.of("customer.time").orElseThrow();
    static final String EFFORT = "flows.job.steps.do.takes";

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final long EVERY = 6 * Ticks.HOUR;
    private static final long DAYS = 6 * Ticks.DAY;

    private final Scenario stated;
    private final DoubleFunction<Distribution> effort;

    private EffortFamily(Scenario stated, DoubleFunction<Distribution> effort) {
        this.stated = stated;
        this.effort = effort;
    }

    /** An effort that is exactly what is drawn, between these minutes. */
    static EffortFamily exact(double low, double high, int replications) {
        return drawn(low, high, replications, minutes -> new Deterministic((long) (minutes * Ticks.MINUTE)));
    }

    /** An effort whose distribution has what is drawn as its parameter, between these minutes. */
    static EffortFamily drawn(double low, double high, int replications, DoubleFunction<Distribution> effort) {
        double point = (low + high) / 2;
        Assumption assumption = new Assumption(
                EFFORT, "", "", "assumed", "", Optional.of(new Assumption.Extent(point, low, high, "number")));
        return new EffortFamily(scenario(effort.apply(point), replications, List.of(), assumption), effort);
    }

    /** With a fixed effort in minutes. */
    static Scenario scenario(double minutes, int replications, Assumption... assumptions) {
        return scenario(new Deterministic((long) (minutes * Ticks.MINUTE)), replications, List.of(), assumptions);
    }

    static Scenario scenario(
            Distribution effort, int replications, List<Expectation> expectations, Assumption... assumptions) {
        return scenario(
                new TimeFrame(MONDAY, DAYS + EVERY / 2, 0),
                List.of(new Alternative(FAST, FAST), new Alternative(SLOW, SLOW)),
                effort,
                replications,
                expectations,
                assumptions);
    }

    /** Over so many weeks, with twenty minutes of effort; the first alternative is the baseline. */
    static Scenario scenario(int weeks, Alternative... alternatives) {
        return scenario(
                new TimeFrame(MONDAY, weeks * Ticks.WEEK, 0),
                List.of(alternatives),
                new Deterministic(20 * Ticks.MINUTE),
                3,
                List.of());
    }

    private static Scenario scenario(
            TimeFrame time,
            List<Alternative> alternatives,
            Distribution effort,
            int replications,
            List<Expectation> expectations,
            Assumption... assumptions) {
        Step step = new Step(
                "do",
                new Step.By("k"),
                effort,
                Optional.of("service"),
                Optional.empty(),
                Share.always(Flow.DONE),
                List.of(),
                Optional.empty(),
                false);
        Flow job = new Flow(
                "job",
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(new Deterministic(EVERY)),
                List.of(),
                List.of(step));
        return new Scenario(
                "fast and slow",
                "",
                time,
                List.of(person(FAST, 1), person(SLOW, 0.5)),
                List.of(new Service("service")),
                List.of(),
                List.of(job),
                List.of(ownedBy(FAST), ownedBy(SLOW)),
                alternatives,
                alternatives.get(0).id(),
                Laws.none(),
                List.of(new Threshold(TIME, 0.5)),
                Optional.of(TIME),
                new Design(replications, 1, 0.999),
                List.of(),
                List.of(assumptions),
                List.of(),
                expectations);
    }

    private static Person person(String id, double proficiency) {
        return new Person(id, id, List.of(new Person.Skill("k", proficiency)), Calendar.always(), 10);
    }

    private static Structure ownedBy(String owner) {
        return new Structure(owner, List.of(team(FAST, owner), team(SLOW, owner)));
    }

    private static Team team(String person, String owner) {
        List<String> owns = person.equals(owner) ? List.of("service") : List.of();
        return new Team(person, List.of(person), owns, List.of());
    }

    @Override
    public Scenario stated() {
        return stated;
    }

    @Override
    public Scenario with(Map<String, Double> values) {
        if (!values.keySet().equals(Map.of(EFFORT, 0.0).keySet())) {
            throw new IllegalArgumentException("the effort alone can vary, got " + values);
        }
        return scenario(
                effort.apply(values.get(EFFORT)),
                stated.design().replications(),
                stated.expectations(),
                stated.assumptions().toArray(Assumption[]::new));
    }
}
