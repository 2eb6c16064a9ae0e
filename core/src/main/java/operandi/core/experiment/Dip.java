package operandi.core.experiment;

/**
 * What the course of one future says of dip, recovery and break-even (DESIGN 2.5). A course is a row of paired
 * differences, oriented so that worse than the baseline is above zero; NaN where undefined, and then neither inside nor
 * outside. Entries that are never reached are {@link #NEVER}.
 */
final class Dip {

    static final int NEVER = -1;

    /** How many means in a row must be back for a recovery. */
    static final int IN_A_ROW = 4;

    private Dip() {}

    /** The worst of the means; below 0 if all are better than the baseline, NaN if none is defined. */
    static double depth(double[] worse) {
        double depth = Double.NaN;
        for (double mean : worse) {
            depth = mean > depth || Double.isNaN(depth) ? mean : depth;
        }
        return depth;
    }

    /** The first mean that is worse by more than delta. */
    static int leaves(double[] worse, double delta) {
        for (int i = 0; i < worse.length; i++) {
            if (worse[i] > delta) {
                return i;
            }
        }
        return NEVER;
    }

    /**
     * The first mean after {@link #leaves leaving} that is no longer worse by more than delta, if the next three are not
     * either: back within delta, or better than that.
     */
    static int recovers(double[] worse, double delta) {
        int left = leaves(worse, delta);
        if (left == NEVER) {
            return NEVER;
        }
        int inRow = 0;
        for (int i = left + 1; i < worse.length; i++) {
            inRow = worse[i] <= delta ? inRow + 1 : 0;
            if (inRow == IN_A_ROW) {
                return i - IN_A_ROW + 1;
            }
        }
        return NEVER;
    }

    /** The first entry of a cumulative course from which it stays below zero to its end. */
    static int breaksEven(double[] cumulativeWorse) {
        int from = cumulativeWorse.length;
        while (from > 0 && cumulativeWorse[from - 1] < 0) {
            from--;
        }
        return from == cumulativeWorse.length ? NEVER : from;
    }
}
