package operandi.reporting.balance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.LostTime;
import operandi.core.experiment.LostTime.Match;
import operandi.core.kernel.Ticks;
import operandi.reporting.text.Apportioned;
import operandi.reporting.text.Rounding;

/**
 * Where the time of the same contacts goes in the baseline and in an alternative, in minutes per contact, all futures
 * pooled. Contacts are those that are realized in both; their engaged time is the balance, time away stands beside it.
 *
 * @param alternative compared with the baseline
 * @param contacts realized in both
 * @param oneWorld contacts that are realized in one of the two alone; they are in no other number here
 * @param parts engaged time by cause, the largest change first; together the whole engaged time
 * @param away time between attempts
 * @param outcomes how the contacts ended, in the order of {@link Match}
 */
public record TimeBalance(
        String alternative, long contacts, long oneWorld, List<Part> parts, Part away, List<Outcome> outcomes) {

    private static final BigDecimal TICKS_PER_MINUTE = BigDecimal.valueOf(Ticks.MINUTE);

    /** Bars that a reader takes in; what is smaller goes together. */
    private static final int MOST_STEPS = 8;

    /** The name of the causes that are drawn together. */
    public static final String REST = "all other causes";

    /**
     * A cause.
     *
     * @param cause as the ledger names it
     * @param baseline minutes per contact
     * @param alternative minutes per contact
     */
    public record Part(String cause, double baseline, double alternative) {
        public double difference() {
            return alternative - baseline;
        }
    }

    /**
     * Contacts that ended alike.
     *
     * @param match how
     * @param contacts how many
     * @param baseline engaged minutes per such contact
     * @param alternative the same in the alternative
     */
    public record Outcome(Match match, long contacts, double baseline, double alternative) {}

    /**
     * A step from the baseline's time to the alternative's, rounded so that the steps add up.
     *
     * @param cause in words
     * @param exact minutes per contact
     * @param shown the same, rounded
     */
    public record Step(String cause, double exact, double shown) {}

    public TimeBalance {
        parts = List.copyOf(parts);
        outcomes = List.copyOf(outcomes);
    }

    /** The balance of an alternative; no parts if no contact is realized in both. */
    public static TimeBalance of(AgainstBaseline against) {
        LostTime time = against.lostTime();
        long contacts = 0;
        long oneWorld = 0;
        Map<Match, Long> matches = new LinkedHashMap<>();
        for (LostTime.Count count : time.matches()) {
            matches.merge(count.match(), count.contacts(), Math::addExact);
            if (count.match() == Match.ONE_WORLD) {
                oneWorld += count.contacts();
            } else {
                contacts += count.contacts();
            }
        }
        List<LostTime.Line> both = time.lines().stream()
                .filter(line -> line.match() != Match.ONE_WORLD)
                .toList();
        List<Part> parts = new ArrayList<>();
        both.stream()
                .filter(LostTime.Line::engaged)
                .map(LostTime.Line::cause)
                .distinct()
                .forEach(cause -> parts.add(part(
                        cause,
                        both.stream()
                                .filter(line -> line.engaged() && line.cause().equals(cause))
                                .toList(),
                        matches,
                        Match.values())));
        parts.removeIf(part -> part.baseline() == 0 && part.alternative() == 0);
        parts.sort(Comparator.comparingDouble((Part part) -> Math.abs(part.difference()))
                .reversed()
                .thenComparing(Part::cause));
        Part away = part("retry", both.stream().filter(line -> !line.engaged()).toList(), matches, Match.values());
        List<Outcome> outcomes = new ArrayList<>();
        for (Match match : Match.values()) {
            if (match != Match.ONE_WORLD) {
                Part whole = part(
                        match.id(),
                        both.stream()
                                .filter(line -> line.engaged() && line.match() == match)
                                .toList(),
                        matches,
                        match);
                outcomes.add(
                        new Outcome(match, matches.getOrDefault(match, 0L), whole.baseline(), whole.alternative()));
            }
        }
        return new TimeBalance(
                against.alternative(), contacts, oneWorld, contacts == 0 ? List.of() : parts, away, outcomes);
    }

    private static Part part(String cause, List<LostTime.Line> lines, Map<Match, Long> matches, Match... of) {
        long contacts = 0;
        for (Match match : of) {
            contacts += match == Match.ONE_WORLD ? 0 : matches.getOrDefault(match, 0L);
        }
        BigInteger baseline = BigInteger.ZERO;
        BigInteger alternative = BigInteger.ZERO;
        for (LostTime.Line line : lines) {
            baseline = baseline.add(line.baseline());
            alternative = alternative.add(line.alternative());
        }
        return new Part(cause, minutes(baseline, contacts), minutes(alternative, contacts));
    }

    private static double minutes(BigInteger ticks, long contacts) {
        return contacts == 0
                ? 0
                : new BigDecimal(ticks)
                        .divide(TICKS_PER_MINUTE.multiply(BigDecimal.valueOf(contacts)), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Engaged minutes per contact in the baseline. */
    public double baseline() {
        return parts.stream().mapToDouble(Part::baseline).sum();
    }

    /** Engaged minutes per contact in the alternative. */
    public double alternativeTime() {
        return parts.stream().mapToDouble(Part::alternative).sum();
    }

    /** Share of the contacts that the baseline resolves. */
    public double resolvedInBaseline() {
        return share(Match.ONLY_BASELINE);
    }

    /** Share of the contacts that the alternative resolves. */
    public double resolvedInAlternative() {
        return share(Match.ONLY_ALTERNATIVE);
    }

    private double share(Match alone) {
        long resolved = outcomes.stream()
                .filter(outcome -> outcome.match() == Match.BOTH_RESOLVED || outcome.match() == alone)
                .mapToLong(Outcome::contacts)
                .sum();
        return contacts == 0 ? Double.NaN : (double) resolved / contacts;
    }

    /**
     * The steps from one time to the other, the largest first, small ones together; as shown they add up to the
     * difference of the two times as shown.
     */
    public List<Step> steps(Rounding rounding) {
        List<Part> single = parts.subList(0, Math.min(MOST_STEPS, parts.size()));
        List<Part> rest = parts.subList(single.size(), parts.size());
        List<String> causes = new ArrayList<>(
                single.stream().map(part -> CauseNames.of(part.cause())).toList());
        List<Double> exact =
                new ArrayList<>(single.stream().map(Part::difference).toList());
        if (!rest.isEmpty()) {
            causes.add(REST);
            exact.add(rest.stream().mapToDouble(Part::difference).sum());
        }
        double unit = StrictMath.pow(10, -rounding.places());
        long total =
                Math.subtractExact((long) Math.rint(alternativeTime() / unit), (long) Math.rint(baseline() / unit));
        List<Long> shown =
                Apportioned.units(exact.stream().map(minutes -> minutes / unit).toList(), total);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            steps.add(new Step(causes.get(i), exact.get(i), shown.get(i) * unit));
        }
        return steps;
    }

    /** The digits that the balance is shown with: three of its largest change, at least whole minutes of long times. */
    public Rounding rounding() {
        double largest = parts.stream()
                .mapToDouble(part -> Math.abs(part.difference()))
                .max()
                .orElse(0);
        return new Rounding(largest >= 20 ? 0 : largest >= 2 ? 1 : 2);
    }
}
