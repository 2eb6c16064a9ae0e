package operandi.core.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Flow;
import operandi.core.model.Person;
import operandi.core.model.Reorganization;
import operandi.core.model.Scenario;
import operandi.core.model.Step;
import operandi.core.model.Structure;
import operandi.core.model.Team;

/**
 * The same scenario in other words: whatever chance does not look up by its name has another, and what has no order in the
 * design stands in another order. Structures, alternatives, teams, skills, calendars and groups of people are renamed,
 * and the first three reversed.
 */
final class Relabelled {

    private static final String PREFIX = "renamed-";

    private Relabelled() {}

    /** Names as they were before. */
    static String back(String text) {
        return text.replace(PREFIX, "");
    }

    static String name(String before) {
        return PREFIX + before;
    }

    static Scenario of(Scenario scenario) {
        List<Structure> structures = new ArrayList<>();
        for (Structure structure : scenario.structures()) {
            structures.add(new Structure(name(structure.id()), teams(structure)));
        }
        Collections.reverse(structures);
        List<Alternative> alternatives = new ArrayList<>();
        for (Alternative alternative : scenario.alternatives()) {
            alternatives.add(new Alternative(
                    name(alternative.id()),
                    name(alternative.structure()),
                    alternative.reorganization().map(Relabelled::reorganization),
                    alternative.timeLine()));
        }
        Collections.reverse(alternatives);
        return new Scenario(
                scenario.title(),
                scenario.question(),
                scenario.time(),
                scenario.roster().stream().map(Relabelled::person).toList(),
                scenario.services(),
                scenario.segments(),
                scenario.flows().stream().map(Relabelled::flow).toList(),
                structures,
                alternatives,
                name(scenario.baseline()),
                scenario.laws(),
                scenario.mattersIf(),
                scenario.headline(),
                scenario.design(),
                scenario.limits(),
                scenario.assumptions(),
                scenario.timeLine(),
                scenario.expectations());
    }

    private static List<Team> teams(Structure structure) {
        List<Team> teams = new ArrayList<>();
        for (Team team : structure.teams()) {
            teams.add(new Team(name(team.id()), team.people(), team.owns(), team.serves(), team.wipLimit()));
        }
        Collections.reverse(teams);
        return teams;
    }

    private static Reorganization reorganization(Reorganization change) {
        List<List<String>> waves = change.waves().stream()
                .map(wave -> wave.stream().map(Relabelled::name).toList())
                .toList();
        return new Reorganization(change.at(), name(change.to()), waves, change.every(), change.cost());
    }

    private static Person person(Person person) {
        return new Person(
                person.id(),
                name(person.group()),
                person.skills().stream()
                        .map(skill -> new Person.Skill(name(skill.id()), skill.proficiency()))
                        .toList(),
                new Calendar(name(person.calendar().id()), person.calendar().shifts()),
                person.costPerHour(),
                person.onCall(),
                person.turnover(),
                person.knows());
    }

    private static Flow flow(Flow flow) {
        return new Flow(
                flow.id(),
                flow.askedBy(),
                flow.promise(),
                flow.ends(),
                flow.arrivals(),
                flow.about(),
                flow.steps().stream().map(Relabelled::step).toList(),
                flow.serviceClass(),
                flow.batch());
    }

    private static Step step(Step step) {
        if (!(step.doer() instanceof Step.By by)) {
            return step;
        }
        return new Step(
                step.id(),
                new Step.By(name(by.skill()), by.uses(), by.fallback()),
                step.takes(),
                step.about(),
                step.patience(),
                step.then(),
                step.fails(),
                step.retryAfter(),
                step.requeue(),
                step.effect());
    }

    /** The same scenario with one team more in every structure, of somebody whose skill no work needs. */
    static Scenario withUnreachable(Scenario scenario, String team) {
        List<Person> roster = new ArrayList<>(scenario.roster());
        Calendar calendar = roster.get(0).calendar();
        roster.add(new Person(
                "hermit",
                "hermit",
                List.of(new Person.Skill("meditation", 1)),
                calendar,
                0,
                true,
                Optional.empty(),
                Optional.empty()));
        List<Structure> structures = new ArrayList<>();
        for (Structure structure : scenario.structures()) {
            List<Team> teams = new ArrayList<>(structure.teams());
            teams.add(0, new Team(team, List.of("hermit"), List.of(), List.of()));
            structures.add(new Structure(structure.id(), teams));
        }
        return new Scenario(
                scenario.title(),
                scenario.question(),
                scenario.time(),
                roster,
                scenario.services(),
                scenario.segments(),
                scenario.flows(),
                structures,
                scenario.alternatives(),
                scenario.baseline(),
                scenario.laws(),
                scenario.mattersIf(),
                scenario.headline(),
                scenario.design(),
                scenario.limits(),
                scenario.assumptions(),
                scenario.timeLine(),
                scenario.expectations());
    }
}
