package operandi.reporting.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.Comparison;
import operandi.core.experiment.ExperimentResult;
import operandi.core.experiment.Transition;
import operandi.core.experiment.Verdict;
import operandi.core.model.Metric;
import operandi.core.model.Window;
import operandi.reporting.content.ReportContent;
import operandi.reporting.finding.Finding;
import operandi.reporting.finding.Finding.Rule;
import operandi.reporting.finding.Findings;
import operandi.reporting.finding.HeadlineSentence;
import operandi.reporting.finding.IntervalPhrase;
import operandi.reporting.text.VisibleText;

/**
 * The answer that the page opens with: what the headline metric says of each alternative, the best first, then a few
 * sentences for each question that a decision turns on.
 *
 * @param headlines empty if nothing was compared
 * @param topics questions with their sentences, in order of importance
 * @param more every other finding
 */
record Answer(List<Headline> headlines, List<Topic> topics, List<Line> more) {

    /**
     * @param mark which way it points
     * @param title a few words
     * @param text the findings themselves
     */
    record Headline(Mark mark, String title, String text) {}

    /**
     * @param question short
     * @param lines at least one
     */
    record Topic(String question, List<Line> lines) {}

    /**
     * @param mark which way it points
     * @param text a sentence
     */
    record Line(Mark mark, String text) {}

    private record Asked(String question, int most, List<Rule> rules) {}

    /** The questions, the rules whose findings answer them, and how many sentences a reader takes in at a glance. */
    private static final List<Asked> QUESTIONS = List.of(
            new Asked("Who or what gets worse?", 6, List.of(Rule.LOSER)),
            new Asked("Where does the difference come from?", 3, List.of(Rule.CAUSE)),
            new Asked("What would change the answer?", 3, List.of(Rule.ROBUSTNESS)),
            new Asked("What does it cost?", 3, List.of(Rule.COST)),
            new Asked("What is not known?", 1, List.of(Rule.OPEN)));

    static Answer of(ReportContent content) {
        ExperimentResult result = content.result();
        List<Finding> findings = content.findings();
        List<Finding> said = new ArrayList<>();
        List<Headline> headlines = new ArrayList<>();
        for (String alternative : bestFirst(result)) {
            List<Comparison> comparisons = headline(result, alternative);
            List<Finding> about = findings.stream()
                    .filter(finding -> comparisons.stream().anyMatch(comparison -> isAbout(finding, comparison)))
                    .toList();
            said.addAll(about);
            headlines.add(new Headline(
                    Mark.of(inTheEnd(result, comparisons).verdict()),
                    title(result, comparisons, findings),
                    text(result, comparisons, about)));
        }
        List<Topic> topics = new ArrayList<>();
        for (Asked asked : QUESTIONS) {
            if (asked.rules().contains(Rule.COST) && !Glance.of(result).isEmpty()) {
                continue;
            }
            List<Line> lines = new ArrayList<>();
            Set<String> named = new LinkedHashSet<>();
            for (Finding finding : findings) {
                boolean isAsked = asked.rules().contains(finding.rule()) && !said.contains(finding);
                if (isAsked && lines.size() < asked.most() && named.add(subject(finding))) {
                    lines.add(line(finding));
                    said.add(finding);
                }
            }
            if (!lines.isEmpty()) {
                topics.add(new Topic(asked.question(), lines));
            } else if (asked.rules().contains(Rule.LOSER) && !headlines.isEmpty()) {
                topics.add(new Topic(asked.question(), List.of(nobody(result))));
            }
        }
        List<Line> more = findings.stream()
                .filter(finding -> !said.contains(finding))
                .map(Answer::line)
                .toList();
        return new Answer(headlines, topics, more);
    }

    private static Line line(Finding finding) {
        return new Line(Mark.of(finding.tone()), finding.text());
    }

    /** One sentence for both windows, or what the rules say where there is one. */
    private static String text(ExperimentResult result, List<Comparison> comparisons, List<Finding> about) {
        Comparison end = inTheEnd(result, comparisons);
        Comparison whole = comparisons.get(0);
        if (!end.equals(whole) && comparisons.size() == 2) {
            double confidence = result.scenario().design().confidence();
            return HeadlineSentence.of(whole, end, IntervalPhrase.of(confidence, result.family()));
        }
        return about.stream().map(Finding::text).collect(Collectors.joining(" "));
    }

