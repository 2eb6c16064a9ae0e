package operandi.reporting.finding;

import operandi.core.model.Metric;
import operandi.reporting.text.VisibleText;

/** A metric in a sentence: "customers wait 3.1 min less per contact among pet-owners". */
final class MetricPhrase {

    private MetricPhrase() {}

    /**
     * Says that a metric is lower or higher by an amount.
     *
     * @param amount the size of the difference with its unit, without a sign
     */
    static String differs(Metric metric, String scope, String amount, boolean lower) {
        String less = lower ? "less" : "more";
        String direction = lower ? "lower" : "higher";
        String where = where(scope);
        return switch (metric.id()) {
            case "customer.wait" -> "customers wait " + amount + " " + less + " per contact" + where;
            case "customer.time" -> "a contact takes " + amount + " " + less + where;
            case "flow.promise-kept" ->
                "the promise is kept " + amount + (lower ? " less often" : " more often") + where;
            default -> subject(metric) + where + " is " + amount + " " + direction;
        };
    }

    /** The metric as a noun, with its scope. */
    static String noun(Metric metric, String scope) {
        return subject(metric) + where(scope);
    }

    private static String subject(Metric metric) {
        boolean shareOfContacts =
                metric.unit().equals("fraction") && metric.id().startsWith("customer.");
        return shareOfContacts ? "the share of contacts " + metric.label() : metric.label();
    }

    private static String where(String scope) {
        int colon = scope.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String name = VisibleText.line(scope.substring(colon + 1));
        return switch (scope.substring(0, colon)) {
            case "segment" -> " among " + name;
            case "flow" -> " in flow " + name;
            case "team" -> " at team " + name;
            default -> " of " + name;
        };
    }
}
