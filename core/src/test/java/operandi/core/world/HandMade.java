package operandi.core.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Laws;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;

/** Parts of a world for tests that need nothing to happen in it. */
final class HandMade {

    private HandMade() {}

    /** Before, transition and after, in ticks. */
    static Windows windows(long warmUp, long from, long to, long horizon) {
        return new Windows(new TestScenario()
                .person("a", Calendar.always(), "any")
                .structure("s", TestScenario.team("t", "a"))
                .build()
                .withTime(time(warmUp, from, to, horizon)));
    }

    /** From a Monday on. */
    static TimeFrame time(long warmUp, long from, long to, long horizon) {
        return new TimeFrame(
                LocalDate.of(2026, 1, 5), horizon, warmUp, Optional.of(new TimeFrame.Transition(from, to)));
    }

    /** One alternative in which nobody asks for anything. */
    static Scenario idle(
            TimeFrame time,
            List<Person> roster,
            List<Structure> structures,
            Alternative alternative,
            TimeLineEntry... timeLine) {
        return new Scenario(
                "test",
                "",
                time,
                roster,
                List.of(),
                List.of(),
                List.of(),
                structures,
                List.of(alternative),
                alternative.id(),
                Laws.none(),
                List.of(),
                Optional.empty(),
                new Design(2, 1, 0.95),
                List.of(),
                List.of(),
                List.of(timeLine),
                List.of());
    }

    /** A scenario with another structure to go to, and the one alternative that goes there. */
    static Scenario reorganized(Scenario scenario, Structure to, Alternative alternative) {
        return with(scenario, scenario.laws(), List.of(scenario.structure(alternative.structure()), to), alternative);
    }

    /** A scenario with other laws and structures, and only these alternatives. */
    static Scenario with(Scenario scenario, Laws laws, List<Structure> structures, Alternative... alternatives) {
        return new Scenario(
                scenario.title(),
                scenario.question(),
                scenario.time(),
                scenario.roster(),
                scenario.services(),
                scenario.segments(),
                scenario.flows(),
                structures,
                List.of(alternatives),
                alternatives[0].id(),
                laws,
                scenario.mattersIf(),
                scenario.headline(),
                scenario.design(),
                scenario.limits(),
                scenario.assumptions(),
                scenario.timeLine(),
                scenario.expectations());
    }

    /** At no matter what, on a calendar, at a cost. */
    static Person person(String id, Calendar calendar, double costPerHour) {
        return new Person(id, id, List.of(new Person.Skill("any", 1)), calendar, costPerHour);
    }
}
