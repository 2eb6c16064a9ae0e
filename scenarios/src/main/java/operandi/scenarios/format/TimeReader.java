package operandi.scenarios.format;

import java.time.LocalDate;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.TimeFrame;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.unit.Quantity;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code time}: the stretch of time that a run covers. */
final class TimeReader {

    /** A Monday: weeks of results then are weeks of the calendar. */
    private static final LocalDate DEFAULT_START = LocalDate.of(2026, 1, 5);

    private final Reading reading;
    private final Quantities quantities;

    TimeReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    Optional<TimeFrame> read(Field field) {
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(field, Section.TIME, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> starts = fields.get().get("starts").flatMap(value -> Dates.day(value, reading));
        Optional<Long> horizon = fields.get()
                .require("horizon")
                .flatMap(value -> quantities.stated(value, Dimension.DURATION, Quantities.POSITIVE_DURATIONS))
                .map(Ticks::round);
        Optional<Field> warmUpField = fields.get().get("warm-up");
        long warmUp = warmUpField
                .flatMap(value -> quantities.stated(value, Dimension.DURATION, Quantities.DURATIONS))
                .map(Ticks::round)
                .orElse(0L);
        if (reading.errors() == before && warmUp >= horizon.orElseThrow()) {
            reading.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    warmUpField.orElse(field).span(),
                    "the warm-up is not shorter than the horizon",
                    "a duration below the horizon");
        }
        Optional<TimeFrame.Transition> transition = reading.errors() > before
                ? Optional.empty()
                : fields.get().get("transition").flatMap(value -> transition(value, warmUp, horizon.orElseThrow()));
        return reading.unlessFaulty(
                before, () -> new TimeFrame(starts.orElse(DEFAULT_START), horizon.orElseThrow(), warmUp, transition));
    }

    /** When change is under way: it lies between the warm-up and the horizon, and touches neither. */
    private Optional<TimeFrame.Transition> transition(Field field, long warmUp, long horizon) {
        if (!(field.node() instanceof YamlScalar scalar) || scalar.isNothing()) {
            reading.reportShape(field, "low .. high");
            return Optional.empty();
        }
        Optional<TimeFrame.Transition> transition = Quantity.parseRange(
                        scalar.text(), Dimension.DURATION, scalar.span(), reading::report)
                .map(range -> new TimeFrame.Transition(Ticks.round(range.low()), Ticks.round(range.high())));
        boolean fits = transition.isEmpty()
                || (warmUp < transition.get().from()
                        && transition.get().from() < transition.get().to()
                        && transition.get().to() < horizon);
        if (!fits) {
            reading.report(
                    DiagnosticCode.OUTSIDE_RUN,
                    field.span(),
                    "the transition does not lie within the run",
                    "two times after the warm-up and before the horizon");
        }
        return fits ? transition : Optional.empty();
    }
}
