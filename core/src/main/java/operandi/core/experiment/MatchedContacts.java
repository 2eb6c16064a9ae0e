package operandi.core.experiment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.experiment.LostTime.Match;
import operandi.core.statistics.WideSum;
import operandi.core.world.Cause;
import operandi.core.world.ContactBooks;

/**
 * The contacts of one future in the baseline and in an alternative, matched by customer and need, and where their time
 * went. What is kept are sums; the books may be dropped.
 */
final class MatchedContacts {

    private static final int MATCHES = Match.values().length;
    private static final Cause[] CAUSES = Cause.values();

    /** Sums of one class of contact: by match, and by match and cause in ticks. */
    private static final class Sums {
        final long[] contacts = new long[MATCHES];
        final WideSum[][] baseline = byMatchAndCause();
        final WideSum[][] alternative = byMatchAndCause();

        private static WideSum[][] byMatchAndCause() {
            WideSum[][] sums = new WideSum[MATCHES][CAUSES.length];
            for (WideSum[] ofMatch : sums) {
                Arrays.setAll(ofMatch, cause -> new WideSum());
            }
            return sums;
        }
    }

    private final Map<String, Sums> byClass = new TreeMap<>();

    /** The class of the last contact, which is mostly that of the next. */
    private String lastClass = "";

    private Sums lastSums = new Sums();

    private MatchedContacts() {}

    /** Nothing to match. */
    static MatchedContacts none() {
        return new MatchedContacts();
    }

    /** Matches the contacts of one future; a contact that is in one of the books alone counts as such. */
    static MatchedContacts of(ContactBooks baseline, ContactBooks alternative) {
        MatchedContacts matched = new MatchedContacts();
        int[] here = inOrder(baseline);
        int[] there = inOrder(alternative);
        int inBaseline = 0;
        int inAlternative = 0;
        while (inBaseline < here.length || inAlternative < there.length) {
            int order = inBaseline == here.length
                    ? 1
                    : inAlternative == there.length
                            ? -1
                            : compare(baseline, here[inBaseline], alternative, there[inAlternative]);
            int one = order <= 0 ? here[inBaseline++] : -1;
            int other = order >= 0 ? there[inAlternative++] : -1;
            matched.add(baseline, one, alternative, other);
        }
        return matched;
    }

    /** All futures together: what lines there are, by class, match and cause; none where there is no time. */
    static LostTime total(List<MatchedContacts> futures) {
        TreeMap<String, List<Sums>> classes = new TreeMap<>();
        for (MatchedContacts future : futures) {
            future.byClass.forEach((name, sums) ->
                    classes.computeIfAbsent(name, added -> new ArrayList<>()).add(sums));
        }
        List<LostTime.Line> lines = new ArrayList<>();
        List<LostTime.Count> counts = new ArrayList<>();
        classes.forEach((name, sums) -> {
            for (Match match : Match.values()) {
                long contacts = sums.stream()
                        .mapToLong(sum -> sum.contacts[match.ordinal()])
                        .sum();
                if (contacts > 0) {
                    counts.add(new LostTime.Count(name, match, contacts));
                    addLines(lines, name, match, sums);
                }
            }
        });
        return new LostTime(lines, counts);
    }

    private static void addLines(List<LostTime.Line> lines, String contactClass, Match match, List<Sums> sums) {
        for (Cause cause : CAUSES) {
            WideSum baseline = new WideSum();
            WideSum alternative = new WideSum();
            for (Sums future : sums) {
                baseline.add(future.baseline[match.ordinal()][cause.ordinal()]);
                alternative.add(future.alternative[match.ordinal()][cause.ordinal()]);
            }
            BigInteger inBaseline = baseline.value();
            BigInteger inAlternative = alternative.value();
            if (inBaseline.signum() != 0 || inAlternative.signum() != 0) {
                boolean isEngaged = cause.kind() != Cause.Kind.AWAY;
                lines.add(new LostTime.Line(contactClass, match, isEngaged, cause.id(), inBaseline, inAlternative));
            }
        }
    }

    /** @param one contact of the baseline, or -1 */
    private void add(ContactBooks baseline, int one, ContactBooks alternative, int other) {
        String contactClass = one >= 0 ? baseline.contactClass(one) : alternative.contactClass(other);
        if (!contactClass.equals(lastClass)) {
            lastClass = contactClass;
            lastSums = byClass.computeIfAbsent(contactClass, added -> new Sums());
        }
        Sums sums = lastSums;
        int match = match(baseline, one, alternative, other).ordinal();
        sums.contacts[match]++;
        if (one >= 0) {
            baseline.addTo(sums.baseline[match], one);
        }
        if (other >= 0) {
            alternative.addTo(sums.alternative[match], other);
        }
    }

    private static Match match(ContactBooks baseline, int one, ContactBooks alternative, int other) {
        if (one < 0 || other < 0) {
            return Match.ONE_WORLD;
        }
        boolean inBaseline = baseline.outcome(one).isResolved();
        boolean inAlternative = alternative.outcome(other).isResolved();
        if (inBaseline) {
            return inAlternative ? Match.BOTH_RESOLVED : Match.ONLY_BASELINE;
        }
        return inAlternative ? Match.ONLY_ALTERNATIVE : Match.NEITHER;
    }

    private static int compare(ContactBooks baseline, int one, ContactBooks alternative, int other) {
        int bySource = Integer.compare(baseline.source(one), alternative.source(other));
        return bySource != 0 ? bySource : Long.compare(baseline.ordinal(one), alternative.ordinal(other));
    }

    /** Contacts by source and ordinal; within a source they are in order already, so that sorting by source is enough. */
    private static int[] inOrder(ContactBooks books) {
        int[] starts = new int[1];
        for (int contact = 0; contact < books.contacts(); contact++) {
            int source = books.source(contact);
            if (source + 2 > starts.length) {
                starts = Arrays.copyOf(starts, source + 2);
            }
            starts[source + 1]++;
        }
        for (int source = 1; source < starts.length; source++) {
            starts[source] += starts[source - 1];
        }
        int[] order = new int[books.contacts()];
        for (int contact = 0; contact < order.length; contact++) {
            order[starts[books.source(contact)]++] = contact;
        }
        return order;
    }
}
