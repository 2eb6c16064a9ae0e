package operandi.scenarios.format;

import operandi.core.model.Step;
import operandi.scenarios.diagnostic.DiagnosticCode;

/** Reads what the end of a step brings about: {@code deploys} and {@code restores}. */
final class EffectReader {

    private final boolean isOfIncidents;
    private final boolean isAboutServices;
    private final Reading reading;

    /**
     * A reader for the steps of one flow.
     *
     * @param isOfIncidents whether the flow is asked by failure
     * @param isAboutServices whether every item of the flow is about a service
     */
    EffectReader(boolean isOfIncidents, boolean isAboutServices, Reading reading) {
        this.isOfIncidents = isOfIncidents;
        this.isAboutServices = isAboutServices;
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
        } else if (deploys && !isAboutServices && !step.has("about")) {
            reading.report(
                    DiagnosticCode.NO_EFFECT,
                    step.key("deploys").span(),
                    "the step deploys a change, and it is not said to which service",
                    "about: SERVICE, of the step or of the flow");
        }
        return deploys ? Step.Effect.DEPLOYS : restores ? Step.Effect.RESTORES : Step.Effect.NONE;
    }

    private boolean isTrue(Fields step, String key) {
        return step.get(key).filter(field -> Texts.isTrue(field, reading)).isPresent();
    }
}
