package operandi.scenarios.diagnostic;

/**
 * Everything that can be said about a scenario file. A code is stable: it never changes its meaning, and a code that is
 * no longer used is not given to anything else. E01 is about files and text, E02 about quantities, E03 about keys and
 * names, E04 about the model, W about what is allowed and yet looks wrong.
 */
public enum DiagnosticCode {
    FILE_MISSING("E0101", "a file does not exist"),
    NOT_A_FILE("E0102", "a directory, a pipe or a device stands where a file belongs"),
    FILE_UNREADABLE("E0103", "a file cannot be read"),
    FILE_TOO_LARGE("E0104", "a file is larger than its limit"),
    NOT_UTF8("E0105", "a file is not text in UTF-8"),
    EMPTY_SCENARIO("E0106", "a scenario is empty"),
    SYNTAX("E0107", "the text is not YAML"),
    UNCLOSED("E0108", "a bracket or a quote is not closed"),
    TAB("E0109", "a tab stands where YAML needs spaces"),
    LOOK_ALIKE("E0110", "a character only looks like the one that is meant"),
    CONTROL_CHARACTER("E0111", "a control character stands in the text"),
    TOO_DEEP("E0112", "values are nested too deeply"),
    TOO_MANY_VALUES("E0113", "a file has too many values"),
    ANCHOR("E0114", "anchors, aliases and merge keys are not supported"),
    TAG("E0115", "tags are not supported"),
    DOCUMENTS("E0116", "a file holds more than one document, or directives"),
    DUPLICATE_KEY("E0117", "a key is given twice"),
    KEY_NOT_TEXT("E0118", "a key is not plain text"),

    UNIT_MISSING("E0201", "a number has no unit"),
    UNIT_UNKNOWN("E0202", "there is no such unit"),
    UNIT_UNFIT("E0203", "a unit does not fit what is measured"),
    NOT_A_NUMBER("E0204", "not a plain decimal number"),
    OUT_OF_RANGE("E0205", "a value is outside its range"),
    NOT_WHOLE("E0206", "a count is not a whole number"),
    TIME_OF_DAY("E0207", "working hours are not a range of times"),
    WEEKDAY("E0208", "there is no such day of the week"),
    DATE("E0209", "not a date"),
    RANGE("E0210", "not a range of values"),
    CHOICE("E0211", "a word is not one of those allowed"),
    DISTRIBUTION("E0212", "not a distribution"),
    SUM("E0213", "shares do not add up to 100 %"),
    PROVENANCE("E0214", "a quantity's provenance is incomplete or contradicts its value"),
    REDUNDANCY("E0215", "not so many components of so many"),

    UNKNOWN_KEY("E0301", "there is no such key"),
    MISSING_KEY("E0302", "a required key is missing"),
    WRONG_SHAPE("E0303", "a value has the wrong shape"),
    EMPTY_VALUE("E0304", "a value is missing"),
    NAME("E0305", "not a usable name"),
    TEXT("E0306", "a text is too long or holds characters that cannot be shown"),
    VERSION("E0307", "a file format of another version"),
    RESERVED_NAME("E0308", "a name has a meaning of its own"),
    NAME_TAKEN("E0309", "a name stands for two things"),
    KEYS_CONFLICT("E0310", "keys do not go together"),
    UNKNOWN_NAME("E0312", "a name leads nowhere"),
    OUTSIDE_FOLDER("E0313", "a file is outside the scenario's folder"),
    CSV("E0314", "a CSV file does not hold what it should"),

    SKILL_OF_NOBODY("E0401", "nobody has a skill that a step needs"),
    UNASSIGNED("E0402", "somebody is on no team"),
    ASSIGNED_TWICE("E0403", "somebody is on a team twice or on two teams"),
    OWNED_TWICE("E0404", "a service has two owners"),
    NO_WAY_OUT("E0405", "work can never end"),
    TOO_MANY_PEOPLE("E0406", "the roster is larger than its limit"),
    NO_VERDICT("E0407", "a metric cannot decide between alternatives"),
    DEPENDENCY_CIRCLE("E0408", "services depend on each other in a circle"),
    WRONG_FLOW("E0409", "a flow of failures and a flow of other work are not exchangeable"),
    NO_EFFECT("E0410", "a step is to bring about what it cannot"),
    OUTSIDE_RUN("E0411", "a date lies outside the run"),
    NOT_AUTOMATABLE("E0412", "a step cannot be automated"),
    NO_WINDOW("E0413", "there is no such window"),
    NO_SCOPE("E0414", "a metric is not reported for this"),
    OPENING_CIRCLE("E0415", "flows open each other in a circle"),
    TOO_MANY_PARTS("E0416", "an item can have too many parts"),
    AUTOMATED_TWICE("E0417", "a step is automated twice"),
    TOO_MANY_EVENTS("E0418", "a future would have too many events"),

    UNUSED_FLOW("W0101", "nothing ever starts a flow"),
    UNREACHABLE_STEP("W0102", "no work ever comes to a step");

    private final String id;
    private final String title;

    DiagnosticCode(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The code as printed: E or W and four digits. */
    public String id() {
        return id;
    }

    /** What is wrong in general, in a few words. */
    public String title() {
        return title;
    }

    /** Whether it stops a scenario from being run. */
    public Severity severity() {
        return id.startsWith("E") ? Severity.ERROR : Severity.WARNING;
    }
}
