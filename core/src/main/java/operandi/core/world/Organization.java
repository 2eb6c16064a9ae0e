package operandi.core.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import operandi.core.model.Person;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Team;

/**
 * A structure over a roster, compiled: who is on which team, with which skills, owning and serving what. Immutable;
 * shared by threads.
 *
 * <p>Inside, teams are numbered by their first member's place in the roster, so that neither the order nor the names of
 * teams in the file can influence a run; teams without people come last. A <em>station</em> is a skill within a team.
 */
final class Organization {

    /** No such team or station. */
    static final int NONE = -1;

    final List<Person> roster;

    /** Ids of the teams, by internal number. */
    final String[] teams;

    /** The row of each team in results: rows go by name, over all structures of an alternative. */
    final int[] label;

    /** Team of each person. */
    final int[] teamOf;

    /** Station of each team and skill, or {@link #NONE}. */
    final int[][] stationOf;

    final int stations;
    final int[] teamOfStation;

    /** People of each station, the most proficient first, then in roster order. */
    final int[][] membersOf;

    /** Stations of each person, and her place in {@link #membersOf} of each. */
    final int[][] stationsOf;

    final int[][] placeIn;

    /** Proficiency of each person in each skill; 0 where she lacks it. */
    final double[][] proficiency;

    /** Stations that share a member with each station, itself included: what its members may be busy with. */
    final int[][] rivalsOf;

    /** Owner of each service, or {@link #NONE}. */
    final int[] ownerOf;

    /** The most items that may be at each team; {@link Integer#MAX_VALUE} where there is no limit. */
    final int[] wipLimit;

    /** Teams that have each skill. */
    final int[][] teamsWith;

    /** Teams that have each skill and serve each segment. */
    final int[][][] teamsServing;

    /** @param labels names of teams over all structures of the alternative */
    Organization(Scenario scenario, Structure structure, FlowTable.Names names, List<String> labels) {
        roster = scenario.roster();
        List<Team> inFile = structure.teams();
        Integer[] order = IntStream.range(0, inFile.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingInt(team -> firstMember(inFile.get(team))));
        teams = new String[order.length];
        label = new int[order.length];
        teamOf = new int[roster.size()];
        wipLimit = new int[order.length];
        ownerOf = new int[names.services.size()];
        Arrays.fill(ownerOf, NONE);
        for (int team = 0; team < order.length; team++) {
            Team source = inFile.get(order[team]);
            teams[team] = source.id();
            label[team] = labels.indexOf(source.id());
            wipLimit[team] = source.wipLimit().orElse(Integer.MAX_VALUE);
            for (String service : source.owns()) {
                ownerOf[names.service(service)] = team;
            }
            for (int person = 0; person < roster.size(); person++) {
                if (source.people().contains(roster.get(person).id())) {
                    teamOf[person] = team;
                }
            }
        }

        int skills = names.skills.size();
        proficiency = new double[roster.size()][skills];
        stationOf = new int[teams.length][skills];
        for (int[] row : stationOf) {
            Arrays.fill(row, NONE);
        }
        List<Integer> stationTeams = new ArrayList<>();
        List<Integer> stationSkills = new ArrayList<>();
        for (int person = 0; person < roster.size(); person++) {
            for (Person.Skill held : roster.get(person).skills()) {
                int skill = names.skill(held.id());
                proficiency[person][skill] = held.proficiency();
                if (stationOf[teamOf[person]][skill] == NONE) {
                    stationOf[teamOf[person]][skill] = stationTeams.size();
                    stationTeams.add(teamOf[person]);
                    stationSkills.add(skill);
                }
            }
        }
        stations = stationTeams.size();
        teamOfStation = stationTeams.stream().mapToInt(Integer::intValue).toArray();
        membersOf = new int[stations][];
        for (int station = 0; station < stations; station++) {
            membersOf[station] = members(teamOfStation[station], stationSkills.get(station));
        }
        stationsOf = new int[roster.size()][];
        placeIn = new int[roster.size()][];
        for (int person = 0; person < roster.size(); person++) {
            int team = teamOf[person];
            int who = person;
            stationsOf[person] = IntStream.range(0, skills)
                    .filter(skill -> proficiency[who][skill] > 0)
                    .map(skill -> stationOf[team][skill])
                    .toArray();
            placeIn[person] = Arrays.stream(stationsOf[person])
                    .map(station -> indexOf(membersOf[station], who))
                    .toArray();
        }
        rivalsOf = new int[stations][];
        for (int station = 0; station < stations; station++) {
            rivalsOf[station] = Arrays.stream(membersOf[station])
                    .flatMap(person -> Arrays.stream(stationsOf[person]))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        teamsWith = new int[skills][];
        teamsServing = new int[skills][names.segments.size()][];
        for (int skill = 0; skill < skills; skill++) {
            int k = skill;
            teamsWith[skill] = IntStream.range(0, teams.length)
                    .filter(team -> stationOf[team][k] != NONE)
                    .boxed()
                    .sorted(Comparator.comparingInt(team -> firstWith(team, k)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int segment = 0; segment < names.segments.size(); segment++) {
                String g = names.segments.get(segment);
                teamsServing[skill][segment] = Arrays.stream(teamsWith[skill])
                        .filter(team -> inFile.get(order[team]).serves().contains(g))
                        .toArray();
            }
        }
    }

    /** Whether a team can be full. */
    boolean hasLimit(int team) {
        return wipLimit[team] < Integer.MAX_VALUE;
    }

    /** The team of this name. */
    int team(String id) {
        return Arrays.asList(teams).indexOf(id);
    }

    private int firstMember(Team team) {
        for (int person = 0; person < roster.size(); person++) {
            if (team.people().contains(roster.get(person).id())) {
                return person;
            }
        }
        return roster.size();
    }

    private int firstWith(int team, int skill) {
        return Arrays.stream(membersOf[stationOf[team][skill]]).min().orElseThrow();
    }

    private int[] members(int team, int skill) {
        return IntStream.range(0, roster.size())
                .filter(person -> teamOf[person] == team && proficiency[person][skill] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) -> -proficiency[person][skill])
                        .thenComparingInt(person -> person))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int indexOf(int[] among, int value) {
        return IntStream.range(0, among.length)
                .filter(place -> among[place] == value)
                .findFirst()
                .orElseThrow();
    }
}
