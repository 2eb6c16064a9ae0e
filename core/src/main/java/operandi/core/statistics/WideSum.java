package operandi.core.statistics;

import java.math.BigInteger;

/**
 * A sum of whole numbers, exact however large it gets. A {@code long} alone holds 292,000 years of microseconds, which the
 * waits of a long backlog add up to. Adding does not allocate. For one thread.
 */
public final class WideSum {

    private static final int LOW_BITS = 62;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    /** The sum is {@code high} times 2^62 and {@code low}, which is in [0, 2^62). */
    private long high;

    private long low;

    /**
     * Adds a number.
     *
     * @param number any number
     */
    public void add(long number) {
        add(number >> LOW_BITS, number & LOW_MASK);
    }

    /**
     * Adds all that another sum has come to; the other is unchanged.
     *
     * @param other the sum to add
     */
    public void add(WideSum other) {
        add(other.high, other.low);
    }

    private void add(long highNumber, long lowNumber) {
        low += lowNumber;
        high += highNumber + (low >>> LOW_BITS);
        low &= LOW_MASK;
    }

    /**
     * What it has come to.
     *
     * @return the sum, exactly; 0 before anything was added
     */
    public BigInteger value() {
        return BigInteger.valueOf(high).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low));
    }

    /**
     * The double nearest to the sum.
     *
     * @return finite
     */
    public double doubleValue() {
        return value().doubleValue();
    }
}
