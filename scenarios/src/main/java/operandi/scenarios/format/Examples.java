package operandi.scenarios.format;

/** A value for each key that must not be missing, to show its form. */
final class Examples {

    private Examples() {}

    static String of(Section section, String key) {
        if (section == Section.REORGANIZE && key.equals("every")) {
            return "6 weeks";
        }
        return section == Section.MIXTURE && key.equals("of") ? "[6 min, {exponential: 1 h}]" : of(key);
    }

    private static String of(String key) {
        return switch (key) {
            case "operandi" -> "1";
            case "time" -> "{horizon: 104 weeks}";
            case "horizon" -> "104 weeks";
            case "people" -> "{desk: {count: 2, skills: desk}}";
            case "flows" -> "{visit: {arrives: 3 /h, steps: {talk: {by: desk, takes: 6 min}}}}";
            case "structures" -> "{today: {service-desk: {people: [desk]}}}";
            case "days" -> "mon-fri";
            case "hours" -> "\"09:00-17:30\"";
            case "skills" -> "{backend: 1.0, web: 0.8}";
            case "customers" -> "8_000";
            case "needs" -> "6 /year";
            case "journey", "flow", "removed-by" -> "NAME-OF-A-FLOW";
            case "steps" -> "{talk: {by: desk, takes: 6 min}}";
            case "takes" -> "6 min";
            case "abandons" -> "NAME-OF-AN-END";
            case "every" -> "{exponential: 20 min}";
            case "structure", "to" -> "NAME-OF-A-STRUCTURE";
            case "alternative" -> "NAME-OF-AN-ALTERNATIVE";
            case "service", "on" -> "NAME-OF-A-SERVICE";
            case "step" -> "NAME-OF-A-STEP";
            case "metric" -> "customer.wait";
            case "replaced-after", "within" -> "{exponential: 8 weeks}";
            case "at" -> "26 weeks";
            case "share" -> "60 %";
            case "fail" -> "12 %";
            case "values" -> "[1 min, 2 min]";
            case "value", "mean", "median", "min", "mode", "max" -> "6 min";
            case "sd" -> "4 min";
            case "sigma" -> "1.0";
            case "shape" -> "1.5";
            case "phases" -> "3";
            case "means" -> "[1 min, 10 min]";
            case "weights" -> "[3, 1]";
            default -> "...";
        };
    }
}
