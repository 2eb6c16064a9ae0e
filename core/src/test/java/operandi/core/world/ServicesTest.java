package operandi.core.world;

import static operandi.core.world.ServiceBench.changes;
import static operandi.core.world.ServiceBench.dependent;
import static operandi.core.world.ServiceBench.fault;
import static operandi.core.world.ServiceBench.redundant;
import static operandi.core.world.ServiceBench.service;
import static operandi.core.world.ServiceBench.shocks;
import static operandi.core.world.ServiceBench.wear;
import static operandi.core.world.TestScenario.exactly;
import static operandi.core.world.TestScenario.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.model.Hazard.Origin;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Key;
import operandi.core.world.ServiceBench.Deployed;
import operandi.core.world.ServiceBench.Failed;
import operandi.core.world.ServiceBench.Life;
import operandi.core.world.ServiceBench.Opened;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How services fail, how that becomes known, and how it ends (DESIGN 2.4). Times are in minutes. */
class ServicesTest {

    private static final int[] FIRST = {0};

    private static Distribution random(double meanMinutes) {
        return new Exponential(minutes(meanMinutes));
    }

    @Nested
    class OperatingLives {

        @Test
        void life_isUsedUpOnlyWhileTheComponentIsUp() {
            ServiceBench bench = ServiceBench.repairing(
                    exactly(5), service("s", wear(exactly(10)).build()));

            bench.begin().until(60);

            assertThat(bench.timesOf(Origin.WEAR)).containsExactly(10.0, 25.0, 40.0, 55.0);
        }

        @Test
        void life_goesOn_whileTheServiceIsDownForAnotherReason() {
            ServiceBench bench = ServiceBench.of(service("s", wear(exactly(10)).build()));
            bench.begin().until(3);
            Opened fault = bench.fail("s", fault());
            bench.until(8);
            bench.restore(fault);

            bench.until(11);

            assertThat(bench.timesOf(Origin.WEAR)).containsExactly(10.0);
        }

        @Test
        void life_ofOneComponent_isNotThatOfAnother() {
            ServiceBench bench = ServiceBench.repairing(
                    random(5), redundant("s", 1, 2, wear(random(100)).build()));

            bench.begin().until(10_000);

            assertThat(bench.lives.stream().map(Life::component).distinct()).hasSize(2);
            assertThat(bench.lives.stream().map(Life::life).distinct()).hasSameSizeAs(bench.lives);
        }

        @Test
        void life_standsStill_whileAnotherFailureHoldsTheComponentDown() {
            ServiceBench bench = ServiceBench.of(
                    service("s", wear(exactly(20)).recurs(1, exactly(12)).build()));
            bench.begin().until(25);
            bench.restore(bench.opened.get(0));
            bench.until(42);
            assertThat(bench.timesOf(Origin.RECURRENCE)).containsExactly(37.0);
            bench.restore(bench.opened.get(1));

            bench.until(51);

            assertThat(bench.timesOf(Origin.WEAR))
                    .as("12 of 20 used up from 25 to 37, the rest from 42 on")
                    .containsExactly(20.0, 50.0);
        }

        @Test
        void life_beginsWhenTheLastOfTheFailuresOfItsComponentIsOver() {
            ServiceBench bench = ServiceBench.of(
                    service("s", wear(exactly(20)).recurs(1, exactly(22)).build()));
            bench.begin().until(21);
            bench.restore(bench.opened.get(0));
            bench.until(44);
            assertThat(bench.failed.stream().map(Failed::at))
                    .as("worn out again, and then the old cause comes on top")
                    .containsExactly(20.0, 41.0, 43.0);
            bench.restore(bench.opened.get(1));
            bench.until(50);
            bench.services.causeRemoved(bench.opened.get(1).incident());
            bench.restore(bench.opened.get(2));
            bench.services.causeRemoved(bench.opened.get(0).incident());

            bench.until(100);

            assertThat(bench.timesOf(Origin.WEAR)).containsExactly(20.0, 41.0, 70.0);
        }

        @Test
        void lives_areTheSame_howeverLongRepairsTake() {
            ServiceBench quick = ServiceBench.repairing(
                    random(5), redundant("s", 2, 3, wear(random(100)).build()));
            ServiceBench slow = ServiceBench.repairing(
                    random(50), redundant("s", 2, 3, wear(random(100)).build()));

            quick.begin().until(10_000);
            slow.begin().until(10_000);

            assertThat(quick.lives).hasSizeGreaterThan(slow.lives.size()).containsAll(slow.lives);
            assertThat(slow.lives).hasSizeGreaterThan(100);
        }

