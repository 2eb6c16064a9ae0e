package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import operandi.core.experiment.ExperimentResult;
import operandi.reporting.balance.CauseNames;
import operandi.reporting.chart.Figure;
import operandi.reporting.chart.WaitChart;
import operandi.reporting.content.WaitByCause;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * Where customers wait, by cause: the chart, what it shows in a sentence, and its table.
 *
 * @param figure the chart
 * @param answer in words
 * @param alternatives their names
 * @param causes minutes per contact by cause, a number for each alternative; the last row adds them up
 * @param rows a row for each alternative and cause with its detail, then the total
 */
record WaitSection(Figure figure, String answer, List<String> alternatives, List<CauseRow> causes, List<Row> rows) {

    /**
     * @param cause as the ledger names it, or "all causes"
     * @param minutes per contact, one for each alternative
     * @param isTotal whether it is the sum of the rows before
     */
    record CauseRow(String cause, List<Num> minutes, boolean isTotal) {}

    /**
     * @param alternative its name
     * @param cause as the ledger names it, or "all"
     * @param detail team, step or hand-off
     * @param minutes per contact
     * @param isTotal whether it is a sum of the rows before
     */
    record Row(String alternative, String cause, String detail, Num minutes, boolean isTotal) {}

    private static final String TITLE = "Where customers wait, by cause";

    /** Empty if nobody waits anywhere. */
    static List<WaitSection> of(ExperimentResult result) {
        List<WaitByCause> waits =
                result.alternatives().stream().map(WaitByCause::of).toList();
        if (waits.stream().allMatch(wait -> wait.parts().isEmpty())) {
            return List.of();
        }
        Rounding rounding = rounding(result, waits);
        String answer = answer(waits, rounding);
        return List.of(new WaitSection(
                WaitChart.draw("waits", waits, rounding, TITLE, answer),
                answer,
                waits.stream().map(wait -> VisibleText.line(wait.alternative())).toList(),
                causes(waits, rounding),
                rows(waits, rounding)));
    }

    /** Parts are rounded like the metric they add up to. */
    private static Rounding rounding(ExperimentResult result, List<WaitByCause> waits) {
        int places = 0;
        for (int i = 0; i < waits.size(); i++) {
            double halfWidth = result.alternatives()
                    .get(i)
                    .metric("customer.wait", "all")
                    .map(series -> series.summary().halfWidth())
                    .orElse(Double.NaN);
            Rounding supported = Rounding.supportedBy(halfWidth, waits.get(i).total());
            places = Math.max(places, supported.places());
        }
        return new Rounding(places);
    }

    private static String answer(List<WaitByCause> waits, Rounding rounding) {
        if (waits.size() > 2) {
            return waits.stream()
                            .map(wait -> VisibleText.line(wait.alternative()) + " " + rounding.text(wait.total())
                                    + "\u00A0min")
                            .collect(Collectors.joining(", "))
                    + " per contact.";
        }
        List<String> sentences = new ArrayList<>();
        for (WaitByCause wait : waits) {
            if (wait.parts().isEmpty()) {
                sentences.add(VisibleText.line(wait.alternative()) + ": no waiting.");
                continue;
            }
            WaitByCause.Part most = wait.parts().get(0);
            sentences.add(VisibleText.line(wait.alternative()) + ": " + rounding.text(wait.total())
                    + "\u00A0min per contact, the largest part " + CauseNames.of(most.cause()) + " ("
                    + detail(most.detail()) + ", " + rounding.text(most.minutes()) + "\u00A0min).");
        }
        return String.join(" ", sentences);
    }

    private static List<CauseRow> causes(List<WaitByCause> waits, Rounding rounding) {
        List<CauseRow> rows = new ArrayList<>();
        for (String cause : WaitByCause.causes(waits)) {
            List<Num> minutes = waits.stream()
                    .map(wait -> minutes(wait.minutes(cause), rounding))
                    .toList();
            rows.add(new CauseRow(CauseNames.of(cause), minutes, false));
        }
        rows.add(new CauseRow(
                "all causes",
                waits.stream().map(wait -> minutes(wait.total(), rounding)).toList(),
                true));
        return rows;
    }

    private static List<Row> rows(List<WaitByCause> waits, Rounding rounding) {
        List<Row> rows = new ArrayList<>();
        for (WaitByCause wait : waits) {
            String name = VisibleText.line(wait.alternative());
            for (WaitByCause.Part part : wait.parts()) {
                rows.add(new Row(
                        name,
                        CauseNames.of(part.cause()),
                        detail(part.detail()),
                        minutes(part.minutes(), rounding),
                        false));
            }
            rows.add(new Row(name, "all causes", "", minutes(wait.total(), rounding), true));
        }
        return rows;
    }

    private static String detail(String detail) {
        return VisibleText.line(detail).replace("->", " → ");
    }

    private static Num minutes(double minutes, Rounding rounding) {
        return Num.bare(DisplayUnit.of("min"), rounding, minutes);
    }
}
