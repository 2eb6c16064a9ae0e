package operandi.core.experiment;

/**
 * A metric of contacts in one future, week by week, with the contacts that it is over: over a longer stretch it is the
 * ratio of totals.
 *
 * @param values per contact, one a week; NaN in a week without contacts
 * @param contacts contacts that start in the week
 */
record WeeklyRatio(double[] values, double[] contacts) {

    WeeklyRatio {
        if (values.length != contacts.length) {
            throw new IllegalArgumentException(
                    "need the same weeks of both, got " + values.length + " and " + contacts.length);
        }
    }

    int weeks() {
        return values.length;
    }

    /** Per contact over the weeks from one to before another; NaN without contacts. */
    double over(int from, int to) {
        double total = 0;
        double all = 0;
        for (int week = from; week < to; week++) {
            if (contacts[week] > 0) {
                total += values[week] * contacts[week];
                all += contacts[week];
            }
        }
        return total / all;
    }
}
