package operandi.core.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import operandi.core.model.Alternative;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Succession;
import operandi.core.model.Team;

/**
 * The organizations that an alternative goes through, one after each wave, and what a wave changes. Immutable; shared by
 * threads.
 */
final class Phases {

    private static final int NONE = -1;

    /** Names of teams over all phases, in order of first appearance. */
    final List<String> labels;

    private final List<Organization> organizations = new ArrayList<>();
    private final List<Wave> waves = new ArrayList<>();

    /**
     * What a wave changes.
     *
     * @param at when, in ticks
     * @param to the organization from then on
     * @param successorOf the team that carries on each team of the organization before, or -1
     * @param concerned whether each person's team changes: its people, its services or its segments
     * @param reowned whether each service gets an owner who is not its owner's successor
     */
    record Wave(long at, Organization to, int[] successorOf, boolean[] concerned, boolean[] reowned) {}

    Phases(Scenario scenario, Alternative alternative, FlowTable.Names names) {
        List<Structure> structures = scenario.structuresOf(alternative);
        labels = structures.stream()
                .flatMap(structure -> structure.teams().stream())
                .map(Team::id)
                .distinct()
                .toList();
        for (Structure structure : structures) {
            organizations.add(new Organization(scenario, structure, names, labels));
        }
        for (int wave = 1; wave < structures.size(); wave++) {
            waves.add(wave(
                    alternative.reorganization().orElseThrow().dateOf(wave - 1),
                    structures.get(wave - 1),
                    structures.get(wave),
                    organizations.get(wave - 1),
                    organizations.get(wave)));
        }
    }

    /** The organization at the start. */
    Organization first() {
        return organizations.get(0);
    }

    /** In the order of their dates. */
    List<Wave> waves() {
        return waves;
    }

    private static Wave wave(
            long at, Structure inFileBefore, Structure inFileAfter, Organization from, Organization to) {
        Structure before = ordered(inFileBefore, from);
        Structure after = ordered(inFileAfter, to);
        List<Integer> successors = Succession.between(before, after).successors();
        int[] successorOf = new int[from.teams.length];
        Arrays.fill(successorOf, NONE);
        boolean[] changed = new boolean[to.teams.length];
        Arrays.fill(changed, true);
        for (int team = 0; team < successors.size(); team++) {
            int successor = successors.get(team);
            if (successor >= 0) {
                Team old = before.teams().get(team);
                Team heir = after.teams().get(successor);
                int number = to.team(heir.id());
                successorOf[from.team(old.id())] = number;
                changed[number] = !sameSet(old.people(), heir.people())
                        || !sameSet(old.owns(), heir.owns())
                        || !sameSet(old.serves(), heir.serves());
            }
        }
        boolean[] concerned = new boolean[from.roster.size()];
        for (int person = 0; person < concerned.length; person++) {
            concerned[person] = changed[to.teamOf[person]];
        }
        boolean[] reowned = new boolean[to.ownerOf.length];
        for (int service = 0; service < reowned.length; service++) {
            int owner = staffedOwner(from, service);
            reowned[service] = staffedOwner(to, service) != (owner == NONE ? NONE : successorOf[owner]);
        }
        return new Wave(at, to, successorOf, concerned, reowned);
    }

    /** A structure with its teams in the order that carries no meaning of the file: ties between successors go by it. */
    private static Structure ordered(Structure structure, Organization organization) {
        List<Team> teams = new ArrayList<>(structure.teams());
        teams.sort(Comparator.comparingInt(team -> organization.team(team.id())));
        return new Structure(structure.id(), teams);
    }

    /** The owner of a service, unless nobody is on that team. */
    private static int staffedOwner(Organization organization, int service) {
        int owner = organization.ownerOf[service];
        return Arrays.stream(organization.teamOf).anyMatch(team -> team == owner) ? owner : NONE;
    }

    private static boolean sameSet(List<String> some, List<String> others) {
        return some.size() == others.size() && some.containsAll(others);
    }
}
