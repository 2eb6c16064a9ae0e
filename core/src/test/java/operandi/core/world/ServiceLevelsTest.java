package operandi.core.world;

import static operandi.core.world.ServiceBench.fault;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Hazard;
import operandi.core.model.Service;
import operandi.core.model.Service.Dependency;
import operandi.core.model.Service.Redundancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of services while failures last: redundancy, cascades, fallbacks, and where an outage comes from. */
class ServiceLevelsTest {

    private static final int FAULT = Hazard.Origin.FAULT.ordinal();
    private static final int CHANGE = Hazard.Origin.CHANGE.ordinal();
    private static final int WEAR = Hazard.Origin.WEAR.ordinal();

    private final List<Service> services = new ArrayList<>();
    private ServiceTable table;
    private ServiceLevels levels;

    private ServiceLevelsTest with(String id, Redundancy redundancy, Dependency... dependencies) {
        services.add(new Service(id, redundancy, List.of(dependencies), List.of()));
        return this;
    }

    private ServiceLevelsTest with(String id, Dependency... dependencies) {
        return with(id, Redundancy.NONE, dependencies);
    }

    /** All services are declared: they are up. */
    private void begin() {
        table = new ServiceTable(services, flow -> 0);
        levels = new ServiceLevels(table);
    }

    private Incident fail(String service, int component, ServiceBench.HazardBuilder hazard) {
        Incident incident = new Incident(0);
        incident.reset(ServiceTable.compile(hazard.build(), flow -> 0), table.service(service), component, 0);
        levels.add(incident);
        settle(service);
        return incident;
    }

    private Incident fail(String service, double level) {
        return fail(service, Incident.WHOLE, fault().degradesTo(level));
    }

    private void restore(String service, Incident incident) {
        levels.remove(incident);
        settle(service);
    }

    private void settle(String service) {
        if (levels.refresh(table.service(service))) {
            levels.apply();
        }
    }

    private double level(String service) {
        return levels.level(table.service(service));
    }

    private int root(String... of) {
        return levels.root(List.of(of).stream().mapToInt(table::service).toArray());
    }

    private int rootAt(String service, int origin) {
        return table.service(service) * ServiceTable.ORIGINS + origin;
    }

    @ParameterizedTest(name = "fallback {0}, itself at {1}, what it depends on at {2}: {3}")
    @CsvSource({
        "0,   1,   1,   1", // nothing is wrong
        "0,   1,   0,   0", // down with what it cannot do without
        "0,   1,   0.4, 0.4", // slowed down with it
        "0,   0.3, 0.4, 0.3", // the slower of the two counts, not their product
        "0,   0.5, 0.4, 0.4",
        "0,   0,   1,   0", // down by itself
        "0,   0,   0,   0",
        "0.5, 1,   0,   0.5", // the fallback holds
        "0.5, 1,   0.4, 0.5", // and is better than what is left of the real thing
        "0.5, 1,   0.7, 0.7", // or worse
        "0.5, 0.2, 0,   0.2",
        "0.5, 0,   0,   0", // a fallback helps against others' failures only
    })
    void level_ofADependant_isTheLeastOfItsOwnAndOfWhatItStandsOn(
            double fallback, double own, double below, double expected) {
        with("below").with("service", new Dependency("below", fallback));
        begin();
        if (own < 1) {
            fail("service", own);
        }
        if (below < 1) {
            fail("below", below);
        }

        assertThat(level("service")).isEqualTo(expected);
        assertThat(level("below")).isEqualTo(below);
    }

    @Test
    void level_cascadesAlongChains_whateverTheOrderOfTheFile() {
        with("top", new Dependency("middle", 0)).with("middle", new Dependency("bottom", 0.3));
        with("aside", new Dependency("bottom", 0)).with("bottom");
        begin();

        fail("bottom", 0);

        assertThat(level("middle")).isEqualTo(0.3);
        assertThat(level("top")).isEqualTo(0.3);
        assertThat(level("aside")).isZero();
    }

