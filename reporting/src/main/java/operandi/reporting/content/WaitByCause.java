package operandi.reporting.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.kernel.Ticks;
import operandi.core.world.Cause;

/**
 * Where the contacts of an alternative wait: engaged time in which nothing is done for the customer, in minutes per
 * contact, all futures pooled. The parts add up to the whole wait of the ledger.
 *
 * @param alternative whose contacts
 * @param parts largest first
 */
public record WaitByCause(String alternative, List<Part> parts) {

    /** The order of the causes, the same in every drawing; a cause that is not among them comes after. */
    private static final List<Cause> DRAWN_FIRST =
            List.of(Cause.QUEUE, Cause.HAND_OFF, Cause.CLOSED, Cause.OUTSIDE, Cause.OUTAGE, Cause.UNDETECTED);

    private static final BigDecimal TICKS_PER_MINUTE = BigDecimal.valueOf(Ticks.MINUTE);

    /**
     * The wait for one cause.
     *
     * @param cause as the ledger names it
     * @param detail the team, step or hand-off
     * @param minutes per contact
     */
    public record Part(String cause, String detail, double minutes) {}

    private record Place(String cause, String detail) {}

    public WaitByCause {
        parts = List.copyOf(parts);
    }

    /**
     * Adds up the ledger; no parts if there was no contact.
     *
     * @throws IllegalArgumentException if a line names a cause that is none
     */
    public static WaitByCause of(AlternativeResult alternative) {
        Map<Place, BigInteger> ticks = new LinkedHashMap<>();
        for (LedgerLine line : alternative.ledger()) {
            if (line.engaged() && isWaiting(line.cause())) {
                ticks.merge(new Place(line.cause(), line.detail()), line.ticks(), BigInteger::add);
            }
        }
        List<Part> parts = new ArrayList<>();
        long contacts = alternative.audit().contacts();
        if (contacts > 0) {
            BigDecimal divisor = TICKS_PER_MINUTE.multiply(BigDecimal.valueOf(contacts));
            ticks.forEach((place, sum) -> {
                if (sum.signum() != 0) {
                    double minutes = new BigDecimal(sum)
                            .divide(divisor, MathContext.DECIMAL128)
                            .doubleValue();
                    parts.add(new Part(place.cause(), place.detail(), minutes));
                }
            });
        }
        parts.sort(Comparator.comparingDouble(Part::minutes)
                .reversed()
                .thenComparing(Part::cause)
                .thenComparing(Part::detail));
        return new WaitByCause(alternative.alternative().id(), parts);
    }

    /** Minutes per contact for one cause, details together. */
    public double minutes(String cause) {
        return parts.stream()
                .filter(part -> part.cause().equals(cause))
                .mapToDouble(Part::minutes)
                .sum();
    }

    /** Minutes per contact for all causes. */
    public double total() {
        return parts.stream().mapToDouble(Part::minutes).sum();
    }

    /** The causes that occur in any of them, in the order in which they are always drawn. */
    public static List<String> causes(List<WaitByCause> waits) {
        List<String> causes = new ArrayList<>();
        for (Cause cause : DRAWN_FIRST) {
            if (waits.stream().anyMatch(wait -> wait.has(cause.id()))) {
                causes.add(cause.id());
            }
        }
        waits.stream()
                .flatMap(wait -> wait.parts().stream())
                .map(Part::cause)
                .filter(cause -> !causes.contains(cause))
                .distinct()
                .sorted()
                .forEach(causes::add);
        return causes;
    }

    private static boolean isWaiting(String cause) {
        return Stream.of(Cause.values())
                .filter(known -> known.id().equals(cause))
                .findFirst()
                .map(known -> known.kind() == Cause.Kind.WAITING)
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no cause \"" + cause + "\""));
    }

    private boolean has(String cause) {
        return parts.stream().anyMatch(part -> part.cause().equals(cause));
    }
}
