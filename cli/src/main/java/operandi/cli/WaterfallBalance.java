package operandi.cli;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LedgerLine;
import operandi.core.experiment.LostTime;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;

/**
 * The waterfall of lost time of one alternative held against the ledgers: contact by contact or by the ledgers' sums, the
 * time of all contacts is the same.
 *
 * @param baseline ticks of the baseline's contacts
 * @param alternative ticks of the alternative's
 * @param lines how many lines of the waterfall add up to the difference
 */
record WaterfallBalance(BigInteger baseline, BigInteger alternative, int lines) {

    /**
     * Balances an alternative; empty for the baseline and for a single run.
     *
     * @throws IllegalStateException if the sums differ, which is a bug of ours
     */
    static Optional<WaterfallBalance> of(ExperimentResult result, AlternativeResult run) {
        String id = run.alternative().id();
        Optional<AgainstBaseline> against = result.against().stream()
                .filter(known -> known.alternative().equals(id))
                .findFirst();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        LostTime waterfall = against.get().lostTime();
        AlternativeResult baseline = result.alternative(result.scenario().baseline());
        BigInteger from = sum(waterfall, LostTime.Line::baseline);
        BigInteger to = sum(waterfall, LostTime.Line::alternative);
        require(id, from, contactTime(baseline, result.scenario()));
        require(id, to, contactTime(run, result.scenario()));
        return Optional.of(new WaterfallBalance(from, to, waterfall.lines().size()));
    }

    private static BigInteger sum(LostTime waterfall, Function<LostTime.Line, BigInteger> side) {
        return add(waterfall.lines().stream().map(side));
    }

    /** The ledger also holds the time of work that no customer waits for. */
    private static BigInteger contactTime(AlternativeResult run, Scenario scenario) {
        Set<String> others = scenario.flows().stream()
                .filter(flow -> flow.askedBy() != Flow.AskedBy.CUSTOMER)
                .map(flow -> "flow:" + flow.id())
                .collect(Collectors.toSet());
        return add(run.ledger().stream()
                .filter(line -> !others.contains(line.contactClass()))
                .map(LedgerLine::ticks));
    }

    private static BigInteger add(Stream<BigInteger> ticks) {
        return ticks.reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static void require(String id, BigInteger waterfall, BigInteger ledger) {
        if (!waterfall.equals(ledger)) {
            throw new IllegalStateException(
                    id + ": the waterfall of lost time holds " + waterfall + " ticks, the ledger " + ledger);
        }
    }

    void appendTo(StringBuilder text) {
        text.append("    waterfall of lost time: ")
                .append(ticks(baseline))
                .append(" ticks with the baseline\n      + ")
                .append(ticks(alternative.subtract(baseline)))
                .append(" in ")
                .append(lines)
                .append(" differences = ")
                .append(ticks(alternative))
                .append(", both as in the ledgers\n");
    }

    private static String ticks(BigInteger ticks) {
        return String.format(Locale.ROOT, "%,d", ticks).replace('-', '\u2212');
    }
}
