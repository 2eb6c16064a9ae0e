package operandi.scenarios.format;

import java.util.List;
import java.util.Optional;
import operandi.core.kernel.Ticks;
import operandi.core.model.Laws;
import operandi.core.random.Distribution;
import operandi.scenarios.unit.Dimension;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code laws}: which behavioural relations hold, and with what parameters. */
final class LawReader {

    private static final String OFF = "off";
    private static final List<String> WHOLE = List.of("none", "default");
    private static final Limits SPEEDS = Limits.above(0, 1, "a share above 0 %, at most 100 %");
    private static final Limits MULTIPLIERS = Limits.between(0, 100, "a number from 0 to 100");

    private final Reading reading;
    private final Quantities quantities;
    private final DistributionReader distributions;

    LawReader(Reading reading) {
        this.reading = reading;
        this.quantities = new Quantities(reading);
        this.distributions = new DistributionReader(reading);
    }

    /** The laws in force; a section that is not there leaves all of them at their defaults. */
    Optional<Laws> read(Optional<Field> section) {
        if (section.filter(field -> field.node() instanceof YamlScalar).isPresent()) {
            return Texts.choose(section.get(), WHOLE, reading)
                    .flatMap(word -> word.equals("none") ? Optional.of(Laws.none()) : read(Optional.empty()));
        }
        int before = reading.errors();
        Optional<Fields> fields = section.flatMap(field -> Fields.of(field, Section.LAWS, reading));
        Optional<Distribution> delay = law("coordination-delay", fields).flatMap(distributions::read);
        Optional<Laws.Rework> rework =
                parameters("rework", Section.REWORK, fields).flatMap(this::rework);
        Optional<Laws.MisRoute> misRoute =
                parameters("mis-route", Section.MIS_ROUTE, fields).flatMap(this::misRoute);
        Optional<Laws.RampUp> rampUp =
                parameters("ramp-up", Section.RAMP_UP, fields).flatMap(this::rampUp);
        Optional<Distribution> switching = law("switching", fields).flatMap(distributions::read);
        Optional<Laws.Ties> ties = parameters("ties", Section.TIES, fields).flatMap(this::ties);
        Optional<Laws.Distraction> distraction =
                parameters("distraction", Section.DISTRACTION, fields).flatMap(this::distraction);
        Optional<Laws.Attrition> attrition =
                parameters("attrition", Section.ATTRITION, fields).flatMap(this::attrition);
        return reading.unlessFaulty(
                before, () -> new Laws(delay, rework, misRoute, rampUp, switching, ties, distraction, attrition));
    }

    /** What holds of a law: what the file says, else its default; nothing if it is off. */
    private static Optional<Field> law(String law, Optional<Fields> laws) {
        if (laws.filter(fields -> fields.has(law)).isEmpty()) {
            return Optional.of(Defaults.law(law));
        }
        return laws.get().get(law).filter(field -> !Texts.is(field, OFF));
    }

    /** The parameters of a law: each that the file does not mention keeps its default. */
    private record Parameters(String law, Optional<Fields> stated) {
        Optional<Field> get(String parameter) {
            return stated.isPresent() && stated.get().has(parameter)
                    ? stated.get().get(parameter)
                    : Optional.of(Defaults.law(law, parameter));
        }
    }

    private Optional<Parameters> parameters(String law, Section section, Optional<Fields> laws) {
        Optional<Field> field = law(law, laws);
        if (field.isEmpty() || field.get().isDefault()) {
            return field.map(byDefault -> new Parameters(law, Optional.empty()));
        }
        return Fields.of(field.get(), section, reading).map(fields -> new Parameters(law, Optional.of(fields)));
    }

    private Optional<Laws.Rework> rework(Parameters law) {
        Optional<Double> share = law.get("share").flatMap(quantities::share);
        Optional<Double> documentation = law.get("documentation").flatMap(quantities::share);
        return share.flatMap(part -> documentation.map(quality -> new Laws.Rework(part, quality)));
    }

    private Optional<Laws.MisRoute> misRoute(Parameters law) {
        int before = reading.errors();
        Optional<Double> share = law.get("share").flatMap(quantities::share);
        Optional<Double> lost = law.get("lost").flatMap(quantities::share);
        Optional<Double> learned = law.get("learned").flatMap(quantities::share);
        Optional<Distribution> look = law.get("look").flatMap(distributions::read);
        return reading.unlessFaulty(
                before,
                () -> new Laws.MisRoute(
                        share.orElseThrow(), lost.orElseThrow(), learned.orElseThrow(), look.orElseThrow()));
    }

    private Optional<Laws.RampUp> rampUp(Parameters law) {
        Optional<Double> start = law.get("start").flatMap(field -> quantities.read(field, Dimension.SHARE, SPEEDS));
        Optional<Double> pace = law.get("pace").flatMap(quantities::positiveDuration);
        return start.flatMap(speed -> pace.map(ticks -> new Laws.RampUp(speed, ticks)));
    }

    private Optional<Laws.Ties> ties(Parameters law) {
        Optional<Double> gain = law.get("gain").flatMap(quantities::part);
        Optional<Double> pace = law.get("pace").flatMap(quantities::positiveDuration);
        return gain.flatMap(part -> pace.map(ticks -> new Laws.Ties(part, ticks)));
    }

    private Optional<Laws.Distraction> distraction(Parameters law) {
        Optional<Double> share = law.get("share").flatMap(quantities::part);
        Optional<Long> lasts = law.get("lasts").flatMap(quantities::duration).map(Ticks::round);
        return share.flatMap(part -> lasts.map(ticks -> new Laws.Distraction(part, ticks)));
    }

    private Optional<Laws.Attrition> attrition(Parameters law) {
        Optional<Double> multiplier =
                law.get("multiplier").flatMap(field -> quantities.read(field, Dimension.NUMBER, MULTIPLIERS));
        Optional<Long> lasts = law.get("lasts").flatMap(quantities::duration).map(Ticks::round);
        return multiplier.flatMap(factor -> lasts.map(ticks -> new Laws.Attrition(factor, ticks)));
    }
}
