package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Assumption;
import operandi.core.model.Laws;
import operandi.core.random.Distribution;
import operandi.core.random.Lognormal;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code laws}: which behavioural relations hold, and with what parameters. */
final class LawReader {

    private static final String OFF = "off";
    private static final List<String> WHOLE = List.of("none", "default");

    private static final Distribution DEFAULT_DELAY = Lognormal.ofMedian(0.5 * Ticks.HOUR, 1);
    private static final double DEFAULT_SHARE = 0.15;
    private static final double DEFAULT_DOCUMENTATION = 0.15;

    private static final Assumption DELAY_ASSUMPTION = new Assumption(
            "laws.coordination-delay",
            "{lognormal: {median: 0.5 h, sigma: 1.0}}",
            "0.1 h .. 4 h",
            "J",
            "default of Operandi (HO-05, law L1.2)");
    private static final Assumption SHARE_ASSUMPTION =
            new Assumption("laws.rework.share", "15 %", "5 % .. 50 %", "J", "default of Operandi (HO-06, law L1.4)");
    private static final Assumption DOCUMENTATION_ASSUMPTION = new Assumption(
            "laws.rework.documentation",
            "15 %",
            "0 % .. 74 %",
            "V",
            "default of Operandi (law L1.4); I-PASS, clinical: 10-20 % of hand-offs complete before, 66-74 % after"
                    + " (Starmer et al. 2023)");

    private final Reading reading;
    private final Quantities quantities;

    LawReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** The laws in force; a section that is not there leaves all of them at their defaults. */
    Optional<Laws> read(Optional<Field> section) {
        if (section.isEmpty()) {
            return Optional.of(new Laws(Optional.of(defaultDelay()), Optional.of(defaultRework())));
        }
        Field field = section.get();
        if (field.node() instanceof YamlScalar) {
            return Texts.choose(field, WHOLE, reading)
                    .flatMap(word -> word.equals("none") ? Optional.of(Laws.none()) : read(Optional.empty()));
        }
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(field, Section.LAWS, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Distribution> delay = delay(fields.get());
        Optional<Laws.Rework> rework = rework(fields.get());
        return reading.unlessFaulty(before, () -> new Laws(delay, rework));
    }

    private Optional<Distribution> delay(Fields fields) {
        if (!fields.has("coordination-delay")) {
            return Optional.of(defaultDelay());
        }
        return fields.get("coordination-delay")
                .filter(field -> !Texts.is(field, OFF))
                .flatMap(new DistributionReader(reading)::read);
    }

    private Optional<Laws.Rework> rework(Fields laws) {
        if (!laws.has("rework")) {
            return Optional.of(defaultRework());
        }
        int before = reading.errors();
        Optional<Field> field = laws.get("rework").filter(value -> !Texts.is(value, OFF));
        Optional<Fields> fields = field.flatMap(value -> Fields.of(value, Section.REWORK, reading));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> share = share(fields.get(), "share", DEFAULT_SHARE, SHARE_ASSUMPTION);
        Optional<Double> documentation =
                share(fields.get(), "documentation", DEFAULT_DOCUMENTATION, DOCUMENTATION_ASSUMPTION);
        return reading.unlessFaulty(before, () -> new Laws.Rework(share.orElseThrow(), documentation.orElseThrow()));
    }

    private Optional<Double> share(Fields fields, String key, double byDefault, Assumption assumption) {
        if (fields.has(key)) {
            return fields.get(key).flatMap(quantities::share);
        }
        reading.assumptions().addDefault(assumption);
        return Optional.of(byDefault);
    }

    private Distribution defaultDelay() {
        reading.assumptions().addDefault(DELAY_ASSUMPTION);
        return DEFAULT_DELAY;
    }

    private Laws.Rework defaultRework() {
        reading.assumptions().addDefault(SHARE_ASSUMPTION);
        reading.assumptions().addDefault(DOCUMENTATION_ASSUMPTION);
        return new Laws.Rework(DEFAULT_SHARE, DEFAULT_DOCUMENTATION);
    }
}
