package operandi.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import operandi.core.model.Alternative;
import operandi.core.model.Calendar;
import operandi.core.model.Design;
import operandi.core.model.Flow;
import operandi.core.model.Laws;
import operandi.core.model.Metric;
import operandi.core.model.Scenario;
import operandi.core.model.Segment;
import operandi.core.model.Service;
import operandi.core.model.Share;
import operandi.core.model.Structure;
import operandi.core.model.Threshold;
import operandi.core.model.TimeFrame;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Diagnostics;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.file.InputFile;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;

/** Reads a whole scenario from its tree. */
public final class ScenarioFormat {

    /** The version of the format that this reader knows. */
    public static final String VERSION = "1";

    private final Reading reading;
    private final Inputs inputs;

    /**
     * A reader of one scenario.
     *
     * @param source the text, for positions
     * @param folder where the scenario lies: files it names are looked for there and nowhere else
     * @param diagnostics told everything that is wrong
     */
    public ScenarioFormat(SourceText source, Path folder, Diagnostics diagnostics) {
        this.inputs = new Inputs(folder);
        this.reading = new Reading(source, diagnostics, inputs);
    }

    /** The files that the scenario named and that could be read, in the order in which it names them. */
    public List<InputFile> inputs() {
        return inputs.files();
    }

    /**
     * Reads the scenario.
     *
     * @param root the tree of the text
     * @param defaultTitle the title of a scenario that gives none
     * @return the scenario, exactly if no error was reported
     */
    public Optional<Scenario> read(YamlNode root, String defaultTitle) {
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
        Roster roster = new PeopleReader(calendars, calendarNames, reading).read(groups);

        NamedEntries serviceEntries = NamedEntries.optional(fields, "services", "service", reading);
        List<Service> services = new ServiceReader(reading).read(serviceEntries);
        NamedEntries segmentEntries = NamedEntries.optional(fields, "segments", "segment", reading);
        NamedEntries flowEntries = NamedEntries.required(fields, "flows", "flow", reading);
        NamedEntries structureEntries = NamedEntries.required(fields, "structures", "structure", reading);

        NameTable serviceNames = serviceEntries.table(reading);
        int beforeDemand = reading.errors();
        List<Segment> segments = new SegmentReader(flowEntries.table(reading), reading).read(segmentEntries);
        List<Flow> flows = new FlowReader(serviceNames, roster.skills(), reading).read(flowEntries);
        if (reading.errors() == beforeDemand) {
            warnOfUnused(flowEntries, flows, segments);
        }
        List<Structure> structures = new StructureReader(roster, serviceNames, segmentEntries.table(reading), reading)
                .read(structureEntries);

        boolean named = fields.has("alternatives");
        NamedEntries alternativeEntries = named
                ? NamedEntries.required(fields, "alternatives", "alternative", reading)
                : NamedEntries.optional(fields, "alternatives", "alternative", reading);
        List<Alternative> alternatives = named
                ? new AlternativeReader(structureEntries.table(reading), reading).read(alternativeEntries)
                : AlternativeReader.ofStructures(structureEntries);
        Optional<String> baseline = baseline(fields, alternativeEntries, structureEntries);

        Optional<Laws> laws = laws(fields);
        MetricReader metrics = new MetricReader(reading);
        List<Threshold> thresholds =
                fields.get("matters-if").map(metrics::thresholds).orElse(List.of());
        Optional<Metric> headline = fields.get("headline").flatMap(metrics::headline);
        Design design = fields.get("experiment")
                .flatMap(new ExperimentReader(reading)::read)
                .orElse(ExperimentReader.byDefault());
        List<String> limits = limits(fields);

        return reading.unlessFaulty(
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
                        reading.assumptions().inOrder()));
    }

    /** Whether no other version is stated. A file of one is not read any further: its keys may mean something else. */
    private boolean isKnownVersion(YamlNode root) {
        Optional<YamlMap.Entry> version = root instanceof YamlMap map ? map.entry("operandi") : Optional.empty();
        boolean isOther = version.isPresent()
                && !version.get().value().isNothing()
                && !version.get().value().inline().equals(VERSION);
        if (isOther) {
            YamlNode value = version.get().value();
            reading.report(
                    DiagnosticCode.VERSION,
                    value.span(),
                    "a scenario of format " + Printable.echo(value.describe()),
                    "operandi: " + VERSION);
        }
        return !isOther;
    }

    private Optional<String> baseline(Fields fields, NamedEntries alternatives, NamedEntries structures) {
        NamedEntries named = fields.has("alternatives") ? alternatives : structures;
        NameTable names = new NameTable("alternative", named.names(), named.isComplete(), reading);
        return fields.get("baseline").flatMap(names::resolve);
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

    private void warnOfUnused(NamedEntries entries, List<Flow> flows, List<Segment> segments) {
        Set<String> started = new LinkedHashSet<>();
        segments.forEach(segment -> segment.journeys().stream().map(Share::id).forEach(started::add));
        flows.stream().filter(flow -> flow.arrivals().isPresent()).forEach(flow -> started.add(flow.id()));
        for (Named entry : entries.all()) {
            if (!started.contains(entry.name())) {
                reading.report(Fault.of(
                                DiagnosticCode.UNUSED_FLOW,
                                entry.key().span(),
                                "nothing ever starts flow " + Printable.quoted(entry.name()))
                        .helping("give it \"arrives\", or name it as the journey of a segment"));
            }
        }
    }
}