        @Test
        void component_thatIsDegraded_stillCounts() {
            ServiceBench bench = ServiceBench.of(
                    redundant("s", 2, 3, wear(random(10)).degradesTo(0.4).build()));

            bench.begin().until(1_000);

            assertThat(bench.failed)
                    .as("no component fails twice without repair")
                    .hasSize(3);
            assertThat(bench.services.level(0)).isEqualTo(0.4);
        }
    }

    @Nested
    class Shocks {

        @Test
        void shocks_strikeAtTheSameInstants_whateverElseHappens() {
            ServiceBench busy = ServiceBench.repairing(
                    random(500),
                    service(
                            "s",
                            shocks(random(100)).build(),
                            wear(random(30)).recurs(0.5, random(20)).build()));
            ServiceBench idle = ServiceBench.of(service("s", shocks(random(100)).build()));

            busy.begin().until(10_000);
            idle.begin().until(10_000);

            assertThat(busy.timesOf(Origin.SHOCK)).hasSizeGreaterThan(50).isEqualTo(idle.timesOf(Origin.SHOCK));
            assertThat(shocksOf(busy)).isEqualTo(shocksOf(idle));
        }

        private List<Failed> shocksOf(ServiceBench bench) {
            return bench.failed.stream()
                    .filter(failure -> failure.origin() == Origin.SHOCK)
                    .toList();
        }

        @Test
        void failures_ofTheSameTick_comeInTheOrderOfTheFile_componentsFirst() {
            ServiceBench bench = ServiceBench.of(
                    service("z", shocks(exactly(10)).build(), wear(exactly(10)).build()),
                    service("a", wear(exactly(10)).build()));

            bench.begin().until(11);

            assertThat(bench.failed.stream()
                            .map(failure ->
                                    failure.service() + " " + failure.origin().id()))
                    .containsExactly("z wear", "z shock", "a wear");
        }
    }

    @Nested
    class Changes {

        @Test
        void deployed_drawsOncePerChange_wheneverAndWhereverThatIs() {
            ServiceBench early = ServiceBench.of(service("s", changes(0.3).build()), service("t"));
            ServiceBench late =
                    ServiceBench.of(service("s"), service("t", changes(0.6).build()));
            late.until(500);

            for (long change = 0; change < 1_000; change++) {
                Deployed here = early.deploy(Key.child(7, 7, change));
                Deployed there = late.deploy(Key.child(7, 7, change), 0, 1);

                assertThat(there.latent()).isEqualTo(here.latent());
                assertThat(here.fails()).isEqualTo(here.latent() < 0.3);
                assertThat(there.fails()).isEqualTo(there.latent() < 0.6);
            }
        }

        @Test
        void deployed_failsInTheStatedShare() {
            ServiceBench bench = ServiceBench.of(service("s", changes(0.12).build()));
            int changes = 10_000;
            for (long change = 0; change < changes; change++) {
                bench.deploy(Key.child(7, 7, change));
            }

            // a binomial count within 5 standard deviations: off in less than one of a million runs of sound code
            double mean = changes * 0.12;
            assertThat((double) bench.failed.size()).isBetween(mean - 5 * 32.5, mean + 5 * 32.5);
        }

        @Test
        void deployed_whereChangesNeverFail_isDrawnAllTheSame() {
            ServiceBench bench = ServiceBench.of(service("s"));

            assertThat(bench.deploy(1).fails()).isFalse();
            assertThat(bench.deploy(1).latent()).isStrictlyBetween(0.0, 1.0);
            assertThat(bench.opened).isEmpty();
        }

        @Test
        void failure_ofAChange_hasTheSamePathWhateverCameBefore() {
            ServiceBench alone =
                    ServiceBench.of(service("s", changes(1).severe(0.5).build()));
            ServiceBench after =
                    ServiceBench.of(service("s", changes(1).severe(0.5).build()));
            after.deploy(1);
            after.deploy(2);

            alone.deploy(3);
            after.deploy(3);

            assertThat(after.failed.get(2)).isEqualTo(alone.failed.get(0));
            assertThat(after.failed.stream().map(Failed::incident).distinct()).hasSize(3);
        }

