package operandi.scenarios.diagnostic;

/** How bad a finding is: an error stops a scenario from being run, a warning does not. */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that starts a printed diagnostic. */
    public String word() {
        return word;
    }
}
