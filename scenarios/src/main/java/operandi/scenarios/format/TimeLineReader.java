package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import operandi.core.model.Cost;
import operandi.core.model.Flow;
import operandi.core.model.Hazard;
import operandi.core.model.Step;
import operandi.core.model.TimeLineEntry;
import operandi.core.random.Distribution;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlMap;

/**
 * Reads {@code time-line}: what happens at a date. An entry that stands under several alternatives by the same name is
 * one and the same event: it must say the same everywhere, and what it assumes is assumed once.
 */
final class TimeLineReader {

    private static final List<String> KINDS = List.of("acquire", "automate", "fault");
    private static final int MAX_CUSTOMERS = 1_000_000_000;

    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final FlowNames flowNames;
    private final NameTable allFlows;
    private final NameTable services;
    private final NameTable segments;
    private final Dates dates;
    private final Reading reading;
    private final Quantities quantities;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<AutomatedStep, Named> automatedInAll = new LinkedHashMap<>();

    /** An entry that was read before, if it could be. */
    private record Known(Named place, Optional<TimeLineEntry> entry) {}

    private record AutomatedStep(String flow, String step) {}

    TimeLineReader(
            List<Flow> flows,
            NameTable allFlows,
            FlowNames flowNames,
            NameTable services,
            NameTable segments,
            Dates dates,
            Reading reading) {
        flows.forEach(flow -> this.flows.put(flow.id(), flow));
        this.allFlows = allFlows;
        this.flowNames = flowNames;
        this.services = services;
        this.segments = segments;
        this.dates = dates;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    /** The entries of every alternative, in the order of their dates; they are read before those of one alone. */
    List<TimeLineEntry> readCommon(List<Named> entries) {
        return read(entries, automatedInAll);
    }

    /** The entries of one alternative, in the order of their dates. */
    List<TimeLineEntry> readOwn(List<Named> entries) {
        return read(entries, new LinkedHashMap<>(automatedInAll));
    }

    private List<TimeLineEntry> read(List<Named> entries, Map<AutomatedStep, Named> automated) {
        List<TimeLineEntry> timeLine = new ArrayList<>();
        for (Named named : entries) {
            Known earlier = known.get(named.name());
            if (earlier == null) {
                earlier = new Known(named, entry(named));
                known.put(named.name(), earlier);
            } else if (!saysTheSame(earlier.place(), named)) {
                reportOther(earlier.place(), named);
            }
            earlier.entry().ifPresent(entry -> {
                requireAutomatedOnce(entry, named, automated);
                timeLine.add(entry);
            });
        }
        timeLine.sort(Comparator.comparingLong(TimeLineEntry::at));
        return timeLine;
    }

    private static boolean saysTheSame(Named one, Named other) {
        return one.field().node().inline().equals(other.field().node().inline());
    }

    private void reportOther(Named earlier, Named named) {
        reading.report(
                DiagnosticCode.NAME_TAKEN,
                named.key().span(),
                Printable.quoted(named.name()) + " is another event in line "
                        + earlier.key().span().line(),
                "another name, or the same event in the same words");
    }

    /** What a second technology would do of the visits that the first leaves to people, nothing in the file says. */
    private void requireAutomatedOnce(TimeLineEntry entry, Named named, Map<AutomatedStep, Named> automated) {
        if (!(entry instanceof TimeLineEntry.Automation automation)) {
            return;
        }
        Named earlier = automated.putIfAbsent(new AutomatedStep(automation.flow(), automation.step()), named);
        if (earlier != null) {
            reading.report(
                    DiagnosticCode.AUTOMATED_TWICE,
                    named.key().span(),
                    "step " + Printable.quoted(automation.step()) + " is automated already by "
                            + Printable.quoted(earlier.name()) + " in line "
                            + earlier.key().span().line(),
                    "at most one entry for a step in an alternative");
        }
    }

    private Optional<TimeLineEntry> entry(Named named) {
        Optional<Fields> given = Fields.of(named.field(), Section.ENTRY, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        int before = fields.errorsBefore();
        Optional<Long> at = fields.require("at").flatMap(dates::read);
        Cost cost = fields.get("cost").flatMap(new CostReader(reading)::read).orElse(Cost.NONE);
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            reading.report(
                    kinds.isEmpty() ? DiagnosticCode.MISSING_KEY : DiagnosticCode.KEYS_CONFLICT,
                    kinds.isEmpty()
                            ? named.key().span()
                            : fields.key(kinds.get(1)).span(),
                    kinds.isEmpty()
                            ? "the entry does not say what happens"
                            : "\"" + kinds.get(0) + "\" and \"" + kinds.get(1) + "\" in one entry",
                    "exactly one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        String name = named.name();
        long date = at.orElse(0L);
        Optional<TimeLineEntry> entry = fields.get(kinds.get(0)).flatMap(field -> switch (kinds.get(0)) {
            case "acquire" -> acquisition(name, date, cost, field);
            case "automate" -> automation(name, date, cost, field);
            default -> fault(name, date, cost, field);
        });
        return reading.unlessFaulty(before, entry::orElseThrow);
    }

    private Optional<TimeLineEntry> acquisition(String name, long at, Cost cost, Field field) {
        if (!(field.node() instanceof YamlMap map) || map.entries().isEmpty()) {
            reading.reportShape(field, "a map such as {SEGMENT: 5_000}");
            return Optional.empty();
        }
        int before = reading.errors();
        List<TimeLineEntry.Joining> joining = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            Optional<String> segment = segments.resolve(entry.key());
            Optional<Long> customers =
                    quantities.count(field.child(entry.key().text(), entry.value()), 1, MAX_CUSTOMERS);
            if (segment.isPresent() && customers.isPresent()) {
                joining.add(new TimeLineEntry.Joining(segment.get(), customers.get()));
            }
        }
        return reading.unlessFaulty(before, () -> new TimeLineEntry.Acquisition(name, at, cost, joining));
    }

    private Optional<TimeLineEntry> automation(String name, long at, Cost cost, Field field) {
        Optional<Fields> given = Fields.of(field, Section.AUTOMATE, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        Optional<String> flow = fields.require("flow").flatMap(allFlows::resolve);
        Optional<String> step = fields.require("step").flatMap(place -> step(place, flow));
        Optional<Double> share = fields.require("share").flatMap(quantities::share);
        Optional<List<String>> on = fields.require("on").map(services::resolveList);
        Optional<Distribution> takes = fields.require("takes").flatMap(new DistributionReader(reading)::read);
        Optional<Double> errors = fields.get("errors").flatMap(quantities::share);
        if (on.filter(List::isEmpty).isPresent() && reading.errors() == fields.errorsBefore()) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE,
                    fields.key("on").span(),
                    "nothing does the step instead",
                    "at least one service");
        }
        return reading.unlessFaulty(
                fields.errorsBefore(),
                () -> new TimeLineEntry.Automation(
                        name,
                        at,
                        cost,
                        flow.orElseThrow(),
                        step.orElseThrow(),
                        share.orElseThrow(),
                        on.orElseThrow(),
                        takes.orElseThrow(),
                        errors.orElse(0.0)));
    }

    /** A step of the flow that people do and that is not live with a customer. */
    private Optional<String> step(Field place, Optional<String> flow) {
        Optional<Flow> readable = flow.map(flows::get);
        if (readable.isEmpty()) {
            return NameTable.unknown("step", reading).resolve(place);
        }
        List<Step> steps = readable.get().steps();
        List<String> names = steps.stream().map(Step::id).toList();
        Optional<String> name = new NameTable("step", names, true, reading)
                .reporting("flow " + Printable.quoted(flow.get()) + " has no step ")
                .resolve(place);
        Optional<Step> step = name.map(id -> steps.get(names.indexOf(id)));
        boolean isByPeople = step.isEmpty() || step.get().doer() instanceof Step.By;
        if (!isByPeople || step.filter(Step::isLive).isPresent()) {
            reading.report(
                    DiagnosticCode.NOT_AUTOMATABLE,
                    place.span(),
                    "step " + Printable.quoted(step.orElseThrow().id()) + " cannot be automated: "
                            + (isByPeople ? "a customer is there while it is done" : "no people do it"),
                    "a step with \"by\" and without \"patience\"");
            return Optional.empty();
        }
        return name;
    }

    private Optional<TimeLineEntry> fault(String name, long at, Cost cost, Field field) {
        Optional<Fields> fields = Fields.of(field, Section.FAULT, reading);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> service = fields.get().require("service").flatMap(services::resolve);
        Optional<Hazard> hazard = new HazardReader(flowNames, reading).fault(fields.get());
        return reading.unlessFaulty(
                fields.get().errorsBefore(),
                () -> new TimeLineEntry.Fault(name, at, cost, service.orElseThrow(), hazard.orElseThrow()));
    }
}