        @Test
        void deployed_toNoService_isRefused() {
            ServiceBench bench = ServiceBench.of(service("s"));

            assertThatThrownBy(() -> bench.deploy(1, 0, Items.NONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("flow change");
        }
    }

    @Nested
    class Detection {

        @Test
        void incident_thatNobodyWatchesFor_isKnownAtOnce_orWhenMonitoringOrACustomerTells() {
            ServiceBench bench = ServiceBench.of(service("s"));

            assertThat(bench.fail("s", fault()).detectedAfter()).isZero();
            assertThat(bench.fail("s", fault().monitored(exactly(4))).detectedAfter())
                    .isEqualTo(4);
            assertThat(bench.fail("s", fault().monitored(exactly(4)).hurt(2)).detectedAfter())
                    .isEqualTo(4);
            assertThat(bench.fail("s", fault().hurt(2)).detectedAfter()).isInfinite();
        }

        @Test
        void incident_isReportedByTheNthCustomerItHurts() {
            ServiceBench bench = ServiceBench.of(service("s"));
            Opened incident = bench.fail("s", fault().hurt(3).degradesTo(0.5));

            bench.until(1).services.hurt(FIRST, 11);
            bench.until(2).services.hurt(FIRST, 12);
            bench.services.hurt(FIRST, 11);
            assertThat(bench.detections).as("two customers, one of them twice").isEmpty();

            bench.until(3).services.hurt(FIRST, 13);
            bench.until(4).services.hurt(FIRST, 14);
            assertThat(bench.detections).containsExactly(new ServiceBench.Detected(3, incident.item()));
        }

        @Test
        void incident_thatMonitoringSawFirst_isNotReportedAgain() {
            ServiceBench bench = ServiceBench.of(service("s"));
            bench.fail("s", fault().monitored(exactly(4)).hurt(1));

            bench.until(4).services.hurt(FIRST, 1);

            assertThat(bench.detections).isEmpty();
        }

        @Test
        void hurt_countsForWhateverTheServiceStandsOn_onceForEachContact() {
            ServiceBench bench = ServiceBench.of(
                    dependent("a", "base", 0.5), dependent("b", "base", 0), service("base"), service("c"));
            Opened incident = bench.fail("base", fault().hurt(2));
            bench.fail("c", fault().hurt(1));

            bench.services.hurt(new int[] {0, 1}, 1);
            assertThat(bench.detections).as("one contact, two ways down").isEmpty();

            bench.services.hurt(FIRST, 2);
            assertThat(bench.detections).containsExactly(new ServiceBench.Detected(0, incident.item()));
        }

        @Test
        void hurt_byRedundantComponents_countsOnlyWhileTheyAreMissed() {
            ServiceBench bench = ServiceBench.of(redundant(
                    "s",
                    1,
                    2,
                    wear(random(10)).hurt(1).build(),
                    changes(1).degradesTo(0.5).build()));
            bench.begin();
            while (bench.failed.isEmpty()) {
                bench.until(bench.now() + 1);
            }
            bench.deploy(1);
            bench.services.hurt(FIRST, 3);
            assertThat(bench.detections)
                    .as("what is slow is the change's doing")
                    .isEmpty();

            bench.until(1_000).services.hurt(FIRST, 4);
            assertThat(bench.detections).as("both components are down now").hasSize(2);
        }

        @Test
        void contacts_thatAFailureCutsShort_mayReportItBeforeItsItemBegins() {
            ServiceBench bench = ServiceBench.of(service("s"));
            bench.reaction = () -> bench.services.hurt(FIRST, 5);

            Opened incident = bench.fail("s", fault().monitored(exactly(4)).hurt(1));

            assertThat(incident.detectedAfter()).isZero();
            assertThat(bench.detections).isEmpty();
        }
    }

    @Nested
    class Restoration {

        @Test
        void restore_ofOneOfTwoFailures_leavesTheOther() {
            ServiceBench bench = ServiceBench.of(service("s", changes(1).build()));
            bench.deploy(1);
            Opened change = bench.opened.get(0);
            Opened fault = bench.fail("s", fault());
            assertThat(bench.services.root(FIRST)).isEqualTo(Origin.CHANGE.ordinal());

            bench.restore(change);
            assertThat(bench.services.areUp(FIRST)).isFalse();
            assertThat(bench.services.root(FIRST)).isEqualTo(Origin.FAULT.ordinal());

            bench.restore(fault);
            assertThat(bench.services.areUp(FIRST)).isTrue();
            assertThat(bench.services.root(FIRST)).isEqualTo(-1);
        }

        @Test
        void restore_ofWhatIsOver_doesNothing() {
            ServiceBench bench = ServiceBench.of(service("s"));
            Opened first = bench.fail("s", fault().recurs(1, exactly(10)));
            bench.restore(first);
            bench.restore(first);
            assertThat(bench.followUps).hasSize(1);

            bench.until(11);
            bench.restore(first);

            assertThat(bench.services.areUp(FIRST))
                    .as("it has come again, and that is another item's business")
                    .isFalse();
        }

        @Test
        void impact_isToldBeforeAndAfter_andOnlyIfSomethingChanges() {
            ServiceBench bench =
                    ServiceBench.of(redundant("s", 1, 2, wear(random(10)).build()));
            bench.begin();
            while (bench.failed.isEmpty()) {
                bench.until(bench.now() + 1);
            }
            assertThat(bench.levels).as("the other component will do").isEmpty();

            Opened fault = bench.fail("s", fault().degradesTo(0.5));
            bench.restore(fault);

            assertThat(bench.levels).containsExactly(1.0, 0.5, 0.5, 1.0);
        }

        @Test
        void numbers_ofIncidentsThatAreOver_areUsedAgain() {
            ServiceBench bench = ServiceBench.of(service("s"));
            Opened first = bench.fail("s", fault().recurs(1, exactly(1e9)));
            bench.restore(first);
            Opened second = bench.fail("s", fault());
            bench.restore(second);
            Opened third = bench.fail("s", fault());

            assertThat(second.incident())
                    .as("the first is followed up, though too late to matter")
                    .isNotEqualTo(first.incident());
            assertThat(third.incident()).isEqualTo(second.incident());
            bench.services.causeRemoved(first.incident());
            assertThat(bench.fail("s", fault()).incident()).isEqualTo(first.incident());
        }
    }

    @Nested
    class Recurrence {

        @Test
        void cause_thatStays_bringsTheFailureBack_untilItIsRemoved() {
            ServiceBench bench = ServiceBench.of(service("s"));
            Opened first = bench.until(5).fail("s", fault().recurs(1, exactly(10)));
            bench.until(7);
            bench.restore(first);
            bench.until(20);
            assertThat(bench.timesOf(Origin.RECURRENCE)).containsExactly(17.0);
            bench.restore(bench.opened.get(1));
            bench.until(31);
            assertThat(bench.timesOf(Origin.RECURRENCE)).containsExactly(17.0, 30.0);

            assertThat(bench.followUps)
                    .as("begun once, at the first restoration")
                    .hasSize(1);
            assertThat(bench.followUps.get(0).at()).isEqualTo(7);

            bench.services.causeRemoved(bench.followUps.get(0).incident());
            bench.restore(bench.opened.get(2));
            bench.until(1_000);
            assertThat(bench.failed).hasSize(3);
            assertThat(bench.failed.stream().map(Failed::incident).distinct()).hasSize(3);
        }

        @Test
        void causeRemoved_inTime_cancelsTheRecurrence() {
            ServiceBench bench = ServiceBench.of(service("s"));
            bench.restore(bench.fail("s", fault().recurs(1, exactly(10))));
            bench.until(9).services.causeRemoved(bench.followUps.get(0).incident());

            bench.until(1_000);

            assertThat(bench.failed).hasSize(1);
        }

        @Test
        void cause_isDrawnOncePerIncident_inTheStatedShare() {
            ServiceBench bench = ServiceBench.repairing(
                    exactly(1),
                    service("s", shocks(exactly(10)).recurs(0.25, exactly(1e6)).build()));
            int incidents = 10_000;

            bench.begin().until(10 * incidents + 5);

            // a binomial count within 5 standard deviations: off in less than one of a million runs of sound code
            double mean = incidents * 0.25;
            assertThat((double) bench.followUps.size()).isBetween(mean - 5 * 43.4, mean + 5 * 43.4);
        }
    }

    @Test
    void severity_isOfTheIncidentAlone() {
        Map<Long, Boolean> severe = new TreeMap<>();
        ServiceBench some = ServiceBench.repairing(
                random(3), service("s", shocks(random(10)).severe(0.5).build()));
        some.begin().until(1_000).failed.forEach(failure -> severe.put(failure.incident(), failure.severe()));
        assertThat(severe.values()).contains(true, false);

        ServiceBench others = ServiceBench.repairing(
                random(300),
                service(
                        "s",
                        shocks(random(10)).severe(0.5).degradesTo(0.3).hurt(2).build()));
        others.begin().until(1_000);

        assertThat(others.failed)
                .allSatisfy(failure -> assertThat(failure.severe()).isEqualTo(severe.get(failure.incident())))
                .hasSize(severe.size());
    }

    @Test
    void fate_ofAService_doesNotDependOnItsPlaceInTheFile() {
        ServiceBench alone = ServiceBench.repairing(
                random(20),
                service("s", wear(random(100)).build(), shocks(random(200)).build()));
        ServiceBench last = ServiceBench.repairing(
                random(20),
                redundant("other", 1, 4, wear(random(100)).build()),
                service("s", wear(random(100)).build(), shocks(random(200)).build()));

        alone.begin().until(10_000);
        last.begin().until(10_000);

        assertThat(last.failed.stream().filter(failure -> failure.service().equals("s")))
                .containsExactlyElementsOf(alone.failed)
                .hasSizeGreaterThan(100);
    }
}
