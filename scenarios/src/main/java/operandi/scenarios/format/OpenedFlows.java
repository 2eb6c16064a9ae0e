package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Flow;
import operandi.core.model.Openings;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlScalar;

/** Reads which flows a step opens, and checks, once all flows are known, that they can be opened there. */
final class OpenedFlows {

    private final NameTable flows;
    private final KnownServices known;
    private final Reading reading;
    private final List<Opening> openings = new ArrayList<>();

    /** A place in the file where a step of one flow opens another. */
    private record Opening(String by, YamlScalar opened) {}

    /**
     * @param flows every flow of the file
     * @param known told of every flow that is opened
     */
    OpenedFlows(NameTable flows, KnownServices known, Reading reading) {
        this.flows = flows;
        this.known = known;
        this.reading = reading;
    }

    /**
     * At least one flow, opened by a step of a flow.
     *
     * @param isAboutService whether the step is about a service of its own
     */
    Optional<List<String>> read(Field field, String flow, boolean isAboutService) {
        int before = reading.errors();
        List<YamlScalar> named = flows.resolveAll(field);
        if (named.isEmpty() && reading.errors() == before) {
            reading.report(DiagnosticCode.EMPTY_VALUE, field.span(), "there is no flow here", "at least one flow");
        }
        for (YamlScalar opened : named) {
            if (opened.text().equals(flow)) {
                reportCircle(opened, List.of(flow));
            } else {
                openings.add(new Opening(flow, opened));
                known.opens(flow, opened.text(), isAboutService);
            }
        }
        return reading.unlessFaulty(
                before, () -> named.stream().map(YamlScalar::text).toList());
    }

    /**
     * Checks everything that has been read.
     *
     * @param ofWork the flows that something but a failure may start
     * @param complete the flows that could be read
     */
    void check(NameTable ofWork, List<Flow> complete) {
        List<Opening> refused = openings.stream()
                .filter(opening -> ofWork.resolve(opening.opened()).isEmpty())
                .toList();
        Openings all = Openings.of(complete);
        List<String> circle = all.order().circle();
        // What is refused already has to go anyway, and the circle with it.
        if (!circle.isEmpty() && refused.stream().noneMatch(opening -> leadsAlong(opening, circle))) {
            Opening first = openings.stream()
                    .filter(opening -> opening.by().equals(circle.get(0)))
                    .filter(opening -> opening.opened().text().equals(circle.get(1)))
                    .findFirst()
                    .orElseThrow();
            reportCircle(first.opened(), circle);
        }
        openings.stream()
                .filter(opening -> all.mostParts().getOrDefault(opening.by(), 0L) > Openings.LIMIT)
                .findFirst()
                .ifPresent(opening -> reading.report(
                        DiagnosticCode.TOO_MANY_PARTS,
                        opening.opened().span(),
                        "an item of flow " + Printable.quoted(opening.by())
                                + " can have too many parts open at once, with those that they open in turn",
                        "at most 1_000"));
    }

    private static boolean leadsAlong(Opening opening, List<String> circle) {
        int at = circle.indexOf(opening.by());
        return at >= 0
                && circle.get((at + 1) % circle.size()).equals(opening.opened().text());
    }

    private void reportCircle(YamlScalar opened, List<String> circle) {
        reading.report(
                DiagnosticCode.OPENING_CIRCLE,
                opened.span(),
                "flows open each other in a circle: " + Circle.shown(circle),
                "flows that can be ordered so that each opens later ones only");
    }
}
