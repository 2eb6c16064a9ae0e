package operandi.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {

    private static final MathContext DIGITS = new MathContext(70);

    /** ln 2, from the Online Encyclopedia of Integer Sequences, A002162. */
    private static final BigDecimal LN2 =
            new BigDecimal("0.69314718055994530941723212145817656807550013436025525412068000949339362196969472");

    private static final double ERROR_BOUND = 0.52;

    /** Of the logarithm of 1 - u where 1 - u is no double, next to 1: half its last digit is rounded twice. */
    private static final double ERROR_BOUND_OFF_GRID = 0.77;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void log_seededArguments_withinTheStatedError(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            assertLog(random.nextDouble());
            assertLog(0.5 + random.nextDouble());
            assertLog(1 + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(52)));
            assertLog(Double.longBitsToDouble(random.nextLong(1, Double.doubleToRawLongBits(Double.MAX_VALUE))));
        }
    }

    @Test
    void log_bordersOfTheTable_withinTheStatedError() {
        for (int cell = 0; cell <= 128; cell++) {
            double border = Double.longBitsToDouble(0x3FE6_0000_0000_0000L + ((long) cell << 45));
            assertLog(Math.nextDown(border));
            assertLog(border);
            assertLog(Math.nextUp(border));
        }
        for (int exponent = -1074; exponent < 1024; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertLog(power);
            assertLog(Math.nextUp(power));
            assertLog(Math.nextDown(power));
        }
    }

    @Test
    void log_argumentsOutsideTheOpenRange_asDefined() {
        assertThat(Elementary.log(1)).isEqualTo(0.0);
        assertThat(Elementary.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.log(-Double.MIN_VALUE)).isNaN();
        assertThat(Elementary.log(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(Elementary.log(Double.NaN)).isNaN();
        assertThat(Elementary.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void logOfOneMinus_anyNumber_withinTheStatedError(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            assertLogOfOneMinus(KeyedRandom.toUniform(random.nextLong()));
            assertLogOfOneMinus(random.nextDouble());
            assertLogOfOneMinus(Math.scalb(random.nextDouble(), -random.nextInt(120)));
            assertLogOfOneMinus(1 - Math.scalb(random.nextDouble(), -random.nextInt(52)));
        }
    }

    @Test
    void logOfOneMinus_ends_zeroAndMinusInfinity() {
        assertThat(Elementary.logOfOneMinus(0)).isEqualTo(0.0);
        assertThat(Elementary.logOfOneMinus(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.logOfOneMinus(Double.MIN_VALUE)).isEqualTo(-Double.MIN_VALUE);
        assertThat(Elementary.logOfOneMinus(1e-300)).isEqualTo(-1e-300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exp_seededArguments_withinTheStatedError(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            assertExp((random.nextDouble() - 0.5) * 1416);
            assertExp(random.nextDouble() * 40);
            assertExp(Math.scalb(random.nextDouble() - 0.5, -random.nextInt(60)));
        }
    }

    @Test
    void exp_bordersOfTheTable_withinTheStatedError() {
        for (int step = -2_000; step <= 2_000; step++) {
            double border = (step + 0.5) * StrictMath.log(2) / 128;
            assertExp(Math.nextDown(border));
            assertExp(border);
            assertExp(Math.nextUp(border));
        }
        assertExp(Math.nextUp(-708.0));
        assertExp(-708);
        assertExp(709);
        assertExp(Math.nextDown(709.0));
        assertExp(709.782712893384);
    }

    @Test
    void exp_belowTheNormalNumbers_withinOneUnit() {
        for (double x = -708.4; x > -745; x -= 0.37) {
            assertThat(errorInUlp(bigExp(new BigDecimal(x)), Elementary.exp(x)))
                    .as("exp(%s)", x)
                    .isBetween(-1.0, 1.0);
        }
    }

    @Test
    void exp_endsOfTheRange_asDefined() {
        assertThat(Elementary.exp(0)).isEqualTo(1);
        assertThat(Elementary.exp(-0.0)).isEqualTo(1);
        assertThat(Elementary.exp(709.783)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(-745.2)).isEqualTo(0.0);
        assertThat(Elementary.exp(-Double.MAX_VALUE)).isEqualTo(0.0);
        assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(Elementary.exp(Double.NaN)).isNaN();
    }

    @Test
    void table_factors_bringTheMantissasOfTheirCellNextToOne() {
        Elementary.Table table = new Elementary.Table();
        for (int cell = 0; cell < 128; cell++) {
            boolean isBelowOne = cell < 80;
            double from = isBelowOne ? 0.6875 + cell / 256.0 : 1 + (cell - 80) / 128.0;
            double to = from + (isBelowOne ? 1 / 256.0 : 1 / 128.0);
            double factor = factor(table, cell);

            assertThat(factor * from).as("cell %d", cell).isBetween(1 - 0x1p-7, 1 + 0x1p-7);
            assertThat(factor * to).as("cell %d", cell).isBetween(1 - 0x1p-7, 1 + 0x1p-7);
        }
        assertThat(factor(table, 79)).isEqualTo(1);
        assertThat(factor(table, 80)).isEqualTo(1);
    }

    /** The factor of a cell; the integer is twice as large where mantissas are held twice as large. */
    private static double factor(Elementary.Table table, int cell) {
        return table.factor[cell] / (cell < 80 ? 256.0 : 512.0);
    }

    /** The sum of both parts is exact to some 95 bits, and the high part is short enough for exact products. */
    @Test
    void table_logarithms_ofOneOverTheFactor() {
        Elementary.Table table = new Elementary.Table();
        assertThat(sum(table.ln2High, table.ln2Low).subtract(LN2).doubleValue()).isBetween(-1e-28, 1e-28);
        assertThat(Math.scalb(table.ln2High, 42)).isEqualTo(Math.rint(Math.scalb(table.ln2High, 42)));
        BigDecimal step = LN2.divide(BigDecimal.valueOf(128), DIGITS);
        assertThat(sum(table.stepHigh, table.stepLow).subtract(step).doubleValue())
                .isBetween(-1e-28, 1e-28);
        assertThat(Math.scalb(table.stepHigh, 42)).isEqualTo(Math.rint(Math.scalb(table.stepHigh, 42)));
        assertThat(table.stepsPerUnit * LN2.doubleValue()).isCloseTo(128, within(1e-13));
        for (int cell = 0; cell < 128; cell++) {
            BigDecimal logarithm = sum(table.logHigh[cell], table.logLow[cell]);
            BigDecimal one = bigExp(logarithm).multiply(new BigDecimal(factor(table, cell)));

            assertThat(one.subtract(BigDecimal.ONE).doubleValue())
                    .as("cell %d", cell)
                    .isBetween(-1e-28, 1e-28);
            double high = Math.scalb(table.logHigh[cell], 42);
            assertThat(high).as("cell %d", cell).isEqualTo(Math.rint(high));
        }
    }

    @Test
    void table_powers_ofTheRootsOfTwo() {
        Elementary.Table table = new Elementary.Table();
        for (int cell = 0; cell < 128; cell++) {
            double power = Double.longBitsToDouble(table.power[cell]);
            BigDecimal exact = bigExp(LN2.multiply(BigDecimal.valueOf(cell)).divide(BigDecimal.valueOf(128), DIGITS));
            BigDecimal both = new BigDecimal(power).multiply(BigDecimal.ONE.add(new BigDecimal(table.powerLow[cell])));

            assertThat(both.subtract(exact).doubleValue()).as("cell %d", cell).isBetween(-1e-30, 1e-30);
            assertThat(table.powerLow[cell]).as("cell %d", cell).isBetween(-0x1p-53, 0x1p-53);
        }
    }

    private static BigDecimal sum(double high, double low) {
        return new BigDecimal(high).add(new BigDecimal(low));
    }

    /** Where the table changes its cell, at both ends, and at seeded places: each number and its next on the grid. */
    @Tag("sweep")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exponentialQuantile_neighboursOnTheGrid_rises(long seed) {
        Exponential exponential = new Exponential(1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            assertRises(exponential, random.nextLong(1L << 52));
            assertRises(exponential, (long) Math.scalb(random.nextDouble(), random.nextInt(53)));
            assertRises(exponential, (1L << 52) - 1 - (long) Math.scalb(random.nextDouble(), random.nextInt(53)));
        }
        for (int exponent = 0; exponent < 20; exponent++) {
            for (int cell = 0; cell < 128; cell++) {
                double border =
                        Math.scalb(Double.longBitsToDouble(0x3FE6_0000_0000_0000L + ((long) cell << 45)), -exponent);
                long at = (long) Math.scalb(1 - border, 52);
                for (long k = at - 3; k <= at + 3; k++) {
                    assertRises(exponential, k);
                }
            }
        }
    }

    private static void assertRises(Exponential exponential, long k) {
        if (k < 0 || k + 1 >= 1L << 52) {
            return;
        }
        double here = exponential.quantile(KeyedRandom.toUniform(k << 12));
        double next = exponential.quantile(KeyedRandom.toUniform((k + 1) << 12));
        assertThat(next).as("grid point %d", k).isGreaterThan(here);
    }

    @Tag("sweep")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exp_neighbouringArguments_neverFalls(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300_000; i++) {
            assertExpRises(Math.scalb(random.nextDouble() - 0.5, 6 - random.nextInt(60)));
        }
        for (int step = -128 * 30; step <= 128 * 30; step++) {
            double x = (step + 0.5) * StrictMath.log(2) / 128;
            for (int i = 0; i < 40; i++) {
                x = Math.nextDown(x);
            }
            for (int i = 0; i < 80; i++) {
                assertExpRises(x);
                x = Math.nextUp(x);
            }
        }
    }

    private static void assertExpRises(double x) {
        assertThat(Elementary.exp(Math.nextUp(x))).as("exp after %s", x).isGreaterThanOrEqualTo(Elementary.exp(x));
    }

    private static void assertLog(double x) {
        if (x != 1 && x != 0) {
            assertThat(logErrorInUlp(new BigDecimal(x), Elementary.log(x)))
                    .as("log(%s)", x)
                    .isBetween(-ERROR_BOUND, ERROR_BOUND);
        }
    }

    private static void assertLogOfOneMinus(double u) {
        if (u != 0 && u != 1) {
            double bound = u == 1 - (1 - u) ? ERROR_BOUND : ERROR_BOUND_OFF_GRID;
            assertThat(logErrorInUlp(BigDecimal.ONE.subtract(new BigDecimal(u)), Elementary.logOfOneMinus(u)))
                    .as("log(1 - %s)", u)
                    .isBetween(-bound, bound);
        }
    }

    private static void assertExp(double x) {
        assertThat(errorInUlp(bigExp(new BigDecimal(x)), Elementary.exp(x)))
                .as("exp(%s)", x)
                .isBetween(-ERROR_BOUND, ERROR_BOUND);
    }

    /** ln x less y is ln(x e^-y), and that number is so close to 1 that two terms of the series are exact enough. */
    private static double logErrorInUlp(BigDecimal x, double y) {
        double offOne = x.multiply(bigExp(new BigDecimal(-y)), DIGITS)
                .subtract(BigDecimal.ONE)
                .doubleValue();
        return (offOne - offOne * offOne / 2) / Math.ulp(y);
    }

    private static double errorInUlp(BigDecimal exact, double rounded) {
        return exact.subtract(new BigDecimal(rounded)).doubleValue() / Math.ulp(rounded);
    }

    /** e^x by the exponential series of a 256th of what is left after whole powers of two. */
    private static BigDecimal bigExp(BigDecimal x) {
        int power = (int) Math.rint(x.doubleValue() / 0.6931471805599453);
        BigDecimal part = x.subtract(LN2.multiply(BigDecimal.valueOf(power))).divide(BigDecimal.valueOf(256), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 18; n++) {
            term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 8; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        BigDecimal two = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(power)));
        return power < 0 ? sum.divide(two, DIGITS) : sum.multiply(two, DIGITS);
    }
}
