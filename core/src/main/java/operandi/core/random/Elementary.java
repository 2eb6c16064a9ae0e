package operandi.core.random;

import java.math.BigInteger;

/**
 * The natural logarithm and the exponential function, to the same bits on every machine and within 0.52 units in the
 * last place (ulp), for samplers that take one of them at every draw.
 *
 * <p>{@link Math} may answer differently on another machine; {@link StrictMath} may not, but up to JDK 20 it leaves
 * Java for every call. Here are only additions, multiplications and integer operations, which Java defines bit by bit.
 *
 * <p>Both reduce the argument by a table of 128 entries until a short Taylor series is enough, and carry the rounding
 * errors of the large terms along. The logarithm takes {@code x = 2^k m} with m about 1 and a factor c of nine bits
 * with {@code cm} within 2^-7 of 1: {@code ln x = k ln 2 - ln c + ln(1 + r)}, where {@code r = cm - 1} is computed in
 * integers, hence without error; next to 1 the factor is 1, so that nothing cancels. The exponential takes
 * {@code x = n ln(2) / 128 + r}: {@code e^x = 2^(n/128) e^r}. The tables are computed when the class is loaded, by
 * integer arithmetic to more than a hundred bits.
 *
 * <p>Sources: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point
 * arithmetic", ACM TOMS 15 (1989) 144-157, doi:10.1145/63522.214389, and "... of the logarithm function ...", ACM TOMS
 * 16 (1990) 378-400, doi:10.1145/98267.98294; the two-part tables as in S. Gal, B. Bachelis, "An accurate elementary
 * mathematical library for the IEEE floating point standard", ACM TOMS 17 (1991) 26-45, doi:10.1145/103147.103151.
 */
final class Elementary {

    private static final int CELL_BITS = 7;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int MANTISSA_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
    private static final long MANTISSA_MASK = IMPLICIT_BIT - 1;

    /** Bits of 0.6875: the logarithm's m is in [0.6875, 1.375), which keeps 1 and its neighbours in the middle. */
    private static final long LOWEST_MANTISSA = 0x3FE6_0000_0000_0000L;

    /** The cells that end and begin at 1; both have the factor 1. */
    private static final int CELL_BELOW_ONE = 79;

    private static final int CELL_ABOVE_ONE = 80;

    /** A mantissa times its factor is about 2^61. */
    private static final long PRODUCT_ONE = 1L << 61;

    private static final double PRODUCT_UNIT = 0x1.0p-61;

    /** High parts of the logarithm are multiples of 2^-42, so that k ln 2 - ln c has no rounding error. */
    private static final int LOG_HIGH_BITS = 42;

    /** High part of the exponential's step ln(2)/128: short enough that its product with any n is exact. */
    private static final int STEP_HIGH_BITS = 42;

    private static final Table TABLE = new Table();
    private static final double LN2_HIGH = TABLE.ln2High;
    private static final double LN2_LOW = TABLE.ln2Low;
    private static final double STEP_HIGH = TABLE.stepHigh;
    private static final double STEP_LOW = TABLE.stepLow;
    private static final double STEPS_PER_UNIT = TABLE.stepsPerUnit;
    private static final long[] FACTOR = TABLE.factor;
    private static final double[] LOG_HIGH = TABLE.logHigh;
    private static final double[] LOG_LOW = TABLE.logLow;
    private static final long[] POWER = TABLE.power;
    private static final double[] POWER_LOW = TABLE.powerLow;

    /** 1.5 times 2^52: adding it leaves the nearest whole number in the lowest bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;

    /** Between these, e^x and the terms it is made of are normal doubles. */
    private static final double EXP_NORMAL_FROM = -708;

    private static final double EXP_NORMAL_TO = 709;
    private static final double EXP_ZERO_BELOW = -746;
    private static final double EXP_INFINITE_FROM = 710;

    private Elementary() {}

