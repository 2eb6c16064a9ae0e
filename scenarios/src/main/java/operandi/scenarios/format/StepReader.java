package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import operandi.core.model.Flow;
import operandi.core.model.Share;
import operandi.core.model.Step;
import operandi.core.random.Distribution;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.format.NamedEntries.Named;
import operandi.scenarios.yaml.YamlScalar;

/** Reads the steps of a flow. */
final class StepReader {

    private static final List<String> DOERS = List.of("by", "on", "waits");
    private static final List<String> ONLY_BY_PEOPLE =
            List.of("patience", "abandons", "fails", "retry-after", "requeue");

    private static final int MAX_STEPS = 1_000;

    private final NameTable services;
    private final NameTable skills;
    private final Reading reading;
    private final DistributionReader distributions;

    StepReader(NameTable services, NameTable skills, Reading reading) {
        this.services = services;
        this.skills = skills;
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
        Optional<Distribution> takes = fields.require("takes").flatMap(distributions::read);
        Optional<String> about = fields.get("about").flatMap(services::resolve);
        Optional<List<Share>> then = fields.get("then").flatMap(field -> shares.read(field, targets));
        boolean isByPeople = fields.has("by") || DOERS.stream().noneMatch(fields::has);
        Optional<Waiting> waiting = Optional.empty();
        if (isByPeople) {
            waiting = new WaitingReader(targets, reading).read(fields);
        } else {
            refuseWaiting(fields);
        }
        boolean requeue = isByPeople
                && fields.get("requeue")
                        .flatMap(field -> Texts.choose(field, List.of("true", "false"), reading))
                        .orElse("false")
                        .equals("true");
        Optional<Waiting> live = waiting;
        return reading.unlessFaulty(
                before,
                () -> new Step(
                        entry.name(),
                        doer.orElseThrow(),
                        takes.orElseThrow(),
                        about,
                        live.map(Waiting::patience),
                        then.orElse(Share.always(next)),
                        live.map(Waiting::fails).orElse(List.of()),
                        live.flatMap(Waiting::retryAfter),
                        requeue));
    }

    private Optional<Step.Doer> doer(Fields fields, Named entry) {
        List<String> given = DOERS.stream().filter(fields::has).toList();
        if (given.isEmpty()) {
            reading.report(
                    DiagnosticCode.MISSING_KEY,
                    entry.key().span(),
                    "the step does not say who does it",
                    "by: SKILL, on: [SERVICE], or waits: WHO");
            return Optional.empty();
        }
        if (given.size() > 1) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    fields.key(given.get(1)).span(),
                    "\"" + given.get(0) + "\" and \"" + given.get(1) + "\" in one step",
                    "exactly one of by, on and waits");
            return Optional.empty();
        }
        return fields.get(given.get(0)).flatMap(field -> switch (given.get(0)) {
            case "by" -> by(field);
            case "on" -> on(field);
            default -> Texts.read(field, Texts.LINE, reading).map(Step.Waits::new);
        });
    }

    private Optional<Step.Doer> by(Field field) {
        if (!(field.node() instanceof YamlScalar scalar)) {
            reading.reportShape(field, "the name of a skill");
            return Optional.empty();
        }
        return skills.resolve(scalar, DiagnosticCode.SKILL_OF_NOBODY, "nobody has the skill ")
                .map(Step.By::new);
    }

    private Optional<Step.Doer> on(Field field) {
        int before = reading.errors();
        List<String> used =
                services.resolveAll(field).stream().map(YamlScalar::text).toList();
        if (used.isEmpty() && reading.errors() == before) {
            reading.report(
                    DiagnosticCode.EMPTY_VALUE,
                    field.span(),
                    "a digital step without a service",
                    "at least one service");
        }
        return reading.unlessFaulty(before, () -> new Step.On(used));
    }

    private void refuseWaiting(Fields fields) {
        Stream<String> misplaced = ONLY_BY_PEOPLE.stream().filter(fields::has);
        misplaced.forEach(key -> reading.report(
                DiagnosticCode.KEYS_CONFLICT,
                fields.key(key).span(),
                "\"" + key + "\" in a step that nobody does",
                "\"" + key + "\" only in a step with \"by\""));
    }
}
