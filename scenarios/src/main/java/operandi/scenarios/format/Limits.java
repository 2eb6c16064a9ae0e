package operandi.scenarios.format;

/**
 * The values that a quantity may have.
 *
 * @param low lowest value
 * @param isLowExcluded whether the lowest value itself is too low
 * @param high highest value; it is allowed
 * @param words the same in the words and units of the file
 */
record Limits(double low, boolean isLowExcluded, double high, String words) {

    static Limits between(double low, double high, String words) {
        return new Limits(low, false, high, words);
    }

    static Limits above(double low, double high, String words) {
        return new Limits(low, true, high, words);
    }

    /** From a lowest value, which is allowed, to a highest, which is not. */
    static Limits below(double low, double high, String words) {
        return new Limits(low, false, Math.nextDown(high), words);
    }

    boolean allow(double value) {
        return (isLowExcluded ? value > low : value >= low) && value <= high;
    }
}
