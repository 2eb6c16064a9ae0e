package operandi.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import operandi.core.model.Alternative;
import operandi.core.model.Hazard;
import operandi.core.model.Scenario;
import org.junit.jupiter.api.Test;

/**
 * All alternatives live in the same world (DESIGN 2.4, 2.9): shown by the traces of 100 random scenarios, each with two
 * that stay in different structures, one that reorganizes, and one that automates a step.
 */
class SameWorldTest {

    private static final int MODELS = 100;

    /** What is traced under a key must be the same wherever the key appears. Returns how often it appears twice. */
    private static <T> int requireSame(
            Function<Recorder, List<T>> traced, Function<T, Object> key, Function<T, Object> value) {
        int compared = 0;
        for (long seed = 1; seed <= MODELS; seed++) {
            Scenario scenario = RandomScenario.of(seed);
            Map<String, Object> known = new TreeMap<>();
            for (Alternative alternative : scenario.alternatives()) {
                for (T each : traced.apply(Recorder.of(scenario, alternative.id(), seed))) {
                    Object before = known.putIfAbsent(key.apply(each).toString(), value.apply(each));
                    if (before != null) {
                        assertThat(value.apply(each))
                                .as("seed %d %s %s", seed, alternative.id(), each)
                                .isEqualTo(before);
                        compared++;
                    }
                }
            }
        }
        return compared;
    }

    @Test
    void needs_areTheSame() {
        for (long seed = 1; seed <= MODELS; seed++) {
            Scenario scenario = RandomScenario.of(seed);
            List<Recorder.Asked> asked = null;
            for (Alternative alternative : scenario.alternatives()) {
                Recorder recorder = Recorder.of(scenario, alternative.id(), seed);
                asked = asked == null ? recorder.asked : asked;
                assertThat(recorder.asked)
                        .as("seed %d %s", seed, alternative.id())
                        .isEqualTo(asked);
            }
            assertThat(asked).isNotEmpty();
        }
    }

    @Test
    void shocks_strikeAtTheSameInstants() {
        int shocks = 0;
        for (long seed = 1; seed <= MODELS; seed++) {
            Scenario scenario = RandomScenario.of(seed);
            List<Recorder.Failed> struck = null;
            for (Alternative alternative : scenario.alternatives()) {
                List<Recorder.Failed> here = new ArrayList<>(Recorder.of(scenario, alternative.id(), seed).failed);
                here.removeIf(
                        failed -> failed.origin() != Hazard.Origin.SHOCK && failed.origin() != Hazard.Origin.FAULT);
                struck = struck == null ? here : struck;
                assertThat(here).as("seed %d %s", seed, alternative.id()).isEqualTo(struck);
            }
            shocks += struck.size();
        }
        assertThat(shocks).isGreaterThan(100);
    }

    @Test
    void components_liveTheSameOperatingLives() {
        int lives = requireSame(
                recorder -> recorder.lives, life -> life.component() + "/" + life.ordinal(), Recorder.Life::life);

        assertThat(lives).isGreaterThan(300);
    }

    @Test
    void changes_haveTheSameLatentDraws_andFailTogether() {
        int deployments = requireSame(
                recorder -> recorder.deployed,
                deployed -> deployed.change() + "/" + deployed.service(),
                deployed -> deployed.latent() + "/" + deployed.fails());

        assertThat(deployments).isGreaterThan(1000);
    }

    @Test
    void incidents_areAsSevereInEveryAlternative() {
        int incidents = requireSame(
                recorder -> recorder.failed,
                Recorder.Failed::incident,
                failed -> failed.service() + "/" + failed.origin() + "/" + failed.severe());

        assertThat(incidents).isGreaterThan(300);
    }
}
