package operandi.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * The audits of a run, checked once more against what was written.
 *
 * @param text what was checked, for people
 * @param events executed by all alternatives, twins included
 */
record Verification(String text, long events) {

    /**
     * Checks the audits.
     *
     * @param directory where {@code metrics.csv} was written
     * @throws IOException if it cannot be read
     * @throws IllegalStateException if an audit does not hold, which is a bug of ours
     */
    static Verification of(ExperimentResult result, Path directory) throws IOException {
        List<BigInteger> reported = WrittenContacts.read(directory);
        StringBuilder text = new StringBuilder("Verified\n");
        long events = 0;
        for (int i = 0; i < result.alternatives().size(); i++) {
            AlternativeResult alternative = result.alternatives().get(i);
            Audit audit = alternative.audit();
            String name = VisibleText.line(alternative.alternative().id());
            BigInteger contacts = i < reported.size() ? reported.get(i) : BigInteger.ZERO;
            require(
                    contacts.compareTo(BigInteger.valueOf(audit.contacts())) == 0,
                    name + ": metrics.csv reports " + contacts + " contacts, simulated were " + audit.contacts());
            require(
                    audit.itemsStarted() == audit.itemsEnded() + audit.itemsOpen(),
                    name + ": items are lost: " + audit);
            require(
                    audit.booksBalanced() == audit.itemsEnded() + audit.itemsOpen(),
                    name + ": not every book was balanced: " + audit);
            text.append("  ").append(name).append('\n');
            line(text, "contacts simulated", audit.contacts(), "= contacts reported, added up from metrics.csv");
            line(text, "items started", audit.itemsStarted(), endings(audit));
            line(text, "books balanced", audit.booksBalanced(), "to the tick, one for each item");
            line(text, "events", audit.events(), "");
            events += audit.events() + twins(text, audit.twins());
            WaterfallBalance.of(result, alternative).ifPresent(balance -> balance.appendTo(text));
        }
        return new Verification(text.toString(), events);
    }

    /** How fast that was; about the machine, so not among the results. */
    String events(double seconds) {
        return count(Math.round(events / Math.max(seconds, 1e-9))) + " events per second";
    }

    private static long twins(StringBuilder text, Audit.Twins twins) {
        if (twins.futures() > 0) {
            line(
                    text,
                    "futures simulated twice",
                    twins.futures(),
                    "for the split of the spread; among no other figure");
            line(text, "contacts of twins", twins.contacts(), "");
            line(text, "events of twins", twins.events(), "");
        }
        return twins.events();
    }

    private static String endings(Audit audit) {
        return "= " + count(audit.itemsEnded()) + " ended + " + count(audit.itemsOpen()) + " open at the horizon";
    }

    private static void line(StringBuilder text, String what, long count, String equal) {
        String line = "    " + what + " " + count(count) + " " + equal;
        text.append(line.stripTrailing()).append('\n');
    }

    private static String count(long value) {
        return new Rounding(0).text((double) value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
