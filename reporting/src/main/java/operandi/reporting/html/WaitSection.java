package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.ExperimentResult;
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
 * @param rows a row for each alternative and cause with its detail, then the total
 */
record WaitSection(Figure figure, String answer, List<Row> rows) {

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
        String answer = answer(waits);
        return List.of(new WaitSection(WaitChart.draw("waits", waits, TITLE, answer), answer, rows(waits)));
    }

    private static String answer(List<WaitByCause> waits) {
        List<String> sentences = new ArrayList<>();
        for (WaitByCause wait : waits) {
            if (wait.parts().isEmpty()) {
                sentences.add(VisibleText.line(wait.alternative()) + ": no waiting.");
                continue;
            }
            WaitByCause.Part most = wait.parts().get(0);
            sentences.add(VisibleText.line(wait.alternative()) + ": " + text(wait.total())
                    + "\u00A0min per contact, most of it " + VisibleText.line(most.cause()) + " ("
                    + detail(most.detail()) + ", " + text(most.minutes()) + "\u00A0min).");
        }
        return String.join(" ", sentences);
    }

    private static List<Row> rows(List<WaitByCause> waits) {
        List<Row> rows = new ArrayList<>();
        for (WaitByCause wait : waits) {
            String name = VisibleText.line(wait.alternative());
            for (WaitByCause.Part part : wait.parts()) {
                rows.add(new Row(
                        name, VisibleText.line(part.cause()), detail(part.detail()), minutes(part.minutes()), false));
            }
            rows.add(new Row(name, "all causes", "", minutes(wait.total()), true));
        }
        return rows;
    }

    private static String detail(String detail) {
        return VisibleText.line(detail).replace("->", " → ");
    }

    private static Num minutes(double minutes) {
        return Num.bare(DisplayUnit.of("min"), Rounding.supportedBy(Double.NaN, minutes), minutes);
    }

    private static String text(double minutes) {
        return Rounding.supportedBy(Double.NaN, minutes).text(minutes);
    }
}