    @ParameterizedTest(name = "{0} of {1}, {2} components down and {3} at 40 %: {4}")
    @CsvSource({
        "1, 1, 0, 0, 1",
        "1, 1, 1, 0, 0",
        "1, 1, 0, 1, 0.4",
        "2, 3, 1, 0, 1",
        "2, 3, 2, 0, 0",
        "2, 3, 0, 1, 1", // the two best are sound
        "2, 3, 0, 2, 0.4",
        "2, 3, 1, 1, 0.4", // degraded is up
        "2, 3, 1, 2, 0.4",
        "3, 3, 1, 0, 0",
        "3, 5, 2, 0, 1",
        "3, 5, 2, 1, 0.4",
        "3, 5, 3, 0, 0",
    })
    void level_ofRedundantComponents_isThatOfTheKthBest(
            int needed, int components, int down, int degraded, double expected) {
        with("service", new Redundancy(needed, components));
        begin();
        for (int component = 0; component < down + degraded; component++) {
            fail("service", component, fault().degradesTo(component < down ? 0 : 0.4));
        }

        assertThat(level("service")).isEqualTo(expected);
    }

    @Test
    void level_withSeveralFailuresAtOnce_isTheWorstOfThoseOfTheWholeOnTopOfItsComponents() {
        with("service");
        begin();
        Incident change = fail("service", 0.8);
        Incident shock = fail("service", 0.5);
        assertThat(level("service")).isEqualTo(0.5);

        Incident component = fail("service", 0, fault().degradesTo(0.4));
        assertThat(level("service")).isEqualTo(0.5 * 0.4);

        restore("service", shock);
        assertThat(level("service")).isEqualTo(0.8 * 0.4);
        restore("service", change);
        restore("service", component);
        assertThat(level("service")).isEqualTo(1);
    }

    @Test
    void root_isTheServiceThatFailedItself() {
        with("bottom").with("middle", new Dependency("bottom", 0)).with("top", new Dependency("middle", 0));
        begin();
        fail("bottom", 0);

        assertThat(root("top")).isEqualTo(rootAt("bottom", FAULT));

        fail("middle", 0);
        assertThat(root("top")).as("what it meets first").isEqualTo(rootAt("middle", FAULT));
        assertThat(root("bottom")).isEqualTo(rootAt("bottom", FAULT));
    }

    @Test
    void root_amongDependenciesThatAreDown_isTheFirstOfTheFile() {
        with("a").with("b").with("c");
        with("service", new Dependency("c", 0.2), new Dependency("b", 0), new Dependency("a", 0));
        begin();
        fail("a", 0);
        fail("c", 0);
        assertThat(root("service")).as("a fallback stands in for c").isEqualTo(rootAt("a", FAULT));

        fail("b", 0);
        assertThat(root("service")).isEqualTo(rootAt("b", FAULT));
    }

    @Test
    void root_ofSeveralServices_isThatOfTheFirstThatIsDown() {
        with("a").with("b").with("c");
        begin();
        assertThat(root("a", "b", "c")).isEqualTo(-1);

        fail("c", 0);
        fail("b", 0);
        fail("a", 0.5);
        assertThat(root("a", "b", "c")).as("a is only slow").isEqualTo(rootAt("b", FAULT));
        assertThat(root("c", "b")).isEqualTo(rootAt("c", FAULT));
    }

    @Test
    void root_ofOverlappingFailures_isTheOldestThatBringsItDown() {
        with("service", new Redundancy(2, 3));
        begin();
        ServiceBench.HazardBuilder wear = ServiceBench.wear(TestScenario.exactly(1));
        Incident component = fail("service", 0, wear);
        fail("service", 0.5);
        Incident change = fail("service", Incident.WHOLE, ServiceBench.changes(1));
        assertThat(root("service"))
                .as("one component of three is not missed, and half speed is not down")
                .isEqualTo(rootAt("service", CHANGE));

        fail("service", 1, wear);
        assertThat(root("service")).as("now the first is").isEqualTo(rootAt("service", WEAR));

        restore("service", component);
        assertThat(root("service")).isEqualTo(rootAt("service", CHANGE));
        restore("service", change);
        assertThat(root("service")).isEqualTo(-1);
        assertThat(level("service")).isEqualTo(0.5);
    }

