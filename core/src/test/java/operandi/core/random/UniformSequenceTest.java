package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UniformSequenceTest {

    private static final long GAPS = Key.of("gaps");

    @Test
    void next_nthDraw_isWordNModuloFourOfVisitNOverFour() {
        KeyedRandom random = new KeyedRandom(1, 2);
        UniformSequence sequence = random.sequence(5, GAPS);
        for (int n = 0; n < 41; n++) {
            random.block(5, GAPS, n / 4);

            assertThat(sequence.next()).as("draw %d", n).isEqualTo(random.uniformOf(n % 4));
        }
    }

    @Test
    void next_otherSequencesInBetween_haveNoInfluence() {
        KeyedRandom random = new KeyedRandom(1, 2);
        UniformSequence alone = random.sequence(5, GAPS);
        UniformSequence disturbed = random.sequence(5, GAPS);
        UniformSequence another = random.sequence(6, GAPS);
        random.block(7, GAPS, 0);
        long before = random.word(0);
        for (int n = 0; n < 41; n++) {
            another.next();

            assertThat(disturbed.next()).as("draw %d", n).isEqualTo(alone.next());
        }
        assertThat(random.word(0)).isEqualTo(before);
    }
}
