package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Profile;
import operandi.core.model.Segment;
import operandi.core.model.Share;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.unit.Dimension;

/** Reads {@code segments}: populations of customers and their needs. */
final class SegmentReader {

    private static final int MAX_CUSTOMERS = 1_000_000_000;

    /** Elevenfold in a year at most: beyond it a slip is likelier than a plan. */
    private static final Limits GROWTH = Limits.above(
            -Double.MAX_VALUE, StrictMath.log1p(10) / Ticks.YEAR, "a growth above -100 %/year, at most 1_000 %/year");

    private final NameTable flows;
    private final Reading reading;
    private final Quantities quantities;

    SegmentReader(NameTable flows, Reading reading) {
        this.flows = flows;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    List<Segment> read(NamedEntries entries) {
        List<Segment> segments = new ArrayList<>();
        for (Named entry : entries.all()) {
            segment(entry).ifPresent(segments::add);
        }
        return segments;
    }

    private Optional<Segment> segment(Named entry) {
        int before = reading.errors();
        Optional<Fields> fields = Fields.of(entry.field(), Section.SEGMENT, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> customers =
                fields.get().require("customers").flatMap(field -> quantities.count(field, 1, MAX_CUSTOMERS));
        Optional<Double> growth =
                fields.get().get("grows").flatMap(field -> quantities.read(field, Dimension.GROWTH, GROWTH));
        Optional<Double> needs = fields.get().require("needs").flatMap(quantities::rate);
        Optional<Profile> profile = fields.get().get("profile").flatMap(new ProfileReader(reading)::read);
        SharesReader shares = new SharesReader(reading);
        Optional<List<Share>> journeys = fields.get().require("journey").flatMap(field -> shares.read(field, flows));
        return reading.unlessFaulty(
                before,
                () -> new Segment(
                        entry.name(),
                        customers.orElseThrow(),
                        needs.orElseThrow(),
                        profile.orElse(Profile.flat()),
                        journeys.orElseThrow(),
                        growth.orElse(0.0)));
    }
}
