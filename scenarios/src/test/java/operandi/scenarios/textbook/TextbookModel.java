package operandi.scenarios.textbook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A textbook file and what theory says of it.
 *
 * @param file its name in the library's folder of textbook models
 * @param perDay customers, or failures, of its rarest stream in a day: what the length of a run is measured in
 * @param answers exact values in the metrics' own units, by metric and scope with a blank between
 */
record TextbookModel(String file, double perDay, Map<String, Double> answers) {

    private static final double MINUTES_A_DAY = 1_440;
    private static final double HOURS_A_DAY = 24;

    /** The same model, of which one more answer is known. */
    TextbookModel with(String metric, String scope, double exact) {
        Map<String, Double> more = new LinkedHashMap<>(answers);
        more.put(metric + " " + scope, exact);
        return new TextbookModel(file, perDay, more);
    }

    /** The mean time of a flow, in minutes. */
    TextbookModel withMinutes(String flow, double exact) {
        return with("flow.time", "flow:" + flow, exact / 60);
    }

    static TextbookModel perMinute(String file, double rate) {
        return new TextbookModel(file, rate * MINUTES_A_DAY, Map.of());
    }

    static TextbookModel perHour(String file, double rate) {
        return new TextbookModel(file, rate * HOURS_A_DAY, Map.of());
    }

    @Override
    public String toString() {
        return file;
    }
}
