package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Alternative;
import operandi.core.model.Assumption;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Expectation;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Structure;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.core.model.TimeLineEntry;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;

/** Reads the keys of a scenario at the top of its file, and through them everything else. */
final class WholeReader {

    private final Reading reading;

    WholeReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads the scenario.
     *
     * @param defaultTitle the title of a scenario that gives none
     * @return the scenario, exactly if no error was reported
     */
    Optional<Scenario> read(YamlNode root, String defaultTitle) {
        return read(root, defaultTitle, Optional.empty());
    }

    /**
     * Reads the scenario again.
     *
     * @param assumptions its assumptions as the first reading found them
     */
    Optional<Scenario> read(YamlNode root, String defaultTitle, List<Assumption> assumptions) {
        return read(root, defaultTitle, Optional.of(assumptions));
    }

    private Optional<Scenario> read(YamlNode root, String defaultTitle, Optional<List<Assumption>> known) {
        if (!isKnownVersion(root)) {
            return Optional.empty();
        }
        Optional<Fields> given = Fields.of(new Field("", root), Section.SCENARIO, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        fields.require("operandi");
        Optional<String> title = fields.get("title").flatMap(field -> Texts.read(field, Texts.LINE, reading));
        Optional<String> question =
                fields.get("question").flatMap(field -> Texts.read(field, Texts.PARAGRAPH, reading));
        Optional<TimeFrame> time = fields.require("time").flatMap(new TimeReader(reading)::read);

        NamedEntries calendarEntries = NamedEntries.optional(fields, "calendars", "calendar", reading);
        Map<String, Calendar> calendars = new CalendarReader(reading).read(calendarEntries);
        NameTable calendarNames = calendarEntries.table(reading).with(CalendarReader.ALWAYS);
        NamedEntries groups = NamedEntries.required(fields, "people", "group of people", reading);
        NamedEntries serviceEntries = NamedEntries.optional(fields, "services", "service", reading);
        NameTable serviceNames = serviceEntries.table(reading);
        Roster roster = new PeopleReader(calendars, calendarNames, serviceNames, reading).read(groups);

        NamedEntries segmentEntries = NamedEntries.optional(fields, "segments", "segment", reading);
        NameTable segmentNames = segmentEntries.table(reading);
        NamedEntries flowEntries = NamedEntries.required(fields, "flows", "flow", reading);
        NamedEntries structureEntries = NamedEntries.required(fields, "structures", "structure", reading);
        NameTable structureNames = structureEntries.table(reading);

        int beforeWork = reading.errors();
        KnownServices knownServices = new KnownServices(reading);
        OpenedFlows opened = new OpenedFlows(flowEntries.table(reading), knownServices, reading);
        List<Flow> flows =
                new FlowReader(serviceNames, roster.skills(), opened, knownServices, reading).read(flowEntries);
        FlowNames flowNames = FlowNames.of(flowEntries.table(reading), flows);
        opened.check(flowNames.ofWork(), flows);
        HazardReader hazards = new HazardReader(flowNames, reading);
        List<Service> services = new ServiceReader(serviceNames, hazards, reading).read(serviceEntries);
        List<Segment> segments = new SegmentReader(flowNames.ofWork(), reading).read(segmentEntries);
        List<Structure> structures =
                new StructureReader(roster, serviceNames, segmentNames, reading).read(structureEntries);

        Dates dates = new Dates(time, reading);
        TimeLineReader timeLines = new TimeLineReader(
                flows, flowEntries.table(reading), flowNames, serviceNames, segmentNames, dates, reading);
        NamedEntries commonEntries = NamedEntries.optional(fields, "time-line", "entry", reading);
        List<TimeLineEntry> timeLine = timeLines.readCommon(commonEntries.all());
        NamedEntries alternativeEntries = fields.has("alternatives")
                ? NamedEntries.required(fields, "alternatives", "alternative", reading)
                : structureEntries;
        ReorganizationReader reorganizations = new ReorganizationReader(structureNames, structures, dates, reading);
        List<Alternative> alternatives = fields.has("alternatives")
                ? new AlternativeReader(structureNames, reorganizations, timeLines, commonEntries.names(), reading)
                        .read(alternativeEntries)
                : AlternativeReader.ofStructures(structureEntries);
        NameTable alternativeNames =
                new NameTable("alternative", alternativeEntries.names(), alternativeEntries.isComplete(), reading);
        Optional<String> baseline = fields.get("baseline").flatMap(alternativeNames::resolve);
        Starts starts = new Starts(flows, services, segments, timeLine, alternatives);
        knownServices.check(starts);
        if (reading.errors() == beforeWork && !reading.isRedrawing()) {
            starts.warnOfUnused(flowEntries, reading);
        }

        Optional<Laws> laws = laws(fields);
        MetricReader metrics = new MetricReader(reading);
        Optional<Metric> headline = fields.get("headline").flatMap(metrics::headline);
        List<Threshold> thresholds = fields.get("matters-if")
                .map(field -> metrics.thresholds(field, headline))
                .orElse(List.of());
        Design design = fields.get("experiment")
                .flatMap(new ExperimentReader(reading)::read)
                .orElse(ExperimentReader.byDefault());
        Map<String, NameTable> scopes = new LinkedHashMap<>();
        scopes.put("flow", flowEntries.table(reading));
        scopes.put("segment", segmentNames);
        scopes.put("service", serviceNames);
        Map<String, NameTable> teams = AlternativeReader.teams(alternatives, structures, reading);
        ExpectationReader expecting = new ExpectationReader(alternativeNames, scopes, teams, headline, reading);
        List<Expectation> expectations =
                fields.get("expect").map(expecting::read).orElse(List.of());
        List<String> limits = limits(fields);

        Optional<Scenario> scenario = reading.unlessFaulty(
                0,
                () -> new Scenario(
                        title.orElse(defaultTitle),
                        question.orElse(""),
                        time.orElseThrow(),
                        roster.people(),
                        services,
                        segments,
                        flows,
                        structures,
                        alternatives,
                        baseline.orElse(alternatives.get(0).id()),
                        laws.orElseThrow(),
                        thresholds,
                        headline,
                        design,
                        limits,
                        known.orElseGet(() -> reading.assumptions().inOrder()),
                        timeLine,
                        expectations));
        return scenario.filter(valid -> new ReportedFigures(valid, reading).check(fields))
                .filter(valid -> reading.isRedrawing() || new ExpectedEvents(valid).check(root, reading));
    }

    /** Whether no other version is stated. A file of one is not read any further: its keys may mean something else. */
    private boolean isKnownVersion(YamlNode root) {
        Optional<YamlMap.Entry> version = root instanceof YamlMap map ? map.entry("operandi") : Optional.empty();
        boolean isOther = version.isPresent()
                && !version.get().value().isNothing()
                && !version.get().value().inline().equals(ScenarioFormat.VERSION);
        if (isOther) {
            YamlNode value = version.get().value();
            reading.report(
                    DiagnosticCode.VERSION,
                    value.span(),
                    "a scenario of format " + Printable.echo(value.describe()),
                    "operandi: " + ScenarioFormat.VERSION);
        }
        return !isOther;
    }

    private Optional<Laws> laws(Fields fields) {
        Optional<Field> field = fields.get("laws");
        return fields.has("laws") && field.isEmpty() ? Optional.empty() : new LawReader(reading).read(field);
    }

    private List<String> limits(Fields fields) {
        List<String> limits = new ArrayList<>();
        fields.get("limits")
                .ifPresent(field -> Lists.items(field)
                        .forEach(item ->
                                Texts.read(item, Texts.PARAGRAPH, reading).ifPresent(limits::add)));
        return limits;
    }
}
