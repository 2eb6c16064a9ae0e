package operandi.core.world;

import static operandi.core.world.ServiceBench.covered;
import static operandi.core.world.ServiceBench.redundant;
import static operandi.core.world.ServiceBench.wear;
import static operandi.core.world.TestScenario.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import operandi.core.model.Service;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.world.ServiceBench.Failed;
import operandi.core.world.ServiceBench.HazardBuilder;
import operandi.core.world.ServiceBench.Opened;
import org.junit.jupiter.api.Test;

/** When a component fails, the others take over in the stated share of failures. Times are in minutes. */
class FailoverTest {

    private static Distribution random(double meanMinutes) {
        return new Exponential(minutes(meanMinutes));
    }

    private static HazardBuilder worn() {
        return wear(random(100));
    }

    @Test
    void serviceOfWhichAComponentIsNotTakenOver_isDownUntilThatOneIsMended() {
        ServiceBench bench = ServiceBench.of(covered("s", 1, 3, 0, worn().build()));
        bench.begin().until(10_000);

        assertThat(bench.notTakenOver)
                .as("of three that fail one by one, the last has nobody to take over")
                .containsExactly(path(bench, 0), path(bench, 1));
        bench.restore(bench.opened.get(2));
        bench.restore(bench.opened.get(0));
        assertThat(bench.services.level(0)).as("two are up, the second is not").isZero();
        bench.restore(bench.opened.get(1));
        assertThat(bench.services.level(0)).isEqualTo(1);
    }

    private static long path(ServiceBench bench, int incident) {
        Opened opened = bench.opened.get(incident);
        return opened.path();
    }

    @Test
    void others_takeOverInTheStatedShare() {
        ServiceBench bench =
                ServiceBench.repairing(TestScenario.exactly(1e-6), covered("s", 1, 2, 0.7, worn().build()));
        bench.begin().until(500_000);
        int failures = bench.failed.size();
        assertThat(failures).isGreaterThan(9_000);

        // a binomial count within 5 standard deviations: off in less than one of a million runs of sound code
        assertThat((double) bench.notTakenOver.size())
                .isBetween(
                        failures * 0.3 - 5 * Math.sqrt(failures * 0.21),
                        failures * 0.3 + 5 * Math.sqrt(failures * 0.21));
    }

    @Test
    void failover_isOfTheFailureAlone_howeverLongRepairsTake() {
        ServiceBench quick = ServiceBench.repairing(random(1), covered("s", 1, 6, 0.5, worn().build()));
        ServiceBench slow = ServiceBench.repairing(
                random(30), covered("s", 1, 6, 0.5, worn().severe(1).build()));
        quick.begin().until(10_000);
        slow.begin().until(10_000);

        Set<Long> common = paths(quick);
        common.retainAll(paths(slow));
        assertThat(common).hasSizeGreaterThan(300);
        assertThat(quick.notTakenOver)
                .as("in both")
                .filteredOn(common::contains)
                .hasSizeGreaterThan(100);
        assertThat(slow.notTakenOver)
                .filteredOn(common::contains)
                .containsExactlyInAnyOrderElementsOf(
                        quick.notTakenOver.stream().filter(common::contains).toList());
    }

    private static Set<Long> paths(ServiceBench bench) {
        return new HashSet<>(bench.failed.stream().map(Failed::incident).toList());
    }

    @Test
    void moreCoverage_leavesOutSomeFailuresAndAddsNone() {
        List<Long> before = null;
        for (double coverage : new double[] {0, 0.5, 0.9, 1}) {
            ServiceBench bench = ServiceBench.repairing(random(1), covered("s", 1, 4, coverage, worn().build()));
            bench.begin().until(10_000);
            if (before != null) {
                assertThat(before).hasSizeGreaterThan(bench.notTakenOver.size()).containsAll(bench.notTakenOver);
            }
            before = bench.notTakenOver;
        }
        assertThat(before).as("full coverage").isEmpty();
    }

    @Test
    void componentsThatFail_failAtTheSameTimes_whetherTakenOverOrNot() {
        ServiceBench never = ServiceBench.repairing(random(10), covered("s", 1, 3, 0, worn().build()));
        ServiceBench always = ServiceBench.repairing(random(10), redundant("s", 1, 3, worn().build()));
        never.begin().until(10_000);
        always.begin().until(10_000);

        assertThat(never.failed).containsExactlyElementsOf(always.failed).hasSizeGreaterThan(200);
    }

    @Test
    void coverage_withNothingToTakeOver_isRefused() {
        assertThatThrownBy(() -> new Service.Redundancy(2, 2, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to fail over to");
        assertThatThrownBy(() -> new Service.Redundancy(1, 2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