    /** Said where no rule names a loser: that, too, is a statement about the intervals. */
    private static Line nobody(ExperimentResult result) {
        boolean headlineIsWorse = result.comparisons().stream()
                .anyMatch(
                        comparison -> comparison.verdict() == Verdict.WORSE && Findings.isHeadline(result, comparison));
        String text = headlineIsWorse
                ? "Nothing but what the headline says."
                : "No metric and no segment whose whole interval is beyond what matters.";
        return new Line(Mark.of(Finding.Tone.NEUTRAL), text);
    }

    /** What a reader needs to be told once: a segment's losses on several metrics, or in two windows, are one loss. */
    private static String subject(Finding finding) {
        boolean isSegment = finding.scope().startsWith("segment:");
        return String.join(
                "\n", finding.rule().id(), finding.alternative(), finding.scope(), isSegment ? "" : finding.metric());
    }

    private static List<String> bestFirst(ExperimentResult result) {
        return result.comparisons().stream()
                .filter(comparison -> Findings.isHeadline(result, comparison) && comparison.window() == Window.WHOLE)
                .sorted(Comparator.comparingDouble(Answer::badness))
                .map(Comparison::alternative)
                .distinct()
                .toList();
    }

    private static double badness(Comparison comparison) {
        boolean higherIsBetter = comparison.threshold().metric().better() == Metric.Better.HIGHER;
        double mean = higherIsBetter ? -comparison.mean() : comparison.mean();
        return Double.isNaN(mean) ? Double.MAX_VALUE : mean;
    }

    private static List<Comparison> headline(ExperimentResult result, String alternative) {
        return result.comparisons().stream()
                .filter(comparison ->
                        comparison.alternative().equals(alternative) && Findings.isHeadline(result, comparison))
                .toList();
    }

    private static boolean isAbout(Finding finding, Comparison comparison) {
        boolean isVerdict = List.of(Rule.EFFECT, Rule.LOSER, Rule.CANNOT_TELL, Rule.NO_DIFFERENCE)
                .contains(finding.rule());
        return isVerdict
                && finding.alternative().equals(comparison.alternative())
                && finding.metric().equals(comparison.threshold().metric().id())
                && finding.scope().equals(comparison.scope())
                && finding.window() == comparison.window();
    }

    private static Comparison inTheEnd(ExperimentResult result, List<Comparison> comparisons) {
        Window end = Findings.inTheEnd(result);
        return comparisons.stream()
                .filter(comparison -> comparison.window() == end)
                .findFirst()
                .orElse(comparisons.get(0));
    }

    private static String title(ExperimentResult result, List<Comparison> comparisons, List<Finding> findings) {
        Comparison whole = comparisons.get(0);
        Comparison end = inTheEnd(result, comparisons);
        String said = verdict(end);
        if (!end.equals(whole) && end.verdict() != whole.verdict()) {
            said += " after the transition, " + shortly(whole.verdict()) + " over the whole run";
        }
        boolean dips = result.against().stream()
                .filter(against -> against.alternative().equals(whole.alternative()))
                .map(AgainstBaseline::transition)
                .anyMatch(transition -> transition.map(Transition::dips).orElse(false));
        return said + (dips ? ", with a dip on the way" : "") + elsewhere(comparisons, findings);
    }

    private static String verdict(Comparison comparison) {
        Metric metric = comparison.threshold().metric();
        String name = VisibleText.line(comparison.alternative());
        return switch (comparison.verdict()) {
            case BETTER -> name + " is better on " + metric.label();
            case WORSE -> name + " is worse on " + metric.label();
            case NO_DIFFERENCE -> name + " makes no difference that matters in " + metric.label();
            case CANNOT_TELL -> "Cannot tell yet whether " + name + " is better or worse on " + metric.label();
        };
    }

    private static String shortly(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case NO_DIFFERENCE -> "no difference that matters";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    /** A headline must not hide what the other findings say, whichever way they point. */
    private static String elsewhere(List<Comparison> headline, List<Finding> findings) {
        boolean better = points(headline, findings, Finding.Tone.BETTER, Verdict.BETTER);
        boolean worse = points(headline, findings, Finding.Tone.WORSE, Verdict.WORSE);
        String where = better && worse ? "better and worse" : better ? "better" : worse ? "worse" : "";
        return where.isEmpty() ? "" : "; " + where + " elsewhere";
    }

    private static boolean points(
            List<Comparison> headline, List<Finding> findings, Finding.Tone tone, Verdict alreadySaid) {
        boolean isSaid = headline.stream().anyMatch(comparison -> comparison.verdict() == alreadySaid);
        return !isSaid
                && findings.stream()
                        .filter(finding -> finding.rule() != Rule.TRANSITION)
                        .anyMatch(finding -> finding.tone() == tone
                                && finding.alternative().equals(headline.get(0).alternative()));
    }
}
