package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Share;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Percent;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Reads a choice: one name, or a map from names to percentages that add up to 100 %. */
final class SharesReader {

    private final Reading reading;
    private final Quantities quantities;

    SharesReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /**
     * Reads a choice among names of one kind.
     *
     * @return at least one share, adding up to 1; empty if a fault was reported
     */
    Optional<List<Share>> read(Field field, NameTable names) {
        if (field.node() instanceof YamlScalar scalar && !scalar.isNothing()) {
            return names.resolve(scalar).map(Share::always);
        }
        if (!(field.node() instanceof YamlMap map) || map.entries().isEmpty()) {
            reading.reportShape(field, "a name, or a map such as {A: 60 %, B: 40 %},");
            return Optional.empty();
        }
        int before = reading.errors();
        List<Share> shares = new ArrayList<>();
        double sum = 0;
        for (YamlMap.Entry entry : map.entries()) {
            Optional<String> name = names.resolve(entry.key());
            Optional<Double> probability =
                    quantities.share(field.child(entry.key().text(), entry.value()));
            if (name.isPresent() && probability.isPresent()) {
                shares.add(new Share(name.get(), probability.get()));
                sum += probability.get();
            }
        }
        if (reading.errors() == before && !(Math.abs(sum - 1) <= Share.SUM_TOLERANCE)) {
            reading.report(
                    DiagnosticCode.SUM,
                    field.span(),
                    "the shares add up to " + Percent.of(sum) + ", not to 100 %",
                    "shares that add up to 100 %");
        }
        return reading.unlessFaulty(before, () -> List.copyOf(shares));
    }
}
