package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;
import operandi.scenarios.diagnostic.DiagnosticCode;

/** Reads who waits for a step and for how long, and what happens when the step cannot be had. */
final class WaitingReader {

    private final NameTable targets;
    private final NameTable failTargets;
    private final Reading reading;
    private final DistributionReader distributions;

    WaitingReader(NameTable targets, Reading reading) {
        this.targets = targets;
        this.failTargets = targets.with(Step.RETRY);
        this.reading = reading;
        this.distributions = new DistributionReader(reading);
    }

    /**
     * What the step says; nothing if a fault was reported.
     *
     * @param mayFail whether the step needs services, which may be down, or parts, which may be left unresolved
     */
    Optional<Waiting> read(Fields fields, boolean mayFail) {
        int before = reading.errors();
        Optional<Step.Patience> patience = patience(fields);
        if (!mayFail && !fields.has("patience")) {
            refuse(
                    fields,
                    "fails",
                    "in a step that cannot fail",
                    "together with \"patience\", \"uses\", \"on\" or \"opens\"");
        }
        Optional<List<Share>> stated =
                fields.get("fails").flatMap(field -> new SharesReader(reading).read(field, failTargets));
        List<Share> fails = stated.orElse(
                patience.map(Step.Patience::abandons).map(Share::always).orElse(List.of()));
        Optional<Distribution> retryAfter = retryAfter(fields, fails, before);
        return reading.unlessFaulty(before, () -> new Waiting(patience, fails, retryAfter));
    }

    private Optional<Step.Patience> patience(Fields fields) {
        if (!fields.has("patience")) {
            refuse(fields, "abandons", "in a step without patience", "together with \"patience\"");
            return Optional.empty();
        }
        Optional<Distribution> patience = fields.get("patience").flatMap(distributions::read);
        Optional<String> abandons = fields.require("abandons").flatMap(targets::resolve);
        return patience.flatMap(lasts -> abandons.map(target -> new Step.Patience(lasts, target)));
    }

    private Optional<Distribution> retryAfter(Fields fields, List<Share> fails, int before) {
        boolean retries = fails.stream().anyMatch(share -> share.id().equals(Step.RETRY));
        if (fields.has("retry-after")) {
            Optional<Distribution> stated = fields.get("retry-after").flatMap(distributions::readPositive);
            if (!retries && reading.errors() == before) {
                refuse(fields, "retry-after", "in a step that is never retried", "together with fails: {retry: ...}");
            }
            return stated;
        }
        return retries && reading.errors() == before
                ? distributions.readPositive(Defaults.retryAfter(fields.path("retry-after"), fields.key("fails")))
                : Optional.empty();
    }

    private void refuse(Fields fields, String key, String where, String expected) {
        if (fields.has(key)) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key(key).span(),
                    "\"" + key + "\" " + where,
                    "\"" + key + "\" " + expected);
        }
    }
}
