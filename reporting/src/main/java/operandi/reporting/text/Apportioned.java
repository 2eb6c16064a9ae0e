package operandi.reporting.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds the parts of a sum so that what is printed adds up to the printed sum, by the largest remainder (Hamilton's
 * method): every part is cut to whole units, and the units that are missing go to those that lost most. No part is off
 * by a whole unit more than the sum itself is.
 */
public final class Apportioned {

    private Apportioned() {}

    /**
     * Whole units that add up.
     *
     * @param parts in units, with fraction
     * @param total what they are to add up to, in units
     * @throws IllegalArgumentException if there is no part but a total, or a part is not finite
     */
    public static List<Long> units(List<Double> parts, long total) {
        List<Long> units = new ArrayList<>();
        List<Integer> byRemainder = new ArrayList<>();
        long missing = total;
        for (double part : parts) {
            if (!Double.isFinite(part)) {
                throw new IllegalArgumentException("parts must be finite, got " + part);
            }
            byRemainder.add(units.size());
            units.add((long) Math.floor(part));
            missing -= (long) Math.floor(part);
        }
        if (parts.isEmpty() && total != 0) {
            throw new IllegalArgumentException("nothing adds up to " + total);
        }
        byRemainder.sort(Comparator.comparingDouble((Integer part) -> Math.floor(parts.get(part)) - parts.get(part)));
        for (int turn = 0; missing > 0; turn++, missing--) {
            int part = byRemainder.get(turn % byRemainder.size());
            units.set(part, units.get(part) + 1);
        }
        for (int turn = 1; missing < 0; turn++, missing++) {
            int part = byRemainder.get(byRemainder.size() - 1 - (turn - 1) % byRemainder.size());
            units.set(part, units.get(part) - 1);
        }
        return units;
    }
}
