package operandi.reporting.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.model.Assumption;
import operandi.core.model.Threshold;
import operandi.reporting.chart.Figure;
import operandi.reporting.chart.TornadoChart;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Findings;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * What the answer rests on: every quantity that carries its provenance, what matters most first, and for each
 * alternative a chart of those that move its difference most.
 *
 * @param rows shown at once
 * @param more the others
 * @param hasShares whether any row says how much of the spread goes with it
 * @param drawn how many are drawn in every future
 * @param charts one for each alternative whose effects are known
 */
record AssumptionLedger(List<Row> rows, List<Row> more, boolean hasShares, Num drawn, List<Chart> charts) {

    private static final int SHOWN_AT_ONCE = 8;
    private static final int MOST_BARS = 8;

    /**
     * @param path of the quantity
     * @param value as written
     * @param range as written
     * @param grade of its evidence
     * @param source as written
     * @param isDrawn whether every future draws it
     * @param shares of the spread, one for each alternative whose effects are known
     * @param most the largest of them
     */
    record Row(
            String path,
            String value,
            String range,
            String grade,
            String source,
            boolean isDrawn,
            List<Share> shares,
            double most) {}

    /**
     * @param alternative whose difference
     * @param share of its variance
     */
    record Share(String alternative, Num share) {}

    /**
     * @param title a question
     * @param answer in words
     * @param figure the chart
     */
    record Chart(String title, String answer, Figure figure) {}

    static AssumptionLedger of(ExperimentResult result, List<Finding> findings) {
        List<Row> rows = new ArrayList<>();
        for (Assumption assumption : result.scenario().assumptions()) {
            rows.add(row(assumption, result.against()));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.most()).thenComparing(row -> !row.isDrawn()));
        boolean hasShares = rows.stream().anyMatch(row -> !row.shares().isEmpty());
        int shown = rows.size() <= SHOWN_AT_ONCE + 3 ? rows.size() : SHOWN_AT_ONCE;
        return new AssumptionLedger(
                rows.subList(0, shown),
                rows.subList(shown, rows.size()),
                hasShares,
                Num.count(rows.stream().filter(Row::isDrawn).count()),
                charts(result, findings));
    }

    private static Row row(Assumption assumption, List<AgainstBaseline> all) {
        List<Share> shares = new ArrayList<>();
        double most = 0;
        for (AgainstBaseline against : all) {
            Optional<AssumptionEffect> effect = against.effects().stream()
                    .filter(known -> known.path().equals(assumption.path()))
                    .findFirst();
            if (effect.isPresent()) {
                double share = effect.get().share();
                String text = new Rounding(0).text(100 * share) + "\u00A0%";
                shares.add(new Share(VisibleText.line(against.alternative()), new Num(FileNumber.text(share), text)));
                most = Math.max(most, share);
            }
        }
        return new Row(
                VisibleText.line(assumption.path()),
                VisibleText.line(assumption.value()),
                VisibleText.line(assumption.range()),
                VisibleText.line(assumption.grade()),
                VisibleText.line(assumption.source()),
                assumption.isDrawn(),
                shares,
                most);
    }

    private static List<Chart> charts(ExperimentResult result, List<Finding> findings) {
        List<Chart> charts = new ArrayList<>();
        Optional<Threshold> threshold = result.comparisons().stream()
                .filter(comparison -> Findings.isHeadline(result, comparison))
                .map(Comparison::threshold)
                .findFirst();
        for (AgainstBaseline against : result.against()) {
            List<TornadoChart.Bar> bars = bars(result, against);
            if (bars.isEmpty() || threshold.isEmpty()) {
                continue;
            }
            String title = "Which assumptions decide about " + VisibleText.line(against.alternative()) + "?";
            String answer = findings.stream()
                    .filter(finding -> finding.rule() == Finding.Rule.ROBUSTNESS
                            && finding.alternative().equals(against.alternative()))
                    .map(Finding::text)
                    .findFirst()
                    .orElse("");
            charts.add(new Chart(
                    title,
                    answer,
                    TornadoChart.draw("assumptions-" + (charts.size() + 1), bars, threshold.get(), title, answer)));
        }
        return charts;
    }

    private static List<TornadoChart.Bar> bars(ExperimentResult result, AgainstBaseline against) {
        List<TornadoChart.Bar> bars = new ArrayList<>();
        for (AssumptionEffect effect : against.effects()) {
            result.scenario().assumptions().stream()
                    .filter(assumption -> assumption.path().equals(effect.path())
                            && assumption.extent().isPresent())
                    .findFirst()
                    .filter(assumption -> Double.isFinite(effect.atLow()) && Double.isFinite(effect.atHigh()))
                    .filter(assumption -> bars.size() < MOST_BARS)
                    .ifPresent(assumption -> bars.add(new TornadoChart.Bar(assumption, effect)));
        }
        return bars;
    }
}
