package operandi.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import operandi.core.model.Assumption;
import org.junit.jupiter.api.Test;

class AssumptionEffectTest {

    private static final double[] DRAWN = {0, 1, 2, 3, 4, 5, 6, 7};

    private static Assumption assumption(String path, double low, double high) {
        return new Assumption(
                path, "", "", "assumed", "", Optional.of(new Assumption.Extent((low + high) / 2, low, high, "number")));
    }

    private static AssumptionEffect effect(double... differences) {
        return AssumptionEffect.of(List.of(assumption("a", -1, 8)), List.of(DRAWN), differences, 1, 0.95)
                .get(0);
    }

    @Test
    void straightLine_explainsAllAndFlipsWhereItCrossesZero() {
        AssumptionEffect effect = effect(-5, -3, -1, 1, 3, 5, 7, 9);

        assertThat(effect.share()).isCloseTo(1, within(1e-12));
        assertThat(effect.atLow()).isCloseTo(-7, within(1e-12));
        assertThat(effect.atHigh()).isCloseTo(11, within(1e-12));
        assertThat(effect.flipsAt()).hasValueCloseTo(2.5, within(1e-12));
        assertThat(effect.clear()).isTrue();
    }

    @Test
    void crossingOutsideTheRange_isNoFlip() {
        AssumptionEffect effect = effect(100, 101, 102, 103, 104, 105, 106, 107);

        assertThat(effect.flipsAt()).isEmpty();
        assertThat(effect.atLow()).isCloseTo(99, within(1e-9));
    }

    @Test
    void nothingThatVaries_explainsNothing() {
        AssumptionEffect constant = effect(3, 3, 3, 3, 3, 3, 3, 3);

        assertThat(constant.share()).isZero();
        assertThat(constant.atLow()).isEqualTo(3);
        assertThat(constant.atHigh()).isEqualTo(3);
        assertThat(constant.flipsAt()).isEmpty();
        assertThat(constant.clear()).isFalse();
    }

    @Test
    void undefinedFutures_areLeftOut() {
        AssumptionEffect effect = effect(-5, Double.NaN, -1, 1, 3, 5, 7, 9);

        assertThat(effect.share()).isCloseTo(1, within(1e-12));
    }

    /**
     * Ranks of eight whose squared differences add up to 14: r = 1 - 6 * 14 / (8 * 63) = 5/6, atanh(r) = ln(11) / 2 =
     * 1.199, against 1.960 / sqrt(5) = 0.877 for one assumption, and 3.023 / sqrt(5) = 1.352 for twenty of them.
     */
    @Test
    void clear_countsHowManyAssumptionsWereTried() {
        double[] differences = {2, 0, 1, 5, 4, 3, 6, 7};
        double squares = 0;
        for (int i = 0; i < 8; i++) {
            squares += (differences[i] - i) * (differences[i] - i);
        }
        assertThat(squares).isEqualTo(14);

        assertThat(effect(differences).clear()).isTrue();
        List<Assumption> twenty =
                IntStream.range(0, 20).mapToObj(i -> assumption("a" + i, 0, 7)).toList();
        List<double[]> draws = Collections.nCopies(20, DRAWN);
        assertThat(AssumptionEffect.of(twenty, draws, differences, 1, 0.95))
                .hasSize(20)
                .noneMatch(AssumptionEffect::clear)
                .allMatch(effect -> Math.abs(effect.share() - 25.0 / 36) < 1e-12);
    }

    @Test
    void effects_areSortedByShareThenPath() {
        double[] noise = {1, -1, 1, -1, 1, -1, 1, -1};
        double[] differences = {0, 1, 2, 3, 4, 5, 6, 7};

        assertThat(AssumptionEffect.of(
                        List.of(assumption("z", 0, 7), assumption("noise", -1, 1), assumption("b", 0, 7)),
                        List.of(DRAWN, noise, DRAWN),
                        differences,
                        1,
                        0.95))
                .extracting(AssumptionEffect::path)
                .containsExactly("b", "z", "noise");
    }

    @Test
    void nothingDrawn_hasNoEffects() {
        assertThat(AssumptionEffect.of(List.of(), List.of(), new double[] {1, 2}, 1, 0.95))
                .isEmpty();
    }
}
