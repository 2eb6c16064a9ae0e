package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import operandi.core.model.Flow;
import operandi.scenarios.diagnostic.DiagnosticCode;

/**
 * The names of flows, for references to them: failures start the flows of incidents, and nothing else does.
 *
 * @param ofIncidents where a failure names its flow
 * @param ofWork where anything else names one
 */
record FlowNames(NameTable ofIncidents, NameTable ofWork) {

    /**
     * Sorts flows by who asks for them. One that could not be read passes as either.
     *
     * @param all every name
     * @param flows those that could be read
     */
    static FlowNames of(NameTable all, List<Flow> flows) {
        List<String> incidents = new ArrayList<>();
        List<String> work = new ArrayList<>();
        flows.forEach(flow -> (flow.askedBy() == Flow.AskedBy.FAILURE ? incidents : work).add(flow.id()));
        return new FlowNames(
                all.refusing(
                        work, DiagnosticCode.WRONG_FLOW, "is not asked by failure", "a flow with asked-by: failure"),
                all.refusing(
                        incidents,
                        DiagnosticCode.WRONG_FLOW,
                        "is asked by failure, and only failures start it",
                        "a flow of other work"));
    }
}
