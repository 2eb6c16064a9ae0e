package operandi.reporting.file;

import operandi.core.experiment.AgainstBaseline;
import operandi.core.experiment.AssumptionEffect;
import operandi.core.experiment.LostTime;
import operandi.core.experiment.ResourceCheck;
import operandi.core.experiment.SpreadSplit;
import operandi.core.experiment.Transition;
import operandi.reporting.balance.TimeBalance;

/** What is known of an alternative beside the baseline, as {@code result.json} holds it. */
final class AgainstJson {

    private final JsonFields json;

    AgainstJson(JsonFields json) {
        this.json = json;
    }

    void write(AgainstBaseline against) {
        json.text("alternative", against.alternative());
        json.object("resources", () -> write(against.resources()));
        if (against.transition().isPresent()) {
            json.object("transition", () -> write(against.transition().get()));
        } else {
            json.generator().writeNullProperty("transition");
        }
        if (against.spread().isPresent()) {
            json.object("spread", () -> write(against.spread().get()));
        } else {
            json.generator().writeNullProperty("spread");
        }
        json.objects("effects", against.effects(), this::write);
        json.object("lostTime", () -> write(against.lostTime(), TimeBalance.of(against)));
    }

    private void write(ResourceCheck check) {
        json.number("payrollBaseline", check.payrollBaseline());
        json.number("payrollAlternative", check.payrollAlternative());
        json.number("timeLineBaseline", check.timeLineBaseline());
        json.number("timeLineAlternative", check.timeLineAlternative());
        json.number("crossingBaseline", check.crossingBaseline());
        json.number("crossingAlternative", check.crossingAlternative());
        json.text("structures", check.structures().id());
        json.flag("onlyStructure", check.onlyStructure());
    }

    private void write(Transition transition) {
        json.text("metric", transition.metric().id());
        json.number("threshold", transition.delta());
        json.objects("dates", transition.dates(), date -> {
            json.text("label", date.label());
            json.number("week", date.week());
        });
        json.count("family", transition.family());
        json.flag("dips", transition.dips());
        json.object("depth", () -> write(transition.depth()));
        json.object("recoveryWeeks", () -> write(transition.recovery()));
        json.object("breakEvenWeeks", () -> write(transition.breakEven()));
        json.objects("fourWeeks", transition.weeks(), week -> {
            json.count("last", week.last());
            json.number("mean", week.mean());
            json.number("halfWidth", week.halfWidth());
            json.number("p10", week.p10());
            json.number("p50", week.p50());
            json.number("p90", week.p90());
        });
    }

    private void write(Transition.Spread spread) {
        json.count("concerned", spread.concerned());
        json.count("reached", spread.reached());
        json.number("p10", spread.p10());
        json.number("p50", spread.p50());
        json.number("p90", spread.p90());
    }

    private void write(SpreadSplit spread) {
        json.number("standardDeviation", spread.standardDeviation());
        json.number("assumptions", spread.assumptions());
        json.number("chance", spread.chance());
        json.number("low", spread.low());
        json.number("high", spread.high());
        json.count("twins", spread.twins());
    }

    private void write(AssumptionEffect effect) {
        json.text("path", effect.path());
        json.number("share", effect.share());
        json.number("atLow", effect.atLow());
        json.number("atHigh", effect.atHigh());
        json.number("flipsAt", effect.flipsAt().orElse(Double.NaN));
        json.flag("clear", effect.clear());
    }

    private void write(LostTime time, TimeBalance balance) {
        json.count("contactsInBoth", balance.contacts());
        json.count("contactsInOneWorld", balance.oneWorld());
        json.number("resolvedInBaseline", balance.resolvedInBaseline());
        json.number("resolvedInAlternative", balance.resolvedInAlternative());
        json.number("minutesInBaseline", balance.baseline());
        json.number("minutesInAlternative", balance.alternativeTime());
        json.number("minutesMore", balance.alternativeTime() - balance.baseline());
        json.number("awayMore", balance.away().difference());
        json.number("awayInBaseline", balance.away().baseline());
        json.number("awayInAlternative", balance.away().alternative());
        json.objects("minutesByCause", balance.parts(), part -> {
            json.text("cause", part.cause());
            json.number("baseline", part.baseline());
            json.number("alternative", part.alternative());
            json.number("difference", part.difference());
        });
        json.objects("steps", balance.steps(balance.rounding()), step -> {
            json.text("cause", step.cause());
            json.number("minutes", step.exact());
            json.number("shown", step.shown());
        });
        json.objects("outcomes", balance.outcomes(), outcome -> {
            json.text("match", outcome.match().id());
            json.count("contacts", outcome.contacts());
            json.number("minutesInBaseline", outcome.baseline());
            json.number("minutesInAlternative", outcome.alternative());
        });
        json.objects("matches", time.matches(), count -> {
            json.text("segment", count.contactClass());
            json.text("match", count.match().id());
            json.count("contacts", count.contacts());
        });
        json.objects("lines", time.lines(), line -> {
            json.text("segment", line.contactClass());
            json.text("match", line.match().id());
            json.text("engagement", line.engaged() ? "engaged" : "away");
            json.text("cause", line.cause());
            json.generator().writeNumberProperty("baselineTicks", line.baseline());
            json.generator().writeNumberProperty("alternativeTicks", line.alternative());
        });
    }
}
