package operandi.core.statistics;

/**
 * A histogram of non-negative whole numbers, such as waiting times in ticks, from which quantiles are read.
 *
 * <p>The buckets are fixed beforehand and the same for all histograms: each value below 256 has its own; above, each
 * octave [2^k, 2^(k+1)) is cut into 128 equal ones (a value's bucket is its binary exponent and the seven bits after
 * the leading one). So a bucket is at most 1/128 of its values wide, and a quantile, reported as its bucket's middle,
 * is off by at most 1/256 (0.4 %) of the true order statistic, whatever the values and however many. Sketches with buckets
 * on an exact logarithmic scale need a third fewer of them for the same bound, but a logarithm for each value; sketches
 * that bound the error of the rank say nothing of the size of a long waiting time.
 *
 * <p>Merging adds counts and is exact: any split of the observations over histograms, merged in any order, gives the
 * same histogram. Only integers are counted, octaves take memory (1 KiB) when first hit, and recording allocates
 * nothing else. For one thread.
 */
public final class LogHistogram {

    private static final int MANTISSA_BITS = 7;
    private static final int BUCKETS_PER_OCTAVE = 1 << MANTISSA_BITS;

    /** Octave 0 holds 0 to 127 one by one, octave k &gt; 0 holds [2^(k+6), 2^(k+7)). */
    private static final int OCTAVES = Long.SIZE - MANTISSA_BITS;

    private final long[][] octaves = new long[OCTAVES][];
    private long count;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    /**
     * Counts a value.
     *
     * @param value &gt;= 0
     * @throws IllegalArgumentException if the value is negative
     */
    public void record(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("value must be >= 0, got " + value);
        }
        int octave = octaveOf(value);
        long[] counts = octaves[octave];
        if (counts == null) {
            counts = new long[BUCKETS_PER_OCTAVE];
            octaves[octave] = counts;
        }
        counts[(int) (value >>> shiftOf(octave)) & (BUCKETS_PER_OCTAVE - 1)]++;
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /**
     * Adds all of another histogram's observations; the other is unchanged.
     *
     * @param other the histogram to add
     */
    public void merge(LogHistogram other) {
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] added = other.octaves[octave];
            if (added == null) {
                continue;
            }
            if (octaves[octave] == null) {
                octaves[octave] = new long[BUCKETS_PER_OCTAVE];
            }
            long[] counts = octaves[octave];
            for (int bucket = 0; bucket < BUCKETS_PER_OCTAVE; bucket++) {
                counts[bucket] += added[bucket];
            }
        }
        count += other.count;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /**
     * The value of rank {@code ceil(p n)}: at least a share {@code p} of the observations is not above it.
     *
     * @param p in [0, 1]; 0 gives the smallest value and 1 the largest, both exactly
     * @return the middle of that value's bucket, within 1/256 of the value; NaN when empty
     * @throws IllegalArgumentException if {@code p} is outside [0, 1] or NaN
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], got " + p);
        }
        if (count == 0) {
            return Double.NaN;
        }
        long rank = (long) Math.ceil(p * (double) count);
        if (rank <= 1) {
            return (double) min;
        }
        if (rank >= count) {
            return (double) max;
        }
        long atOrBelow = 0;
        for (int octave = 0; octave < OCTAVES; octave++) {
            long[] counts = octaves[octave];
            if (counts == null) {
                continue;
            }
            for (int bucket = 0; bucket < BUCKETS_PER_OCTAVE; bucket++) {
                atOrBelow += counts[bucket];
                if (atOrBelow >= rank) {
                    return Math.max((double) min, Math.min((double) max, middleOf(octave, bucket)));
                }
            }
        }
        throw new IllegalStateException("counts sum to " + atOrBelow + ", expected " + count);
    }

    /**
     * How many values were counted.
     *
     * @return at least 0
     */
    public long count() {
        return count;
    }

    /**
     * The smallest value, exactly.
     *
     * @return NaN when empty
     */
    public double min() {
        return count == 0 ? Double.NaN : (double) min;
    }

    /**
     * The largest value, exactly.
     *
     * @return NaN when empty
     */
    public double max() {
        return count == 0 ? Double.NaN : (double) max;
    }

    private static int octaveOf(long value) {
        return Math.max(0, Long.SIZE - MANTISSA_BITS - Long.numberOfLeadingZeros(value));
    }

    /** How many low bits of a value its bucket ignores. */
    private static int shiftOf(int octave) {
        return Math.max(0, octave - 1);
    }

    private static double middleOf(int octave, int bucket) {
        long leading = octave == 0 ? bucket : bucket + (long) BUCKETS_PER_OCTAVE;
        int shift = shiftOf(octave);
        return (leading << shift) + ((1L << shift) - 1) / 2.0;
    }
}
