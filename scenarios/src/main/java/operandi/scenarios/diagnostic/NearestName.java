package operandi.scenarios.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody probably meant: the one that differs only in case, else the one at most two slips of the
 * fingers away (a letter left out, added, changed, or two neighbours swapped: the distance of Damerau and Levenshtein in
 * its restricted form), else the one that continues or is continued by what was written. No suggestion is better than
 * two, so a tie gives none.
 */
public final class NearestName {

    private static final int MAX_DISTANCE = 2;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST = 80;

    private NearestName() {}

    /** The one name nearest to what was written, if there is exactly one. */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        int best = allowed(wanted) + 1;
        String nearest = "";
        boolean unique = false;
        for (String name : known) {
            int distance = name.length() > LONGEST ? best + 1 : distance(wanted, name.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                nearest = name;
                unique = true;
            } else if (distance == best && best <= allowed(wanted)) {
                unique = false;
            }
        }
        if (best <= allowed(wanted)) {
            return unique ? Optional.of(nearest) : Optional.empty();
        }
        return byPrefix(wanted, known);
    }

    /** In a short word two slips make another word, in a single letter even one. */
    private static int allowed(String wanted) {
        return wanted.length() <= 1 ? 0 : wanted.length() <= 3 ? 1 : MAX_DISTANCE;
    }

    private static Optional<String> byPrefix(String wanted, Collection<String> known) {
        if (wanted.length() < SHORTEST_PREFIX) {
            return Optional.empty();
        }
        String nearest = "";
        for (String name : known) {
            String candidate = name.toLowerCase(Locale.ROOT);
            if (candidate.startsWith(wanted)
                    || (candidate.length() >= SHORTEST_PREFIX && wanted.startsWith(candidate))) {
                if (!nearest.isEmpty()) {
                    return Optional.empty();
                }
                nearest = name;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** The distance, or anything above {@code limit} if it is above. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
