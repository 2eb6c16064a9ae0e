package operandi.reporting.html;

import operandi.core.model.Metric;
import operandi.reporting.text.VisibleText;

/** Ids of the model as a page shows them. */
final class Names {

    private Names() {}

    /** "pet-owners" for {@code segment:pet-owners}; "" for {@code all}. */
    static String scope(String scope) {
        int colon = scope.indexOf(':');
        return colon < 0 ? "" : VisibleText.line(scope.substring(0, colon) + " " + scope.substring(colon + 1));
    }

    static String member(String scope) {
        return VisibleText.line(scope.substring(scope.indexOf(':') + 1));
    }

    static String direction(Metric metric) {
        return switch (metric.better()) {
            case LOWER -> "lower is better";
            case HIGHER -> "higher is better";
            case NEITHER -> "";
        };
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
