package operandi.scenarios.format;

import operandi.core.model.Step;
import operandi.scenarios.diagnostic.DiagnosticCode;

/** Reads what the end of a step brings about: {@code deploys} and {@code restores}. */
final class EffectReader {

    private final String flow;
    private final boolean isOfIncidents;
    private final KnownServices known;
    private final Reading reading;

    /**
     * A reader for the steps of one flow.
     *
     * @param isOfIncidents whether the flow is asked by failure
     * @param known told of every step that deploys a change to what its item is about
     */
    EffectReader(String flow, boolean isOfIncidents, KnownServices known, Reading reading) {
        this.flow = flow;
        this.isOfIncidents = isOfIncidents;
        this.known = known;
        this.reading = reading;
    }

    Step.Effect read(Fields step) {
        boolean deploys = isTrue(step, "deploys");
        boolean restores = isTrue(step, "restores");
        if (deploys && restores) {
            reading.report(
                    DiagnosticCode.KEYS_CONFLICT,
                    step.key("restores").span(),
                    "\"deploys\" and \"restores\" in one step",
                    "one of the two, or two steps");
        } else if (restores && !isOfIncidents) {
            reading.report(
                    DiagnosticCode.NO_EFFECT,
                    step.key("restores").span(),
                    "nothing has failed that this step could restore",
                    "\"restores\" only in a flow with asked-by: failure");
        } else if (deploys && !step.has("about")) {
            known.deploys(flow, step.key("deploys").span());
        }
        return deploys ? Step.Effect.DEPLOYS : restores ? Step.Effect.RESTORES : Step.Effect.NONE;
    }

    private boolean isTrue(Fields step, String key) {
        return step.get(key).filter(field -> Texts.isTrue(field, reading)).isPresent();
    }
}
