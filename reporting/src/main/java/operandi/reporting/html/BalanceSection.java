package operandi.reporting.html;

import java.util.ArrayList;
import java.util.List;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.LostTime.Match;
import operandi.reporting.balance.CauseNames;
import operandi.reporting.balance.TimeBalance;
import operandi.reporting.chart.BalanceChart;
import operandi.reporting.chart.Figure;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.Rounding;
import operandi.reporting.text.VisibleText;

/**
 * Where the time of the same contacts goes in an alternative compared with the baseline: the chart, the shares resolved,
 * how the contacts ended, and the table of causes.
 *
 * @param alternative its name
 * @param baseline the baseline's
 * @param figure the chart
 * @param resolvedBefore share of contacts resolved in the baseline
 * @param resolvedAfter in the alternative
 * @param contacts in both
 * @param oneWorld contacts in one of the two alone
 * @param outcomes how they ended
 * @param causes the largest change first, then the whole engaged time, then time away
 */
record BalanceSection(
        String alternative,
        String baseline,
        Figure figure,
        Num resolvedBefore,
        Num resolvedAfter,
        Num contacts,
        Num oneWorld,
        List<OutcomeRow> outcomes,
        List<CauseRow> causes) {

    /**
     * @param outcome in words
     * @param contacts how many
     * @param share of all
     * @param before engaged minutes each in the baseline
     * @param after in the alternative
     */
    record OutcomeRow(String outcome, Num contacts, Num share, Num before, Num after) {}

    /**
     * @param cause in words
     * @param before minutes per contact in the baseline
     * @param after in the alternative
     * @param difference of the two
     * @param isTotal whether it is the sum of the rows before
     */
    record CauseRow(String cause, Num before, Num after, Num difference, boolean isTotal) {}

    private static final DisplayUnit MINUTES = DisplayUnit.of("min");
    private static final DisplayUnit SHARE = DisplayUnit.of("fraction");
    private static final Rounding TENTHS = new Rounding(1);

    static List<BalanceSection> of(ExperimentResult result) {
        List<BalanceSection> sections = new ArrayList<>();
        List<TimeBalance> balances = result.against().stream()
                .map(TimeBalance::of)
                .filter(balance -> !balance.parts().isEmpty())
                .toList();
        BalanceChart.Scale scale = BalanceChart.Scale.of(balances);
        for (TimeBalance balance : balances) {
            String id = "balance-" + (sections.size() + 1);
            sections.add(section(id, balance, result.scenario().baseline(), scale));
        }
        return sections;
    }

    private static BalanceSection section(String id, TimeBalance balance, String baseline, BalanceChart.Scale scale) {
        Rounding rounding = balance.rounding();
        String before = VisibleText.line(baseline);
        String after = VisibleText.line(balance.alternative());
        String title = "Where does the time per contact go with " + after + "?";
        String description = before + " " + rounding.text(balance.baseline()) + " minutes per contact, " + after + " "
                + rounding.text(balance.alternativeTime()) + ", cause by cause.";
        List<CauseRow> causes = new ArrayList<>();
        for (TimeBalance.Part part : balance.parts()) {
            causes.add(row(CauseNames.of(part.cause()), part, rounding, false));
        }
        causes.add(row(
                "engaged time",
                new TimeBalance.Part("", balance.baseline(), balance.alternativeTime()),
                rounding,
                true));
        causes.add(row(CauseNames.of("retry"), balance.away(), rounding, false));
        return new BalanceSection(
                after,
                before,
                BalanceChart.draw(id, balance, before, scale, title, description),
                Num.level(SHARE, TENTHS, balance.resolvedInBaseline()),
                Num.level(SHARE, TENTHS, balance.resolvedInAlternative()),
                Num.count(balance.contacts()),
                Num.count(balance.oneWorld()),
                balance.outcomes().stream()
                        .map(outcome -> outcome(outcome, balance, before, after, rounding))
                        .toList(),
                causes);
    }

    private static OutcomeRow outcome(
            TimeBalance.Outcome outcome, TimeBalance balance, String before, String after, Rounding rounding) {
        boolean any = outcome.contacts() > 0;
        double share = (double) outcome.contacts() / balance.contacts();
        return new OutcomeRow(
                words(outcome.match(), before, after),
                Num.count(outcome.contacts()),
                new Num("", TENTHS.text(100 * share) + SHARE.level()),
                any ? Num.bare(MINUTES, rounding, outcome.baseline()) : new Num("", "–"),
                any ? Num.bare(MINUTES, rounding, outcome.alternative()) : new Num("", "–"));
    }

    private static String words(Match match, String before, String after) {
        return switch (match) {
            case BOTH_RESOLVED -> "resolved in both";
            case ONLY_ALTERNATIVE -> "resolved only with " + after;
            case ONLY_BASELINE -> "resolved only with " + before;
            case NEITHER -> "resolved in neither";
            case ONE_WORLD -> "in one alone";
        };
    }

    private static CauseRow row(String cause, TimeBalance.Part part, Rounding rounding, boolean isTotal) {
        return new CauseRow(
                cause,
                Num.bare(MINUTES, rounding, part.baseline()),
                Num.bare(MINUTES, rounding, part.alternative()),
                Num.bareDifference(MINUTES, rounding, part.difference()),
                isTotal);
    }
}
