package operandi.scenarios.format;

import java.util.Optional;
import java.util.OptionalInt;
import operandi.core.model.Hazard;
import operandi.core.random.Distribution;

/** Reads how a service fails, and what happens then. */
final class HazardReader {

    private static final int MAX_HURT = 1_000_000;

    private final FlowNames flows;
    private final Reading reading;
    private final Quantities quantities;
    private final DistributionReader distributions;

    HazardReader(FlowNames flows, Reading reading) {
        this.flows = flows;
        this.reading = reading;
        this.quantities = new Quantities(reading);
        this.distributions = new DistributionReader(reading);
    }

    /** The end of a component's operating life: {@code fails}. */
    Optional<Hazard> wear(Field field) {
        return clocked(field, Section.FAILS, Hazard.Origin.WEAR);
    }

    /** Something from outside: {@code shocks}. */
    Optional<Hazard> shock(Field field) {
        return clocked(field, Section.SHOCKS, Hazard.Origin.SHOCK);
    }

    private Optional<Hazard> clocked(Field field, Section section, Hazard.Origin origin) {
        Optional<Fields> fields = Fields.of(field, section, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Distribution> every = fields.get().require("every").flatMap(distributions::readPositive);
        Optional<Hazard> hazard = hazard(fields.get(), origin, every, 0, 0);
        return reading.unlessFaulty(before, hazard::orElseThrow);
    }

    /** Changes that fail when they are deployed: {@code changes}. */
    Optional<Hazard> change(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.CHANGES, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> share = fields.get().require("fail").flatMap(quantities::share);
        Optional<Hazard> hazard = hazard(fields.get(), Hazard.Origin.CHANGE, Optional.empty(), share.orElse(0.0), 0);
        return reading.unlessFaulty(before, hazard::orElseThrow);
    }

    /** A failure at a date of the time line; severe unless it says otherwise. */
    Optional<Hazard> fault(Fields fields) {
        return hazard(fields, Hazard.Origin.FAULT, Optional.empty(), 0, 1);
    }

    /** What all of them say alike. */
    private Optional<Hazard> hazard(
            Fields fields, Hazard.Origin origin, Optional<Distribution> every, double share, double defaultSevere) {
        int before = reading.errors();
        Optional<String> flow = fields.require("flow").flatMap(flows.ofIncidents()::resolve);
        Optional<Double> severe = fields.get("severe").flatMap(quantities::share);
        Optional<Double> level = fields.get("degrades-to").flatMap(quantities::part);
        Optional<Distribution> monitored = fields.get("monitored").flatMap(distributions::read);
        Optional<Long> hurt = fields.get("hurt").flatMap(field -> quantities.count(field, 1, MAX_HURT));
        Optional<Hazard.Recurrence> recurrence = fields.get("recurs").flatMap(this::recurrence);
        boolean isReadable = reading.errors() == before
                && flow.isPresent()
                && (every.isPresent() || (origin != Hazard.Origin.WEAR && origin != Hazard.Origin.SHOCK));
        return isReadable
                ? Optional.of(new Hazard(
                        origin,
                        every,
                        share,
                        flow.get(),
                        severe.orElse(defaultSevere),
                        level.orElse(0.0),
                        monitored,
                        hurt.isPresent() ? OptionalInt.of(Math.toIntExact(hurt.get())) : OptionalInt.empty(),
                        recurrence))
                : Optional.empty();
    }

    private Optional<Hazard.Recurrence> recurrence(Field field) {
        Optional<Fields> fields = Fields.of(field, Section.RECURS, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int before = fields.get().errorsBefore();
        Optional<Double> share = fields.get().require("share").flatMap(quantities::share);
        Optional<Distribution> within = fields.get().require("within").flatMap(distributions::readPositive);
        Optional<String> removedBy = fields.get().require("removed-by").flatMap(flows.ofWork()::resolve);
        return reading.unlessFaulty(
                before,
                () -> new Hazard.Recurrence(share.orElseThrow(), within.orElseThrow(), removedBy.orElseThrow()));
    }
}
