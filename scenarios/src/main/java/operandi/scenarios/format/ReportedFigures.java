package operandi.scenarios.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import operandi.core.model.Alternative;
import operandi.core.model.Expectation;
import operandi.core.model.Flow;
import operandi.core.model.Scenario;
import operandi.core.model.Structure;
import operandi.core.model.Team;
import operandi.core.model.TimeFrame;
import operandi.core.model.Window;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.Span;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlScalar;

/** Checks, once a scenario is known, that the figures which it decides by and expects something of will be there. */
final class ReportedFigures {

    private static final String PROMISE_KEPT = "flow.promise-kept";

    private final Scenario scenario;
    private final Reading reading;

    ReportedFigures(Scenario scenario, Reading reading) {
        this.scenario = scenario;
        this.reading = reading;
    }

    /**
     * Whether all figures are reported; what is not is told.
     *
     * @param fields the keys at the top of the file, from which the scenario was read
     */
    boolean check(Fields fields) {
        int before = reading.errors();
        boolean promises =
                scenario.flows().stream().anyMatch(flow -> flow.promise().isPresent());
        if (!promises) {
            fields.get("headline").ifPresent(this::refuseMetricOfPromises);
            fields.get("matters-if").ifPresent(this::refuseThresholdOfPromises);
        }
        fields.get("expect").ifPresent(this::checkExpectations);
        return reading.errors() == before;
    }

    private void refuseMetricOfPromises(Field field) {
        if (field.node() instanceof YamlScalar scalar && scalar.text().equals(PROMISE_KEPT)) {
            reportNoPromise(field.span());
        }
    }

    private void refuseThresholdOfPromises(Field field) {
        if (field.node() instanceof YamlMap map) {
            map.entry(PROMISE_KEPT)
                    .ifPresent(entry -> reportNoPromise(entry.key().span()));
        }
    }

    private void reportNoPromise(Span place) {
        reading.report(
                DiagnosticCode.NO_SCOPE,
                place,
                "\"" + PROMISE_KEPT + "\" is not reported: no flow promises anything",
                "\"promise\" in a flow, or another metric");
    }

    private void checkExpectations(Field field) {
        List<Field> items = Lists.items(field);
        for (int i = 0; i < items.size(); i++) {
            YamlMap item = (YamlMap) items.get(i).node();
            Expectation expectation = scenario.expectations().get(i);
            if (!scenario.windows().contains(expectation.window())) {
                reportNoWindow(spanOf(item, "window"), expectation.window());
            } else if (expectation.scope().startsWith("team:")) {
                checkTeam(expectation, spanOf(item, "of"));
            } else if (expectation.metric().id().equals(PROMISE_KEPT)) {
                checkPromise(expectation, spanOf(item, "of"));
            }
        }
    }

    private static Span spanOf(YamlMap item, String key) {
        return item.entry(key).orElseThrow().value().span();
    }

    private void reportNoWindow(Span place, Window window) {
        Optional<TimeFrame.Transition> changes = scenario.changes();
        String noWindow = "so there is no window " + Printable.quoted(window.id());
        if (changes.isEmpty()) {
            reading.report(
                    DiagnosticCode.NO_WINDOW,
                    place,
                    "no transition divides this run, " + noWindow,
                    "window: whole, or a reorganization, an entry of one alternative's time line, or time.transition");
        } else if (changes.get().from() <= scenario.time().warmUp()) {
            reading.report(
                    DiagnosticCode.NO_WINDOW,
                    place,
                    "what one alternative alone does begins within the warm-up, " + noWindow,
                    "window: whole, a shorter warm-up, or time.transition");
        } else {
            reading.report(
                    DiagnosticCode.NO_WINDOW,
                    place,
                    "the transition would last until 26 weeks after the last change, which is past the horizon, "
                            + noWindow,
                    "window: whole, a longer horizon, or time.transition");
        }
    }

    private void checkTeam(Expectation expectation, Span place) {
        String team = expectation.scope().substring("team:".length());
        Set<String> teams = teamsIn(expectation.window(), scenario.alternative(expectation.alternative()));
        if (!teams.contains(team)) {
            reading.report(Fault.of(
                            DiagnosticCode.UNKNOWN_NAME,
                            place,
                            "alternative " + Printable.quoted(expectation.alternative()) + " has no team "
                                    + Printable.quoted(team) + " in window "
                                    + Printable.quoted(expectation.window().id()))
                    .expecting("one of " + Reading.listed(teams) + ", or another window"));
        }
    }

    /** The teams that an alternative has at some time of a window. */
    private Set<String> teamsIn(Window window, Alternative alternative) {
        TimeFrame time = scenario.time();
        Optional<TimeFrame.Transition> transition = scenario.transition();
        long from = window == Window.WHOLE || window == Window.BEFORE
                ? time.warmUp()
                : window == Window.TRANSITION
                        ? transition.orElseThrow().from()
                        : transition.orElseThrow().to();
        long to = window == Window.WHOLE || window == Window.AFTER
                ? time.horizon()
                : window == Window.BEFORE
                        ? transition.orElseThrow().from()
                        : transition.orElseThrow().to();
        List<Structure> structures = scenario.structuresOf(alternative);
        Set<String> teams = new LinkedHashSet<>();
        for (int i = 0; i < structures.size(); i++) {
            long begins =
                    i == 0 ? 0 : alternative.reorganization().orElseThrow().dateOf(i - 1);
            boolean isLast = i == structures.size() - 1;
            long ends = isLast
                    ? time.horizon()
                    : alternative.reorganization().orElseThrow().dateOf(i);
            if (begins < to && from < ends) {
                structures.get(i).teams().stream().map(Team::id).forEach(teams::add);
            }
        }
        return teams;
    }

    private void checkPromise(Expectation expectation, Span place) {
        boolean promises = scenario.flows().stream()
                .filter(flow -> expectation.scope().equals("flow:" + flow.id()))
                .map(Flow::promise)
                .allMatch(promise -> promise.isPresent());
        if (!promises) {
            reading.report(
                    DiagnosticCode.NO_SCOPE,
                    place,
                    "\"" + PROMISE_KEPT + "\" is not reported for a flow that promises nothing",
                    "a flow with \"promise\"");
        }
    }
}
