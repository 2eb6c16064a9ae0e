package operandi.core.world;

import static operandi.core.world.ServiceBench.changes;
import static operandi.core.world.ServiceBench.dependent;
import static operandi.core.world.ServiceBench.fault;
import static operandi.core.world.ServiceBench.redundant;
import static operandi.core.world.ServiceBench.service;
import static operandi.core.world.ServiceBench.wear;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import operandi.core.kernel.Ticks;
import operandi.core.random.Exponential;
import operandi.core.statistics.ConfidenceInterval;
import operandi.core.statistics.Tally;
import operandi.core.world.ServiceBench.Opened;
import operandi.core.world.ServiceMeasures.Sums;
import org.junit.jupiter.api.Test;

/** What is observed of services, incidents and changes, on hand-made courses of events and against closed forms. */
class ServiceMeasuresTest {

    private static Sums of(ServiceBench bench, int window, int service) {
        return bench.services.measures.of(window, service);
    }

    private static void enter(ServiceBench bench, int window, double atMinute) {
        bench.until(atMinute).services.measures.enter(window, minutes(atMinute));
    }

    @Test
    void time_countsInTheWindowInWhichItPasses() {
        ServiceBench bench = ServiceBench.of(dependent("a", "base", 0.5), service("base"));
        bench.until(5);
        Opened fault = bench.fail("base", fault());
        enter(bench, 0, 10);
        bench.until(12);
        bench.restore(fault);
        bench.until(30);
        Opened second = bench.fail("base", fault());
        enter(bench, 1, 40);
        bench.until(45);
        bench.restore(second);
        bench.until(100).services.finish(minutes(100));

        Sums base = of(bench, 0, 1);
        assertThat(base.down).isEqualTo(minutes(2 + 10));
        assertThat(base.up).isEqualTo(minutes(18));
        Sums dependant = of(bench, 0, 0);
        assertThat(dependant.down).isZero();
        assertThat(dependant.up).as("degraded is up").isEqualTo(minutes(30));
        assertThat(dependant.degraded).isEqualTo(minutes(12));
        assertThat(of(bench, 1, 1).down).isEqualTo(minutes(5));
        assertThat(of(bench, 1, 1).up).isEqualTo(minutes(55));
    }

    @Test
    void incident_countsInTheWindowInWhichItOccurs_whateverTheOneInWhichItEnds() {
        ServiceBench bench = ServiceBench.of(service("s"));
        Opened inWarmUp = bench.fail("s", fault());
        enter(bench, 0, 10);
        bench.restore(inWarmUp);
        Opened first = bench.until(20).fail("s", fault().monitored(exactly(3)));
        bench.until(24).services.acknowledged(first.item());
        bench.until(26).services.acknowledged(first.item());
        enter(bench, 1, 30);
        bench.handedOff(first, 2);
        bench.until(50);
        bench.restore(first);
        bench.until(60).fail("s", fault().monitored(exactly(3)));
        bench.until(61).fail("s", fault().hurt(1));
        bench.until(62).services.finish(minutes(62));

        Sums before = of(bench, 0, 0);
        assertThat(before.incidents).as("not that of the warm-up").isEqualTo(1);
        assertThat(before.detected).isEqualTo(1);
        assertThat(before.detection.value()).isEqualTo(minutes(3));
        assertThat(before.acknowledged).isEqualTo(1);
        assertThat(before.acknowledgement.value()).as("from 23 to 24").isEqualTo(minutes(1));
        assertThat(before.restored).isEqualTo(1);
        assertThat(before.recovery.value()).isEqualTo(minutes(30));
        assertThat(before.recoveries.max()).isEqualTo((double) minutes(30));
        assertThat(before.handOffs).isEqualTo(2);
        assertThat(before.open).isZero();

        Sums after = of(bench, 1, 0);
        assertThat(after.incidents).isEqualTo(2);
        assertThat(after.detected).as("nobody knows of either yet").isZero();
        assertThat(after.open).isEqualTo(2);
        assertThat(bench.services.measures.all(1).incidents).isEqualTo(2);
    }

    @Test
    void change_countsWhereItIsDeployed_andItsFailureUntilItIsRestored() {
        ServiceBench bench =
                ServiceBench.of(service("s", changes(1).recurs(1, exactly(5)).build()), service("sound"));
        enter(bench, 0, 0);
        bench.until(100).deploy(1, 40, 0);
        bench.deploy(2, 90, 1);
        bench.until(107);
        bench.restore(bench.opened.get(0));
        bench.until(115);
        bench.restore(bench.opened.get(1));
        bench.services.finish(minutes(115));

        Sums failing = of(bench, 0, 0);
        assertThat(failing.deployed).isEqualTo(1);
        assertThat(failing.failed).isEqualTo(1);
        assertThat(failing.leadTime.value()).isEqualTo(minutes(60));
        assertThat(failing.restoredChanges)
                .as("what comes again is an incident only")
                .isEqualTo(1);
        assertThat(failing.changeRecovery.value()).isEqualTo(minutes(7));
        assertThat(failing.restored).isEqualTo(2);
        assertThat(failing.recurrences).isEqualTo(1);

        Sums all = bench.services.measures.all(0);
        assertThat(all.deployed).isEqualTo(2);
        assertThat(all.failed).isEqualTo(1);
        assertThat(all.leadTime.value()).isEqualTo(minutes(60 + 10));
        assertThat(all.up + all.down).isEqualTo(minutes(2 * 115));
    }

    /**
     * Components fail and are repaired independently, so each is up for a share a = 90 / (90 + 10) of the time, and 2 of 3
     * for 3 a&sup2; (1 - a) + a&sup3; = 0.972 (Ross, <i>Introduction to Probability Models</i>, section 9.6.2). The
     * interval errs in one of a million runs of sound code.
     */
    @Test
    void availability_of2Of3Components_isTheTextbooks() {
        Tally availability = new Tally();
        for (int future = 0; future < 40; future++) {
            ServiceBench bench = ServiceBench.future(
                    future,
                    new Exponential(minutes(10)),
                    redundant("s", 2, 3, wear(new Exponential(minutes(90))).build()));
            bench.begin();
            enter(bench, 0, Ticks.DAY / (double) Ticks.MINUTE);
            long end = 4 * Ticks.WEEK;
            bench.until(end / (double) Ticks.MINUTE).services.finish(end);
            Sums sums = of(bench, 0, 0);
            availability.add((double) sums.up / (sums.up + sums.down));
        }

        ConfidenceInterval interval = ConfidenceInterval.ofMean(availability, 1 - 1e-6);
        assertThat(interval.contains(0.972)).as("%s", interval).isTrue();
        assertThat(interval.halfWidth()).isLessThan(0.01);
    }
}
