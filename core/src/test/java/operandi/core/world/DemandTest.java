package operandi.core.world;

import static operandi.core.world.TestScenario.by;
import static operandi.core.world.TestScenario.team;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Calendar;
import operandi.core.model.Profile;
import operandi.core.model.Scenario;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs of customers (DESIGN 2.2). Every check errs in one of a million runs of sound code. */
class DemandTest {

    private static final double FALSE_ALARM = 1e-6;
    private static final int WEEKS = 50;

    private static Scenario scenario(Profile profile, long customers, double needsPerWeek) {
        return new TestScenario()
                .person("a", Calendar.always(), "k")
                .segment("owners", customers, needsPerWeek, profile, "ask")
                .flow("ask", Optional.empty(), List.of(), by("k", "k", 0.001).build())
                .structure("s", team("t", "a"))
                .weeks(WEEKS)
                .build();
    }

    private static Profile dayProfile() {
        List<Double> weights = new ArrayList<>();
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            weights.add(hour / 24 > 4 ? 0.0 : Math.max(0.0, 8.0 - Math.abs(hour % 24 - 12)));
        }
        return new Profile(weights);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void needs_followTheProfileHourByHour(long seed) {
        Profile profile = dayProfile();
        double expected = 200 * 4.0 * WEEKS;
        long[] counts = new long[Profile.HOURS];
        for (Recorder.Asked asked : Recorder.of(scenario(profile, 200, 4), "s", seed).asked) {
            counts[(int) (asked.time() % Ticks.WEEK / Ticks.HOUR)]++;
        }

        double chiSquare = 0;
        int cells = 0;
        for (int hour = 0; hour < Profile.HOURS; hour++) {
            double mean = expected * profile.factors()[hour] / Profile.HOURS;
            if (mean == 0) {
                assertThat(counts[hour]).as("seed %d hour %d", seed, hour).isZero();
            } else {
                // counts of a Poisson process: independent, their number not given
                chiSquare += (counts[hour] - mean) * (counts[hour] - mean) / mean;
                cells++;
            }
        }
        assertThat(ChiSquaredDistribution.of(cells).survivalProbability(chiSquare))
                .as("seed %d chi-square %.1f of %d", seed, chiSquare, cells)
                .isGreaterThan(FALSE_ALARM);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void withinAnHour_timesAreUniform(long seed) {
        long[] tenths = new long[10];
        List<Recorder.Asked> all = Recorder.of(scenario(dayProfile(), 200, 4), "s", seed).asked;
        all.forEach(asked -> tenths[(int) (asked.time() % Ticks.HOUR * 10 / Ticks.HOUR)]++);

        double mean = all.size() / 10.0;
        double chiSquare = 0;
        for (long count : tenths) {
            chiSquare += (count - mean) * (count - mean) / mean;
        }
        assertThat(ChiSquaredDistribution.of(9).survivalProbability(chiSquare))
                .as("seed %d chi-square %.1f", seed, chiSquare)
                .isGreaterThan(FALSE_ALARM);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyCustomer_isAsLikelyToHaveANeed(long seed) {
        long[] byCustomer = new long[40];
        List<Recorder.Asked> all = Recorder.of(scenario(Profile.flat(), 40, 20), "s", seed).asked;
        all.forEach(asked -> byCustomer[(int) asked.customer()]++);

        double mean = all.size() / 40.0;
        double chiSquare = 0;
        for (long count : byCustomer) {
            chiSquare += (count - mean) * (count - mean) / mean;
        }
        assertThat(ChiSquaredDistribution.of(39).survivalProbability(chiSquare))
                .as("seed %d chi-square %.1f", seed, chiSquare)
                .isGreaterThan(FALSE_ALARM);
    }

    @Test
    void anotherSegment_shiftsNobodysNeeds() {
        TestScenario alone = new TestScenario()
                .person("a", Calendar.always(), "k")
                .segment("owners", 50, 1, dayProfile(), "ask")
                .flow("ask", Optional.empty(), List.of(), by("k", "k", 1).build())
                .structure("s", team("t", "a"));
        TestScenario together = new TestScenario()
                .person("a", Calendar.always(), "k")
                .segment("clinics", 9, 5, Profile.flat(), "ask")
                .segment("owners", 50, 1, dayProfile(), "ask")
                .flow("ask", Optional.empty(), List.of(), by("k", "k", 1).build())
                .structure("s", team("t", "a"));

        List<Recorder.Asked> before = Recorder.of(alone.build()).asked;
        List<Recorder.Asked> after = Recorder.of(together.build()).asked.stream()
                .filter(asked -> "owners".equals(asked.segment()))
                .toList();

        assertThat(after).isEqualTo(before).isNotEmpty();
    }
}
