package operandi.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideSumTest {

    @Test
    void value_nothingAdded_zero() {
        assertThat(new WideSum().value()).isZero();
        assertThat(new WideSum().doubleValue()).isZero();
    }

    @Test
    void add_beyondALong_exact() {
        WideSum sum = new WideSum();
        sum.add(Long.MAX_VALUE);
        sum.add(Long.MAX_VALUE);
        sum.add(2);

        assertThat(sum.value()).isEqualTo(BigInteger.TWO.pow(64));
        assertThat(sum.doubleValue()).isEqualTo(0x1p64);
    }

    @Test
    void add_aNegativeNumberToASmallOne_itsDoubleIsNotRounded() {
        WideSum sum = new WideSum();
        sum.add(3);
        sum.add(-10);

        assertThat(sum.value()).isEqualTo(-7);
        assertThat(sum.doubleValue()).isEqualTo(-7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void add_anyNumbersAndSums_asBigIntegers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WideSum sum = new WideSum();
        WideSum other = new WideSum();
        BigInteger expected = BigInteger.ZERO;
        BigInteger expectedOther = BigInteger.ZERO;
        for (int i = 0; i < 1000; i++) {
            long number = random.nextLong() >> random.nextInt(Long.SIZE);
            sum.add(number);
            expected = expected.add(BigInteger.valueOf(number));
            long another = random.nextLong();
            other.add(another);
            expectedOther = expectedOther.add(BigInteger.valueOf(another));
            sum.add(other);
            expected = expected.add(expectedOther);
        }

        assertThat(sum.value()).as("seed %d", seed).isEqualTo(expected);
        assertThat(sum.doubleValue()).as("seed %d", seed).isEqualTo(expected.doubleValue());
        assertThat(other.value()).as("seed %d", seed).isEqualTo(expectedOther);
    }
}
