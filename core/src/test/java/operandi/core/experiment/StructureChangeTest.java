package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import org.junit.jupiter.api.Test;

class StructureChangeTest {

    private static final Structure FUNCTIONS = new Structure(
            "functions",
            List.of(
                    new Team("dev", List.of("d1", "d2", "d3", "d4"), List.of("web", "data"), List.of()),
                    new Team("ops", List.of("o1", "o2"), List.of(), List.of())));

    @Test
    void renamedAndReorderedTeams_areNoChange() {
        Structure renamed = new Structure(
                "renamed",
                List.of(
                        new Team("night", List.of("o2", "o1"), List.of(), List.of()),
                        new Team("day", List.of("d4", "d3", "d2", "d1"), List.of("data", "web"), List.of())));

        assertThat(StructureChange.between("a", FUNCTIONS, renamed)).isEqualTo(new StructureChange("a", 0, 0, 0));
    }

    @Test
    void splitAndMove_countPeopleServicesAndPairs() {
        Structure aligned = new Structure(
                "aligned",
                List.of(
                        new Team("web", List.of("d1", "d2", "d3", "o1"), List.of("web"), List.of()),
                        new Team("data", List.of("d4", "o2"), List.of("data"), List.of())));

        // dev lives on as web, ops as data: d4 and o1 moved; data has a new owner; d4 left three, the o's each other
        assertThat(StructureChange.between("a", FUNCTIONS, aligned)).isEqualTo(new StructureChange("a", 2, 1, 4));
    }

    @Test
    void dissolvedTeam_movesEverybodyInIt() {
        Structure one = new Structure(
                "one",
                List.of(new Team("all", List.of("d1", "d2", "d3", "d4", "o1", "o2"), List.of("web"), List.of())));

        assertThat(StructureChange.between("a", FUNCTIONS, one)).isEqualTo(new StructureChange("a", 2, 1, 0));
    }
}
