package operandi.core.statistics;

import java.math.BigInteger;

/**
 * A whole-numbered level that changes at instants, such as a queue's length, and its average over time.
 *
 * <p>The integral of the level is kept in 128 bits, so it is exact: the order of changes and the length of the run
 * leave no trace in the last bits. It cannot overflow, since |level| and elapsed time are both below 2^63. May be
 * observed from any instant on, and again from a later one ({@link #reset}, at the end of the warm-up). Does not
 * allocate but for {@link #integral} and {@link #mean}. For one thread.
 */
public final class TimeWeighted {

    private long observedFrom;
    private long changedAt;
    private long level;
    private long integralHigh;
    private long integralLow;

    /**
     * Starts to observe.
     *
     * @param startAt the instant from which the level counts, in ticks, &gt;= 0
     * @param level the level at that instant
     * @throws IllegalArgumentException if the instant is negative
     */
    public TimeWeighted(long startAt, long level) {
        if (startAt < 0) {
            throw new IllegalArgumentException("start must be >= 0, got " + startAt);
        }
        this.changedAt = startAt;
        this.level = level;
        reset(startAt);
    }

    /**
     * Changes the level. Several changes at one instant are allowed; a level that lasted no time weighs nothing.
     *
     * @param at the instant of the change, in ticks, not before the last one
     * @param newLevel the level from then on
     * @throws IllegalArgumentException if the instant is before the last one
     */
    public void set(long at, long newLevel) {
        advance(at);
        level = newLevel;
    }

    /**
     * Changes the level by a difference.
     *
     * @param at the instant of the change, in ticks, not before the last one
     * @param difference what is added to the level
     * @throws IllegalArgumentException if the instant is before the last one
     * @throws ArithmeticException if the level leaves the range of a long
     */
    public void add(long at, long difference) {
        set(at, Math.addExact(level, difference));
    }

    /**
     * Forgets everything before an instant except the level, which goes on.
     *
     * @param at the instant from which the level counts anew, in ticks, not before the last change
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public void reset(long at) {
        requireNotBefore(at);
        observedFrom = at;
        changedAt = at;
        integralHigh = 0;
        integralLow = 0;
    }

    /**
     * The current level.
     *
     * @return the level since the last change
     */
    public long level() {
        return level;
    }

    /**
     * The integral of the level over time, exactly. Does not change what is observed.
     *
     * @param until the end of the integral, in ticks, not before the last change
     * @return level times ticks since the start or the last reset
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public BigInteger integral(long until) {
        requireNotBefore(until);
        BigInteger low = BigInteger.valueOf(integralLow >>> 1).shiftLeft(1).add(BigInteger.valueOf(integralLow & 1));
        return BigInteger.valueOf(integralHigh)
                .shiftLeft(Long.SIZE)
                .add(low)
                .add(BigInteger.valueOf(level).multiply(BigInteger.valueOf(until - changedAt)));
    }

    /**
     * The time average of the level. Does not change what is observed.
     *
     * @param until the end of the average, in ticks, not before the last change
     * @return the integral over the time observed; NaN if that is zero
     * @throws IllegalArgumentException if the instant is before the last change
     */
    public double mean(long until) {
        requireNotBefore(until);
        long observed = until - observedFrom;
        return observed == 0 ? Double.NaN : integral(until).doubleValue() / observed;
    }

    private void advance(long at) {
        requireNotBefore(at);
        long elapsed = at - changedAt;
        long productLow = level * elapsed;
        integralLow += productLow;
        long carry = Long.compareUnsigned(integralLow, productLow) < 0 ? 1 : 0;
        integralHigh += Math.multiplyHigh(level, elapsed) + carry;
        changedAt = at;
    }

    private void requireNotBefore(long at) {
        if (at < changedAt) {
            throw new IllegalArgumentException("instant " + at + " is before the last change at " + changedAt);
        }
    }
}
