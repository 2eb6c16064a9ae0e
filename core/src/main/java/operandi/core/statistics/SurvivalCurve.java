package operandi.core.statistics;

import java.util.Arrays;
import operandi.core.random.NormalQuantile;

/**
 * How long it takes until something happens, from observations of which some ended before it did: the estimator of
 * Kaplan and Meier. Leaving those out, such as futures that do not recover within the run, would make it look quicker
 * than it is; counting them as if it had happened at the end, too.
 *
 * <p>{@code S(t) = Π_{ti <= t} (1 - di / ni)} over the times of events, di happening then and ni still waiting just
 * before; what is censored at a time was still waiting then. Its variance is Greenwood's,
 * {@code S² Σ di / (ni (ni - di))}; the interval takes it on the scale of {@code log(-log S)}, so that it stays in [0, 1]:
 * {@code S^exp(± z sqrt(Σ di / (ni (ni - di))) / log S)}.
 *
 * <p>Sources: E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958) 457-481,
 * doi:10.1080/01621459.1958.10501452; M. Greenwood, "The natural duration of cancer", Reports on Public Health and
 * Medical Subjects 33 (1926); J. D. Kalbfleisch, R. L. Prentice, "The statistical analysis of failure time data", 2nd ed.
 * (2002), section 1.4 (intervals).
 *
 * <p>Immutable; does not depend on the order of the observations.
 */
public final class SurvivalCurve {

    private final double[] times;
    private final double[] survival;

    /** Greenwood's sum up to each time. */
    private final double[] hazardVariance;

    private final double lastObserved;

    private SurvivalCurve(double[] times, double[] survival, double[] hazardVariance, double lastObserved) {
        this.times = times;
        this.survival = survival;
        this.hazardVariance = hazardVariance;
        this.lastObserved = lastObserved;
    }

    /**
     * The curve of some observations.
     *
     * @param happened times at which it happened, finite, in any order
     * @param censored times at which others ended before it had, finite, in any order
     * @return the curve; nothing is known of it if there are no observations
     * @throws IllegalArgumentException if a time is not finite
     */
    public static SurvivalCurve of(double[] happened, double[] censored) {
        double[] events = sorted(happened);
        double[] ends = sorted(censored);
        double[] times = Arrays.stream(events).distinct().toArray();
        double[] survival = new double[times.length];
        double[] variance = new double[times.length];
        double surviving = 1;
        double sum = 0;
        int gone = 0;
        int ended = 0;
        for (int i = 0; i < times.length; i++) {
            while (ended < ends.length && ends[ended] < times[i]) {
                ended++;
            }
            int waiting = events.length - gone + ends.length - ended;
            int before = gone;
            while (gone < events.length && events[gone] == times[i]) {
                gone++;
            }
            int now = gone - before;
            surviving *= (double) (waiting - now) / waiting;
            sum += now / ((double) waiting * (waiting - now));
            survival[i] = surviving;
            variance[i] = sum;
        }
        return new SurvivalCurve(times, survival, variance, Math.max(last(events), last(ends)));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            if (!(Math.abs(sorted[i]) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("time must be finite, got " + sorted[i]);
            }
            // Adding zero makes negative zero positive: the two must not sort apart.
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static double last(double[] sorted) {
        return sorted.length == 0 ? Double.NEGATIVE_INFINITY : sorted[sorted.length - 1];
    }

    /**
     * The probability that it has not happened up to and including a time.
     *
     * @param time any number
     * @return in [0, 1]; NaN beyond the last observation unless it has then happened to all, and where the time is NaN
     */
    public double at(double time) {
        if (!isKnown(time)) {
            return Double.NaN;
        }
        int step = stepAt(time);
        return step < 0 ? 1 : survival[step];
    }

    /**
     * The standard error of {@link #at}, Greenwood's.
     *
     * @param time any number
     * @return at least 0; 0 before the first event and, as nothing is left, after the last if it has happened to all; NaN
     *     where {@link #at} is
     */
    public double standardErrorAt(double time) {
        double surviving = at(time);
        int step = stepAt(time);
        return step < 0 || !(surviving > 0) ? surviving * 0 : surviving * Math.sqrt(hazardVariance[step]);
    }

    /**
     * The lower end of the interval of {@link #at}.
     *
     * @param time any number
     * @param confidence of the interval at this one time, in (0, 1)
     * @return in [0, 1]; the estimate itself where that is 0 or 1, and NaN where it is NaN
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double lowAt(double time, double confidence) {
        return endAt(time, confidence, 1);
    }

    /**
     * The upper end of the interval of {@link #at}.
     *
     * @param time any number
     * @param confidence of the interval at this one time, in (0, 1)
     * @return in [0, 1]; the estimate itself where that is 0 or 1, and NaN where it is NaN
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double highAt(double time, double confidence) {
        return endAt(time, confidence, -1);
    }

    private double endAt(double time, double confidence, int side) {
        ConfidenceInterval.requireConfidence(confidence);
        double surviving = at(time);
        if (!(surviving > 0 && surviving < 1)) {
            return surviving;
        }
        double log = StrictMath.log(surviving);
        double deviation = Math.sqrt(hazardVariance[stepAt(time)]) / -log;
        double z = NormalQuantile.of(0.5 + confidence / 2);
        return StrictMath.exp(log * StrictMath.exp(side * z * deviation));
    }

    /**
     * The time by which it has happened with at least a given probability.
     *
     * @param p in (0, 1]; 0.5 gives the median
     * @return the earliest time at which {@link #at} is at most {@code 1 - p}; NaN if it never is, since too many never
     *     got there while they were observed
     * @throws IllegalArgumentException if {@code p} is outside (0, 1] or NaN
     */
    public double quantile(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in (0, 1], got " + p);
        }
        for (int i = 0; i < times.length; i++) {
            // A product of fractions may miss the share that it stands for by its last bits.
            if (survival[i] <= 1 - p + 1e-12) {
                return times[i];
            }
        }
        return Double.NaN;
    }

    private boolean isKnown(double time) {
        return time <= lastObserved || (time > lastObserved && times.length > 0 && survival[times.length - 1] == 0);
    }

    /** The last time of an event that is not after a time; -1 if there is none. */
    private int stepAt(double time) {
        int found = Arrays.binarySearch(times, time + 0.0);
        return found >= 0 ? found : -found - 2;
    }
}
