package operandi.scenarios.yaml;

import operandi.scenarios.diagnostic.Fault;

/** Ends the reading of a text at its first fault that leaves the rest without meaning. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Refusal(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