    @Test
    void refresh_whenOnlyTheRootChanges_saysSo() {
        with("service");
        begin();
        Incident change = fail("service", Incident.WHOLE, ServiceBench.changes(1));
        fail("service", 0);

        levels.remove(change);

        assertThat(levels.refresh(0))
                .as("time so far belongs to the change, from now on to the fault")
                .isTrue();
        assertThat(root("service")).as("until it is applied").isEqualTo(rootAt("service", CHANGE));
        levels.apply();
        assertThat(root("service")).isEqualTo(rootAt("service", FAULT));
    }

    @Test
    void refresh_whenNothingChanges_saysSo() {
        with("service", new Redundancy(1, 2));
        begin();
        Incident spare = new Incident(0);
        spare.reset(ServiceTable.compile(fault().build(), flow -> 0), 0, 1, 0);
        levels.add(spare);

        assertThat(levels.refresh(0)).isFalse();
        assertThat(levels.isFelt(spare)).isFalse();
    }

    @Test
    void componentFromWhichNoneTookOver_countsForTheWholeServiceUntilItIsMended() {
        with("service", new Redundancy(1, 3, 0.5)).with("site", new Dependency("service", 0));
        begin();
        Incident slow = fail("service", 0, fault().degradesTo(0.5));
        Incident first = uncovered("service", 1, fault());
        assertThat(level("service")).isZero();
        assertThat(level("site")).isZero();
        assertThat(root("site")).isEqualTo(rootAt("service", FAULT));
        assertThat(levels.isFelt(first)).isTrue();
        assertThat(levels.isFelt(slow)).as("the two others make up for it").isFalse();

        restore("service", first);
        assertThat(level("site")).as("two of three are up, one of them slow").isEqualTo(1);

        Incident second = uncovered("service", 2, fault().degradesTo(0.4));
        assertThat(level("service")).as("no better than the component").isEqualTo(0.4);
        restore("service", second);
        assertThat(level("service")).isEqualTo(1);
    }

    private Incident uncovered(String service, int component, ServiceBench.HazardBuilder hazard) {
        Incident incident = fail(service, component, hazard);
        incident.isUncovered = true;
        settle(service);
        return incident;
    }

    @Test
    void couldBeMadeUpFor_onlyWhileEnoughOthersAreBetter() {
        with("service", new Redundancy(2, 4, 0.5));
        begin();
        assertThat(levels.couldBeMadeUpFor(fail("service", 0, fault()))).isTrue();
        assertThat(levels.couldBeMadeUpFor(fail("service", 1, fault()))).isTrue();
        assertThat(levels.couldBeMadeUpFor(fail("service", 2, fault())))
                .as("one is left, and two are needed")
                .isFalse();
        assertThat(levels.couldBeMadeUpFor(fail("service", 3, fault().degradesTo(0.5))))
                .as("the others are all down")
                .isFalse();
    }

    @Test
    void queries_overSeveralServices_takeTheWorst() {
        with("a").with("b").with("c");
        begin();
        int[] all = {0, 1, 2};
        assertThat(levels.slowest(all)).isEqualTo(1);
        assertThat(levels.slowest(new int[0])).isEqualTo(1);

        fail("b", 0.4);
        assertThat(levels.slowest(all)).isEqualTo(0.4);
        assertThat(levels.areUp(all)).isTrue();

        fail("c", 0);
        assertThat(levels.slowest(all)).isZero();
        assertThat(levels.areUp(all)).isFalse();
        assertThat(levels.areUp(new int[] {0, 1})).isTrue();
    }
}