    /**
     * The natural logarithm.
     *
     * @param x any number
     * @return ln x; negative infinity at 0, NaN below
     */
    static double log(double x) {
        if (x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY) {
            return logOfNormal(x, 0, 0);
        }
        return logOfOther(x);
    }

    /**
     * The logarithm of {@code 1 - u} without the rounding error of that difference; within 0.77 ulp where that difference
     * is no double. On the grid of {@link KeyedRandom#toUniform} it always is one, and neighbouring values lie at least
     * two ulp apart, so there the function falls strictly.
     *
     * @param u in [0, 1]
     * @return ln(1 - u), in [negative infinity, 0]
     */
    static double logOfOneMinus(double u) {
        double rest = 1 - u;
        double missing = (1 - rest) - u;
        if (rest == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return logOfNormal(rest, 0, missing == 0 ? 0 : missing / rest);
    }

    private static double logOfOther(double x) {
        if (x > 0 && x < Double.MIN_NORMAL) {
            return logOfNormal(x * 0x1.0p52, -MANTISSA_BITS, 0);
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < 0 ? Double.NaN : x;
    }

    /** The logarithm of {@code x (1 + tail)} times a power of two, for a tail below half an ulp. */
    private static double logOfNormal(double x, int exponent, double tail) {
        long bits = Double.doubleToRawLongBits(x);
        long fromLowest = bits - LOWEST_MANTISSA;
        int cell = (int) (fromLowest >>> (MANTISSA_BITS - CELL_BITS)) & (CELLS - 1);
        double k = (int) (fromLowest >> MANTISSA_BITS) + exponent;
        long mantissa = (bits & MANTISSA_MASK) | IMPLICIT_BIT;
        double r = (mantissa * FACTOR[cell] - PRODUCT_ONE) * PRODUCT_UNIT;
        double high = k * LN2_HIGH + LOG_HIGH[cell];
        double sum = high + r;
        double low = (high - sum) + r + (k * LN2_LOW + LOG_LOW[cell] + tail);
        double r2 = r * r;
        double curve = r2
                * (-1.0 / 2
                        + r * (1.0 / 3)
                        + r2 * (-1.0 / 4 + r * (1.0 / 5))
                        + r2 * r2 * (-1.0 / 6 + r * (1.0 / 7) - r2 * (1.0 / 8)));
        return sum + (low + curve);
    }

    /**
     * The exponential function. Where the result is below the normal doubles (x below -708.4) it is within one unit in
     * the last place.
     *
     * @param x any number
     * @return e to the power of x; 0 or positive infinity where that leaves the range of a double
     */
    static double exp(double x) {
        if (x > EXP_NORMAL_FROM && x < EXP_NORMAL_TO) {
            return expTimesPowerOfTwo(x, 0);
        }
        if (x >= EXP_INFINITE_FROM) {
            return Double.POSITIVE_INFINITY;
        }
        if (x >= EXP_NORMAL_TO) {
            return expTimesPowerOfTwo(x, -2) * 4;
        }
        if (x < EXP_ZERO_BELOW) {
            return 0;
        }
        return expTimesPowerOfTwo(x, 64) * 0x1.0p-64;
    }

    private static double expTimesPowerOfTwo(double x, int exponent) {
        double shifted = x * STEPS_PER_UNIT + ROUNDER;
        double n = shifted - ROUNDER;
        int steps = (int) Double.doubleToRawLongBits(shifted);
        int cell = steps & (CELLS - 1);
        double r = (x - n * STEP_HIGH) - n * STEP_LOW;
        double r2 = r * r;
        double growth = r + (POWER_LOW[cell] + r2 * (1.0 / 2 + r * (1.0 / 6) + r2 * (1.0 / 24 + r * (1.0 / 120))));
        long scale = (long) ((steps >> CELL_BITS) + exponent) << MANTISSA_BITS;
        double power = Double.longBitsToDouble(POWER[cell] + scale);
        return power + power * growth;
    }

    /** The tables, in fixed point with {@link #FRACTION} bits after the point, then as sums of two doubles. */
    static final class Table {

        private static final int FRACTION = 160;
        private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FRACTION);

        /** Factors c are multiples of 1/256, those of mantissas above 1 held as multiples of 1/512. */
        private static final int FACTOR_ONE = 256;

        final double ln2High;
        final double ln2Low;
        final double stepHigh;
        final double stepLow;
        final double stepsPerUnit;
        final long[] factor = new long[CELLS];
        final double[] logHigh = new double[CELLS];
        final double[] logLow = new double[CELLS];
        final long[] power = new long[CELLS];
        final double[] powerLow = new double[CELLS];

        Table() {
            BigInteger ln2 = logOfRatio(1, 2);
            ln2High = high(ln2, LOG_HIGH_BITS);
            ln2Low = low(ln2, ln2High);
            BigInteger step = ln2.shiftRight(CELL_BITS);
            stepHigh = high(step, STEP_HIGH_BITS);
            stepLow = low(step, stepHigh);
            stepsPerUnit = CELLS / (ln2High + ln2Low);
            for (int cell = 0; cell < CELLS; cell++) {
                fillLogarithm(cell);
            }
            fillPowers();
        }

        private void fillLogarithm(int cell) {
            double from = Double.longBitsToDouble(LOWEST_MANTISSA + ((long) cell << (MANTISSA_BITS - CELL_BITS)));
            double to = Double.longBitsToDouble(LOWEST_MANTISSA + ((cell + 1L) << (MANTISSA_BITS - CELL_BITS)));
            boolean nextToOne = cell == CELL_BELOW_ONE || cell == CELL_ABOVE_ONE;
            int c = nextToOne ? FACTOR_ONE : (int) Math.rint(2 * FACTOR_ONE / (from + to));
            factor[cell] = cell < CELL_ABOVE_ONE ? c : 2L * c;
            BigInteger minusLog = logOfRatio(c, FACTOR_ONE);
            logHigh[cell] = high(minusLog, LOG_HIGH_BITS);
            logLow[cell] = low(minusLog, logHigh[cell]);
        }

        private void fillPowers() {
            BigInteger root = ONE.shiftLeft(1);
            for (int i = 0; i < CELL_BITS; i++) {
                root = root.shiftLeft(FRACTION).sqrt();
            }
            BigInteger exact = ONE;
            for (int cell = 0; cell < CELLS; cell++) {
                double rounded = toDouble(exact);
                power[cell] = Double.doubleToRawLongBits(rounded);
                powerLow[cell] = low(exact, rounded) / rounded;
                exact = exact.multiply(root).shiftRight(FRACTION);
            }
        }

        /** ln(to/from) = 2 artanh((to - from) / (to + from)), by the series of the inverse hyperbolic tangent. */
        private static BigInteger logOfRatio(int from, int to) {
            BigInteger difference = BigInteger.valueOf((long) to - from);
            BigInteger sum = BigInteger.valueOf((long) to + from);
            BigInteger differenceSquared = difference.multiply(difference);
            BigInteger sumSquared = sum.multiply(sum);
            BigInteger odd = ONE.multiply(difference).divide(sum);
            BigInteger total = BigInteger.ZERO;
            for (long n = 1; odd.signum() != 0; n += 2) {
                total = total.add(odd.divide(BigInteger.valueOf(n)));
                odd = odd.multiply(differenceSquared).divide(sumSquared);
            }
            return total.shiftLeft(1);
        }

        /** The value rounded down to a multiple of 2^-bits. */
        private static double high(BigInteger value, int bits) {
            return toDouble(value.shiftRight(FRACTION - bits).shiftLeft(FRACTION - bits));
        }

        private static double low(BigInteger value, double high) {
            BigInteger exactHigh =
                    BigInteger.valueOf((long) Math.scalb(high, 52)).shiftLeft(FRACTION - 52);
            return toDouble(value.subtract(exactHigh));
        }

        private static double toDouble(BigInteger value) {
            return Math.scalb(value.doubleValue(), -FRACTION);
        }
    }
}
