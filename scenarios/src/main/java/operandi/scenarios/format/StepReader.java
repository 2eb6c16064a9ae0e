package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import operandi.core.model.Flow;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlScalar;

/** Reads the steps of a flow. */
final class StepReader {

    private static final List<String> DOERS = List.of("by", "on", "waits", "opens");
    private static final List<String> ONLY_BY_PEOPLE = List.of("patience", "abandons", "requeue", "uses", "slowed-to");
    private static final List<String> NOT_OUTSIDE = List.of("fails", "retry-after");

    private static final int MAX_STEPS = 1_000;

    private final NameTable services;
    private final NameTable skills;
    private final OpenedFlows opened;
    private final String flow;
    private final EffectReader effects;
    private final Reading reading;
    private final DistributionReader distributions;

    /** @param flow the name of the flow whose steps it reads */
    StepReader(
            NameTable services,
            NameTable skills,
            OpenedFlows opened,
            String flow,
            EffectReader effects,
            Reading reading) {
        this.services = services;
        this.skills = skills;
        this.opened = opened;
        this.flow = flow;
        this.effects = effects;
        this.reading = reading;
        this.distributions = new DistributionReader(reading);
    }

    /**
     * Reads all steps.
     *
     * @param entries the steps in the order of the file
     * @param targets the steps and ends that a step may lead to
     */
    List<Step> read(NamedEntries entries, NameTable targets) {
        List<Step> steps = new ArrayList<>();
        if (entries.all().size() > MAX_STEPS) {
            reading.report(
                    DiagnosticCode.TOO_MANY_VALUES,
                    entries.all().get(MAX_STEPS).key().span(),
                    "the flow has too many steps",
                    "at most 1_000");
            return steps;
        }
        for (int i = 0; i < entries.all().size(); i++) {
            boolean isLast = i + 1 == entries.all().size();
            String next = isLast ? Flow.DONE : entries.all().get(i + 1).name();
            step(entries.all().get(i), next, targets).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Step> step(Named entry, String next, NameTable targets) {
        int before = reading.errors();
        Optional<Fields> given = Fields.of(entry.field(), Section.STEP, reading);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = given.get();
        SharesReader shares = new SharesReader(reading);
        Optional<Step.Doer> doer = doer(fields, entry);
        Optional<Distribution> takes = takes(fields);
        Optional<String> about = fields.get("about").flatMap(services::resolve);
        Optional<List<Share>> then = fields.get("then").flatMap(field -> shares.read(field, targets));
        boolean isByPeople = fields.has("by") || DOERS.stream().noneMatch(fields::has);
        if (!isByPeople) {
            refuse(ONLY_BY_PEOPLE, "in a step that nobody does", "only in a step with \"by\"", fields);
        }
        Optional<Waiting> waiting = Optional.empty();
        if (fields.has("waits") && !isByPeople && !fields.has("on")) {
            refuse(
                    NOT_OUTSIDE,
                    "in a step that is waited for",
                    "only in a step with \"by\", \"on\" or \"opens\"",
                    fields);
        } else {
            boolean mayFail = fields.has("on") || fields.has("uses") || fields.has("opens");
            waiting = new WaitingReader(targets, reading).read(fields, mayFail);
        }
        Step.Effect effect = effects.read(fields);
        boolean requeue = fields.get("requeue")
                .filter(field -> Texts.isTrue(field, reading))
                .isPresent();
        Waiting waits = waiting.orElse(new Waiting(Optional.empty(), List.of(), Optional.empty()));
        return reading.unlessFaulty(
                before,
                () -> new Step(
                        entry.name(),
                        doer.orElseThrow(),
                        takes.orElseThrow(),
                        about,
                        waits.patience(),
                        then.orElse(Share.always(next)),
                        waits.fails(),
                        waits.retryAfter(),
                        requeue,
                        effect));
    }

    private Optional<Distribution> takes(Fields fields) {
        if (!fields.has("opens")) {
            return fields.require("takes").flatMap(distributions::read);
        }
        refuse(
                List.of("takes"),
                "in a step that takes what the flows take that it opens",
                "only in a step with \"by\", \"on\" or \"waits\"",
                fields);
        return Optional.of(Step.NOTHING);
    }

    private Optional<Step.Doer> doer(Fields fields, Named entry) {
        List<String> given = DOERS.stream().filter(fields::has).toList();
        if (given.isEmpty()) {
            reading.report(
                    DiagnosticCode.MISSING_KEY,
                    entry.key().span(),
                    "the step does not say who does it",
                    "by: SKILL, on: [SERVICE], waits: WHO, or opens: [FLOW]");
            return Optional.empty();
        }
        if (given.size() > 1) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key(given.get(1)).span(),
                    "\"" + given.get(0) + "\" and \"" + given.get(1) + "\" in one step",
                    "exactly one of by, on, waits and opens");
            return Optional.empty();
        }
        return fields.get(given.get(0)).flatMap(field -> switch (given.get(0)) {
            case "by" -> by(field, fields);
            case "on" -> some(field).map(Step.On::new);
            case "opens" -> opened.read(field, flow, fields.has("about")).map(Step.Opens::new);
            default -> Texts.read(field, Texts.LINE, reading).map(Step.Waits::new);
        });
    }

    private Optional<Step.Doer> by(Field field, Fields step) {
        if (!(field.node() instanceof YamlScalar scalar)) {
            reading.reportShape(field, "the name of a skill");
            return Optional.empty();
        }
        int before = step.errorsBefore();
        Optional<String> skill = skills.resolve(scalar, DiagnosticCode.SKILL_OF_NOBODY, "nobody has the skill ");
        Optional<List<String>> uses = step.get("uses").flatMap(this::some);
        if (step.has("slowed-to") && !step.has("uses")) {
            refuse(List.of("slowed-to"), "in a step that uses no service", "together with \"uses\"", step);
        }
        Optional<Double> fallback = step.get("slowed-to").flatMap(new Quantities(reading)::part);
        return reading.unlessFaulty(
                before, () -> new Step.By(skill.orElseThrow(), uses.orElse(List.of()), fallback.orElse(0.0)));
    }

    /** At least one service. */
    private Optional<List<String>> some(Field field) {
        int before = reading.errors();
        List<String> named = services.resolveList(field);
        if (named.isEmpty() && reading.errors() == before) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE, field.span(), "there is no service here", "at least one service");
        }
        return reading.unlessFaulty(before, () -> named);
    }

    private void refuse(List<String> keys, String where, String expected, Fields fields) {
        keys.stream()
                .filter(fields::has)
                .forEach(key -> reading.report(
                        DiagnosticCode.KEYS_CONFLICT,
                        fields.key(key).span(),
                        "\"" + key + "\" " + where,
                        "\"" + key + "\" " + expected));
    }
}
