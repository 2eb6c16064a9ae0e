package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import operandi.core.kernel.Ticks;
import operandi.core.model.Flow;
import operandi.core.model.ServiceClass;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.CountDistribution;
import operandi.core.random.Distribution;
import operandi.core.random.Exponential;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlMap;

/** Reads {@code flows}: graphs of steps that work goes through. */
final class FlowReader {

    private static final List<String> ASKED_BY = List.of("customer", "staff", "roadmap", "failure");
    private static final String RESOLVED = "resolved";
    private static final String UNRESOLVED = "unresolved";

    private final NameTable services;
    private final NameTable skills;
    private final OpenedFlows opened;
    private final KnownServices known;
    private final Reading reading;
    private final Quantities quantities;

    FlowReader(NameTable services, NameTable skills, OpenedFlows opened, KnownServices known, Reading reading) {
        this.services = services;
        this.skills = skills;
        this.opened = opened;
        this.known = known;
        this.reading = reading;
        this.quantities = new Quantities(reading);
    }

    List<Flow> read(NamedEntries entries) {
        List<Flow> flows = new ArrayList<>();
        for (Named entry : entries.all()) {
            flow(entry).ifPresent(flows::add);
        }
        return flows;
    }

    private Optional<Flow> flow(Named entry) {
        int before = reading.errors();
        Optional<Fields> given = Fields.of(entry.field(), Section.FLOW, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        Flow.AskedBy askedBy = fields.get("asked-by")
                .flatMap(field -> Texts.choose(field, ASKED_BY, reading))
                .map(word -> Flow.AskedBy.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Flow.AskedBy.CUSTOMER);
        boolean isOfIncidents = askedBy == Flow.AskedBy.FAILURE;
        if (isOfIncidents) {
            refuse("arrives", "in a flow that failures start", fields);
            refuse("about", "in a flow whose items are about the service that failed", fields);
        }
        Optional<ServiceClass> serviceClass = fields.get("class").flatMap(this::serviceClass);
        Optional<Long> promise =
                fields.get("promise").flatMap(quantities::positiveDuration).map(Ticks::round);
        Arrivals arrivals = fields.get("arrives").map(this::arrivals).orElse(Arrivals.NONE);
        Optional<List<Share>> about =
                fields.get("about").flatMap(field -> new SharesReader(reading).read(field, services));
        NamedEntries endEntries = NamedEntries.optional(fields, "ends", "end", reading);
        List<Flow.End> ends = ends(endEntries);
        NamedEntries stepEntries = NamedEntries.required(fields, "steps", "step", reading);
        requireFree(stepEntries, endEntries);
        known.flow(entry.name(), isOfIncidents || fields.has("about"), fields.has("arrives"));
        EffectReader effects = new EffectReader(entry.name(), isOfIncidents, known, reading);
        StepReader reader = new StepReader(services, skills, opened, entry.name(), effects, reading);
        List<Step> steps = reader.read(stepEntries, targets(stepEntries, endEntries));
        if (!stepEntries.isComplete() || !endEntries.isComplete()) {
            // A step may lead to one that could not be read.
            return Optional.empty();
        }
        Optional<Flow> flow = reading.unlessFaulty(
                before,
                () -> new Flow(
                        entry.name(),
                        askedBy,
                        promise.isPresent() ? OptionalLong.of(promise.get()) : OptionalLong.empty(),
                        ends,
                        arrivals.every(),
                        about.orElse(List.of()),
                        steps,
                        serviceClass,
                        arrivals.batch()));
        return flow.filter(complete -> new FlowGraph(complete, stepEntries, reading).check());
    }

    private void refuse(String key, String where, Fields fields) {
        if (fields.has(key)) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key(key).span(),
                    "\"" + key + "\" " + where,
                    "\"" + key + "\" only in a flow that is not asked by failure");
        }
    }

    private Optional<ServiceClass> serviceClass(Field field) {
        List<String> words =
                Stream.of(ServiceClass.values()).map(ServiceClass::id).toList();
        return Texts.choose(field, words, reading).map(word -> ServiceClass.values()[words.indexOf(word)]);
    }

    /** What is said of an open stream; where a part of it is missing, that was reported, or nothing is said of it. */
    private record Arrivals(Optional<Distribution> every, Optional<CountDistribution> batch) {

        static final Arrivals NONE = new Arrivals(Optional.empty(), Optional.empty());
    }

    /** A rate stands for a Poisson process. */
    private Arrivals arrivals(Field field) {
        boolean isRenewal =
                field.node() instanceof YamlMap map && map.entry("value").isEmpty();
        if (!isRenewal) {
            return new Arrivals(quantities.rate(field).map(rate -> new Exponential(1 / rate)), Optional.empty());
        }
        return Fields.of(field, Section.ARRIVES, reading)
                .map(fields -> new Arrivals(
                        fields.require("every").flatMap(new DistributionReader(reading)::readPositive),
                        fields.get("batch").flatMap(new BatchReader(reading)::read)))
                .orElse(Arrivals.NONE);
    }

    private List<Flow.End> ends(NamedEntries entries) {
        List<Flow.End> ends = new ArrayList<>();
        for (Named entry : entries.all()) {
            boolean isDone = entry.name().equals(Flow.DONE);
            if (entry.name().equals(Step.RETRY)) {
                reportReserved(entry, "end");
                continue;
            }
            Optional<String> meaning = Texts.choose(entry.field(), List.of(RESOLVED, UNRESOLVED), reading);
            if (isDone && meaning.isPresent() && meaning.get().equals(UNRESOLVED)) {
                reading.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.field().span(),
                        "the end \"done\" always means resolved",
                        "another name for an end that leaves the need unresolved");
            }
            meaning.ifPresent(word -> ends.add(new Flow.End(entry.name(), word.equals(RESOLVED))));
        }
        if (ends.stream().noneMatch(end -> end.id().equals(Flow.DONE))) {
            ends.add(new Flow.End(Flow.DONE, true));
        }
        return ends;
    }

    private void requireFree(NamedEntries steps, NamedEntries ends) {
        for (Named step : steps.all()) {
            if (step.name().equals(Flow.DONE) || step.name().equals(Step.RETRY)) {
                reportReserved(step, "step");
            } else if (ends.names().contains(step.name())) {
                reading.report(
                        DiagnosticCode.NAME_TAKEN,
                        step.key().span(),
                        Printable.quoted(step.name()) + " is a step and an end of the same flow",
                        "another name for one of them");
            }
        }
    }

    private void reportReserved(Named entry, String kind) {
        reading.report(
                DiagnosticCode.RESERVED_NAME,
                entry.key().span(),
                Printable.quoted(entry.name()) + " has a meaning of its own and cannot name "
                        + (kind.equals("end") ? "an " : "a ") + kind,
                "another name");
    }

    private NameTable targets(NamedEntries steps, NamedEntries ends) {
        List<String> targets = new ArrayList<>(steps.names());
        targets.addAll(ends.names());
        targets.add(Flow.DONE);
        return new NameTable("step or end", targets, steps.isComplete() && ends.isComplete(), reading);
    }
}
