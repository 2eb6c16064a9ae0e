package operandi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.random.Deterministic;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.core.random.Gamma;
import operandi.core.random.Hyperexponential;
import operandi.core.random.Mixture;
import operandi.core.random.Weibull;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        double hour = Ticks.HOUR;
        return Stream.of(
                Arguments.of("{gamma: {mean: 2 h, sd: 1 h}}", Gamma.of(2 * hour, hour)),
                Arguments.of("{erlang: {mean: 2 h, phases: 3}}", Gamma.ofShape(2 * hour, 3)),
                Arguments.of("{weibull: {mean: 2 h, shape: 1.5}}", Weibull.ofMean(2 * hour, 1.5)),
                Arguments.of("{weibull: {scale: 2 h, shape: 1.5}}", new Weibull(2 * hour, 1.5)),
                Arguments.of(
                        "{hyperexponential: {mean: 2 h, sd: 3 h}}", Hyperexponential.ofMoments(2 * hour, 3 * hour)),
                Arguments.of(
                        "{hyperexponential: {means: [1 h, 2 h], weights: [3, 1]}}",
                        Hyperexponential.of(List.of(hour, 2 * hour), List.of(3.0, 1.0))),
                Arguments.of(
                        "{mixture: {of: [1 h, {exponential: 2 h}], weights: [3, 1]}}",
                        Mixture.of(List.of(new Deterministic(hour), new Exponential(2 * hour)), List.of(3.0, 1.0))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void kindOfDistribution_isRead(String text, Distribution expected) {
        ReadResult result = new Sample(folder).read(Sample.TEXT.replace("takes: 2 h", "takes: " + text));

        assertThat(result.scenario().orElseThrow().flows().get(1).steps().get(0).takes())
                .isEqualTo(expected);
    }
}
