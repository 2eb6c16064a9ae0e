package operandi.core.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import operandi.core.model.Hazard;
import operandi.core.model.Scenario;
import operandi.core.model.Window;

/** Writes down everything that happens in one future. */
final class Recorder implements Trace {

    record Asked(long time, long item, String flow, String segment, long customer) {}

    record Routed(
            long time,
            long item,
            String flow,
            String step,
            String service,
            String segment,
            String from,
            String to,
            int rule) {

        boolean isHandOff() {
            return from != null && !from.equals(to);
        }
    }

    record Opened(long time, long item, long part, String flow) {}

    record Began(long time, long item, String step, String person) {}

    record Ended(long time, long item, Outcome outcome, long elapsed) {}

    record Life(long time, long component, long ordinal, long life) {}

    record Failed(long time, String service, Hazard.Origin origin, long incident, boolean severe) {}

    record Deployed(long time, long change, String service, double latent, boolean fails) {}

    final List<Asked> asked = new ArrayList<>();
    final List<Opened> opened = new ArrayList<>();
    final List<Routed> routed = new ArrayList<>();
    final List<Began> began = new ArrayList<>();
    final List<Ended> ended = new ArrayList<>();

    final List<Life> lives = new ArrayList<>();
    final List<Failed> failed = new ArrayList<>();
    final List<Deployed> deployed = new ArrayList<>();

    /** Ticks by {@code cause detail}, of every item. */
    final Map<Long, Map<String, Long>> books = new TreeMap<>();

    final WorldResult result;
    private final WorldPlan plan;

    private Recorder(WorldPlan plan, long seed) {
        this.plan = plan;
        result = plan.run(seed, 0, false, this);
    }

    static Recorder of(Scenario scenario, String alternative, long seed) {
        return new Recorder(new WorldPlan(scenario, scenario.alternative(alternative)), seed);
    }

    static Recorder of(Scenario scenario) {
        return of(scenario, scenario.alternatives().get(0).id(), 1);
    }

    /** The book of the only item of a flow. */
    Map<String, Long> bookOf(String flow) {
        List<Asked> items =
                asked.stream().filter(item -> item.flow().equals(flow)).toList();
        if (items.size() != 1) {
            throw new AssertionError("expected one item of " + flow + ", got " + items);
        }
        return books.getOrDefault(items.get(0).item(), Map.of());
    }

    /** The book of the only part of a flow. */
    Map<String, Long> bookOfPart(String flow) {
        return books.getOrDefault(part(flow), Map.of());
    }

    /** The path id of the only part of a flow. */
    long part(String flow) {
        List<Opened> parts =
                opened.stream().filter(part -> part.flow().equals(flow)).toList();
        if (parts.size() != 1) {
            throw new AssertionError("expected one part of " + flow + ", got " + parts);
        }
        return parts.get(0).part();
    }

    /** The only item's book. */
    Map<String, Long> onlyBook() {
        if (books.size() != 1) {
            throw new AssertionError("expected one book, got " + books);
        }
        return books.values().iterator().next();
    }

    double metric(String id, String scope) {
        for (int i = 0; i < plan.metrics().size(); i++) {
            WorldPlan.Measured measured = plan.metrics().get(i);
            if (measured.metric().id().equals(id)
                    && measured.scope().equals(scope)
                    && measured.window() == Window.WHOLE) {
                return result.values()[i];
            }
        }
        throw new AssertionError("no metric " + id + " " + scope);
    }

    /** All metrics by {@code id scope window}. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        for (int i = 0; i < plan.metrics().size(); i++) {
            WorldPlan.Measured measured = plan.metrics().get(i);
            metrics.put(
                    measured.metric().id() + " " + measured.scope() + " "
                            + measured.window().id(),
                    result.values()[i]);
        }
        return metrics;
    }

    @Override
    public void asked(long time, long item, String flow, String segment, long customer) {
        asked.add(new Asked(time, item, flow, segment, customer));
    }

    @Override
    public void opened(long time, long item, long part, String flow) {
        opened.add(new Opened(time, item, part, flow));
    }

    @Override
    public void routed(
            long time,
            long item,
            String flow,
            String step,
            String service,
            String segment,
            String from,
            String to,
            int rule) {
        routed.add(new Routed(time, item, flow, step, service, segment, from, to, rule));
    }

    @Override
    public void charged(long time, long item, Cause cause, String detail, long ticks) {
        books.computeIfAbsent(item, any -> new TreeMap<>()).merge(cause.id() + " " + detail, ticks, Long::sum);
    }

    @Override
    public void began(long time, long item, String step, String person) {
        began.add(new Began(time, item, step, person));
    }

    @Override
    public void ended(long time, long item, Outcome outcome, long elapsed) {
        ended.add(new Ended(time, item, outcome, elapsed));
    }

    @Override
    public void life(long time, long component, long ordinal, long life) {
        lives.add(new Life(time, component, ordinal, life));
    }

    @Override
    public void failed(long time, String service, Hazard.Origin origin, long incident, boolean severe) {
        failed.add(new Failed(time, service, origin, incident, severe));
    }

    @Override
    public void deployed(long time, long change, String service, double latent, boolean fails) {
        deployed.add(new Deployed(time, change, service, latent, fails));
    }
}
