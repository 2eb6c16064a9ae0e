package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Assumption;
import operandi.core.model.Share;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Percent;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/**
 * Reads a choice: one name, or a map from names to percentages that add up to 100 %. Where some of them are drawn, the
 * others are scaled, so that all of them still add up to 100 %.
 */
final class SharesReader {

    private final Reading reading;
    private final Quantities quantities;

    SharesReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A possibility and where it stands; drawn or not. */
    private record Stated(Share share, String path, Optional<Draw.Change> change) {

        /** What the file says, whatever was drawn. */
        double probability() {
            return change.map(Draw.Change::stated).orElse(share.probability());
        }
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
        List<Stated> shares = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            Field place = field.child(entry.key().text(), entry.value());
            Optional<String> name = names.resolve(entry.key());
            Optional<Double> probability = quantities.share(place);
            if (name.isPresent() && probability.isPresent()) {
                Share share = new Share(name.get(), probability.get());
                shares.add(new Stated(share, place.path(), reading.draw().at(place.path())));
            }
        }
        if (reading.errors() == before) {
            requireWhole(shares, field);
        }
        if (reading.errors() == before && !reading.isRedrawing()) {
            requireRoom(shares, field);
        }
        return reading.unlessFaulty(before, () -> scaled(shares));
    }

    private void requireWhole(List<Stated> shares, Field field) {
        double sum = shares.stream().mapToDouble(Stated::probability).sum();
        if (!(Math.abs(sum - 1) <= Share.SUM_TOLERANCE)) {
            reading.report(
                    DiagnosticCode.SUM,
                    field.span(),
                    "the shares add up to " + Percent.of(sum) + ", not to 100 %",
                    "shares that add up to 100 %");
        }
        double drawn = shares.stream()
                .filter(share -> share.change().isPresent())
                .mapToDouble(share -> share.share().probability())
                .sum();
        if (drawn > 1 + Share.SUM_TOLERANCE) {
            reading.report(
                    DiagnosticCode.SUM,
                    field.span(),
                    "the shares drawn add up to " + Percent.of(drawn),
                    "at most 100 %");
        }
    }

    /** Whatever is drawn, the shares must be able to add up: something gives way, and never to below nothing. */
    private void requireRoom(List<Stated> shares, Field field) {
        double greatest = 0;
        double givesWay = 0;
        for (Stated share : shares) {
            Optional<Assumption.Extent> extent = reading.assumptions().extent(share.path());
            greatest += extent.map(Assumption.Extent::high).orElse(0.0);
            givesWay += extent.isPresent() ? 0 : share.probability();
        }
        boolean varies = shares.stream()
                .anyMatch(share -> reading.assumptions().extent(share.path()).isPresent());
        if (varies && greatest > 1 + Share.SUM_TOLERANCE) {
            reading.report(
                    DiagnosticCode.SUM,
                    field.span(),
                    "the ranges of these shares reach " + Percent.of(greatest) + " together",
                    "ranges whose upper ends add up to at most 100 %");
        } else if (varies && givesWay <= Share.SUM_TOLERANCE) {
            reading.report(
                    DiagnosticCode.SUM,
                    field.span(),
                    "all these shares have a range, so none can give way to the others",
                    "a share above 0 % without a range");
        }
        for (Stated share : shares) {
            Optional<Assumption.Extent> extent = reading.assumptions().extent(share.path());
            boolean isCrowdedOut = extent.isEmpty() && varies && greatest >= 1 - Share.SUM_TOLERANCE;
            if (isCrowdedOut || extent.filter(range -> range.low() == 0).isPresent()) {
                reading.assumptions().mayVanish(share.path());
            }
        }
    }

    /** The shares that are not drawn keep their proportions and share what the drawn ones leave. */
    private static List<Share> scaled(List<Stated> shares) {
        double stated = 0;
        double drawn = 0;
        for (Stated share : shares) {
            stated += share.change().map(Draw.Change::stated).orElse(0.0);
            drawn += share.change().map(Draw.Change::drawn).orElse(0.0);
        }
        double factor = Math.max(0, (1 - drawn) / (1 - stated));
        return shares.stream()
                .map(share -> share.change().isPresent()
                        ? share.share()
                        : new Share(
                                share.share().id(), Math.min(1, share.share().probability() * factor)))
                .toList();
    }
}
