package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Assumption;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;
import operandi.core.random.Lognormal;
import operandi.scenarios.diagnostic.DiagnosticCode;

/** Reads what makes a step live: the patience of the customer who waits, and what she does when nobody is there. */
final class WaitingReader {

    private static final List<String> ONLY_WITH_PATIENCE = List.of("abandons", "fails", "retry-after");
    private static final Distribution DEFAULT_RETRY = Lognormal.ofMedian(2 * Ticks.HOUR, 1);

    private final NameTable targets;
    private final NameTable failTargets;
    private final Reading reading;

    WaitingReader(NameTable targets, Reading reading) {
        this.targets = targets;
        this.failTargets = targets.with(Step.RETRY);
        this.reading = reading;
    }

    /** What the step says; nothing if it has no patience or a fault was reported. */
    Optional<Waiting> read(Fields fields) {
        if (!fields.has("patience")) {
            ONLY_WITH_PATIENCE.stream()
                    .filter(fields::has)
                    .forEach(key -> reading.report(
                            DiagnosticCode.KEYS_CONFLICT,
                            fields.key(key).span(),
                            "\"" + key + "\" in a step without patience",
                            "\"" + key + "\" together with \"patience\""));
            return Optional.empty();
        }
        int before = fields.errorsBefore();
        DistributionReader distributions = new DistributionReader(reading);
        Optional<Distribution> patience = fields.get("patience").flatMap(distributions::read);
        Optional<String> abandons = fields.require("abandons").flatMap(targets::resolve);
        Optional<List<Share>> fails =
                fields.get("fails").flatMap(field -> new SharesReader(reading).read(field, failTargets));
        boolean retries = fails.stream()
                .flatMap(List::stream)
                .anyMatch(share -> share.id().equals(Step.RETRY));
        Optional<Distribution> retryAfter = fields.get("retry-after").flatMap(distributions::readPositive);
        if (fields.has("retry-after") && !retries && reading.errors() == before) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key("retry-after").span(),
                    "\"retry-after\" in a step that is never retried",
                    "fails: {retry: ...}");
        }
        boolean isDefault = retries && !fields.has("retry-after");
        if (isDefault && reading.errors() == before) {
            reading.assumptions().addDefault(defaultRetry(fields.path("retry-after")));
        }
        return reading.unlessFaulty(
                before,
                () -> new Waiting(
                        new Step.Patience(patience.orElseThrow(), abandons.orElseThrow()),
                        fails.orElse(Share.always(abandons.orElseThrow())),
                        isDefault ? Optional.of(DEFAULT_RETRY) : retryAfter));
    }

    private static Assumption defaultRetry(String path) {
        return new Assumption(
                path,
                "{lognormal: {median: 2 h, sigma: 1.0}}",
                "",
                "J",
                "default of Operandi (CU-03); mechanism: Gans, Koole & Mandelbaum 2003, Aguir et al. 2004");
    }
}
