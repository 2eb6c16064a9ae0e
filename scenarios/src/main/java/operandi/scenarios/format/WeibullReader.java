package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.random.Weibull;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.DistributionReader.Centred;
import operandi.scenarios.unit.Dimension;

/** Reads a Weibull distribution by its shape and its mean or scale. */
final class WeibullReader {

    private static final Limits SHAPES = Limits.between(0.1, 1_000, "a number from 0.1 to 1_000");

    private final Reading reading;
    private final Quantities quantities;

    WeibullReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** A Weibull distribution in ticks. */
    Optional<Centred> read(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.WEIBULL, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        boolean isByScale = fields.get().has("scale");
        if (isByScale && fields.get().has("mean")) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    field.span(),
                    "a weibull has a mean or a scale, not both",
                    "{mean: 30 d, shape: 1.5} or {scale: 30 d, shape: 1.5}");
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> size =
                fields.get().require(isByScale ? "scale" : "mean").flatMap(quantities::positiveDuration);
        Optional<Double> shape =
                fields.get().require("shape").flatMap(number -> quantities.read(number, Dimension.NUMBER, SHAPES));
        return reading.unlessFaulty(before, () -> of(isByScale, size.orElseThrow(), shape.orElseThrow()));
    }

    private static Centred of(boolean isByScale, double size, double shape) {
        return isByScale ? Centred.atMean(new Weibull(size, shape)) : new Centred(Weibull.ofMean(size, shape), size);
    }
}
