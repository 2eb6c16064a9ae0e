package operandi.core.theory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;

/**
 * Builds scenarios of textbook queues: open streams with Poisson arrivals, teams that need one skill each, all laws off.
 * Times are in minutes.
 */
final class Textbook {

    static final String QUEUE = "queue";

    private static final String JOB = "job";
    private static final String GONE = "gone";

    private Textbook() {}

    /** M/G/c: one flow of one step, one team. */
    static Scenario queue(double arrivalRate, Distribution work, int servers) {
        return scenario(
                arrivalRate,
                List.of(step(QUEUE, work, Optional.empty(), Share.always(Flow.DONE))),
                staff(QUEUE, servers, Calendar.always()));
    }

    /** M/M/c, with exponential patience unless the rate at which people give up is 0. */
    static Scenario queue(double arrivalRate, double serviceRate, int servers, double abandonRate) {
        Optional<Step.Patience> patience = abandonRate == 0
                ? Optional.empty()
                : Optional.of(new Step.Patience(exponential(1 / abandonRate), GONE));
        return scenario(
                arrivalRate,
                List.of(step(QUEUE, exponential(1 / serviceRate), patience, Share.always(Flow.DONE))),
                staff(QUEUE, servers, Calendar.always()));
    }

    /** Every job is divided into one part for each of these skills, done by one server each, and is done when all are. */
    static Scenario forkJoin(double arrivalRate, Distribution work, List<String> skills) {
        Step all = new Step(
                "all",
                new Step.Opens(skills),
                Step.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Share.always(Flow.DONE),
                List.of(),
                Optional.empty(),
                false);
        List<Flow> flows = new ArrayList<>();
        List<Person> roster = new ArrayList<>();
        flows.add(flow(JOB, Optional.of(exponential(1 / arrivalRate)), List.of(all)));
        for (String skill : skills) {
            Step part = step(skill, work, Optional.empty(), Share.always(Flow.DONE));
            flows.add(flow(skill, Optional.empty(), List.of(part)));
            roster.addAll(staff(skill, 1, Calendar.always()));
        }
        return scenario(flows, roster);
    }

    /** One flow with Poisson arrivals; every skill is a team of its own. */
    static Scenario scenario(double arrivalRate, List<Step> steps, List<Person> roster) {
        return scenario(List.of(flow(JOB, Optional.of(exponential(1 / arrivalRate)), steps)), roster);
    }

    private static Flow flow(String id, Optional<Distribution> arrivals, List<Step> steps) {
        return new Flow(
                id,
                Flow.AskedBy.CUSTOMER,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true), new Flow.End(GONE, false)),
                arrivals,
                List.of(),
                steps);
    }

    private static Scenario scenario(List<Flow> flows, List<Person> roster) {
        List<Team> teams = roster.stream()
                .map(Person::group)
                .distinct()
                .map(group -> new Team(group, members(roster, group), List.of(), List.of()))
                .toList();
        return new Scenario(
                "A textbook queue",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.DAY, 0),
                roster,
                List.of(),
                List.of(),
                flows,
                List.of(new Structure("one", teams)),
                List.of(new Alternative("only", "one")),
                "only",
                Laws.none(),
                List.of(),
                Optional.empty(),
                new Design(10, 1, 0.95),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** People with one skill, after which their group and team are named. */
    static List<Person> staff(String skill, int count, Calendar calendar) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        new Person(skill + "-" + number, skill, List.of(new Person.Skill(skill, 1)), calendar, 0))
                .toList();
    }

    /** A step by people, named after their skill; live if there is patience, and then turned away when closed. */
    static Step step(String skill, Distribution work, Optional<Step.Patience> patience, List<Share> then) {
        return new Step(
                skill,
                new Step.By(skill),
                work,
                Optional.empty(),
                patience,
                then,
                patience.isPresent() ? Share.always(GONE) : List.of(),
                Optional.empty(),
                false);
    }

    static Distribution exponential(double mean) {
        return new Exponential(mean * Ticks.MINUTE);
    }

    /** The same scenario, observed for some time after a warm-up. */
    static Scenario observed(Scenario scenario, double warmUp, double observed) {
        long from = Ticks.round(warmUp * Ticks.MINUTE);
        long to = from + Ticks.round(observed * Ticks.MINUTE);
        return scenario.withTime(new TimeFrame(scenario.time().starts(), to, from));
    }

    private static List<String> members(List<Person> roster, String group) {
        return roster.stream()
                .filter(person -> person.group().equals(group))
                .map(Person::id)
                .toList();
    }
}
