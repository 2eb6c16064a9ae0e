package operandi.core.theory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Service;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;

/**
 * Builds scenarios of textbook reliability and priorities: one service of components with exponential lives, repairers
 * with exponential repairs, and streams of work of a class, all laws off. Times are in minutes.
 */
final class Reliability {

    static final String MACHINE = "machine";
    static final String REPAIR = "repair";
    static final String WORK = "work";

    private Reliability() {}

    /** The machine alone: k of n components, which repairers mend, each one at a time. */
    static Scenario machine(int needed, int components, double failureRate, int repairers, double repairRate) {
        return scenario(
                List.of(machine(needed, components, failureRate)),
                List.of(repair(repairRate)),
                Textbook.staff(REPAIR, repairers, Calendar.always()));
    }

    /** M/M/1 whose server needs the machine, which fails whether he works or not, and is mended at once. */
    static Scenario queueWithBreakdowns(double arrivalRate, double serviceRate, double failureRate, double repairRate) {
        Step work = new Step(
                WORK,
                new Step.By(WORK, List.of(MACHINE), 0),
                Textbook.exponential(1 / serviceRate),
                Optional.empty(),
                Optional.empty(),
                Share.always(Flow.DONE),
                List.of(),
                Optional.empty(),
                false);
        List<Person> roster = new ArrayList<>(Textbook.staff(WORK, 1, Calendar.always()));
        roster.addAll(Textbook.staff(REPAIR, 1, Calendar.always()));
        return scenario(
                List.of(machine(1, 1, failureRate)),
                List.of(repair(repairRate), stream("job", ServiceClass.REQUEST, arrivalRate, work)),
                roster);
    }

    /** M/M/1 with two classes of service. */
    static Scenario twoClasses(
            ServiceClass first, double firstRate, ServiceClass second, double secondRate, double serviceRate) {
        Step work =
                Textbook.step(WORK, Textbook.exponential(1 / serviceRate), Optional.empty(), Share.always(Flow.DONE));
        return scenario(
                List.of(),
                List.of(stream("first", first, firstRate, work), stream("second", second, secondRate, work)),
                Textbook.staff(WORK, 1, Calendar.always()));
    }

    private static Service machine(int needed, int components, double failureRate) {
        Hazard wear = new Hazard(
                Hazard.Origin.WEAR,
                Optional.of(Textbook.exponential(1 / failureRate)),
                0,
                REPAIR,
                0,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
        return new Service(MACHINE, new Service.Redundancy(needed, components), List.of(), List.of(wear));
    }

    private static Flow repair(double rate) {
        return new Flow(
                REPAIR,
                Flow.AskedBy.FAILURE,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.empty(),
                List.of(),
                List.of(Textbook.step(
                        REPAIR, Textbook.exponential(1 / rate), Optional.empty(), Share.always(Flow.DONE))));
    }

    private static Flow stream(String id, ServiceClass serviceClass, double rate, Step step) {
        return new Flow(
                id,
                Flow.AskedBy.STAFF,
                OptionalLong.empty(),
                List.of(new Flow.End(Flow.DONE, true)),
                Optional.of(Textbook.exponential(1 / rate)),
                List.of(),
                List.of(step),
                Optional.of(serviceClass));
    }

    private static Scenario scenario(List<Service> services, List<Flow> flows, List<Person> roster) {
        List<Team> teams = Stream.of(WORK, REPAIR)
                .map(group -> new Team(
                        group,
                        roster.stream()
                                .filter(person -> person.group().equals(group))
                                .map(Person::id)
                                .toList(),
                        List.of(),
                        List.of()))
                .toList();
        return new Scenario(
                "Textbook reliability",
                "",
                new TimeFrame(LocalDate.of(2026, 1, 5), Ticks.DAY, 0),
                roster,
                services,
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
}
