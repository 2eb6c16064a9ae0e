package operandi.core.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import operandi.core.model.Hazard;

/**
 * Writes down what happens in one future, in the order in which it happens, up to a number of rows; then one row more
 * says that the rest is missing. Operating lives of components are not written down: they are drawn, and do not happen.
 */
public final class TraceLog implements Trace {

    private final int mostRows;
    private final List<Row> rows = new ArrayList<>();
    private long missing;

    /**
     * One thing that happened.
     *
     * @param time ticks
     * @param event what kind
     * @param item path id of the item that it happened to: a contact, a change, or an incident, whose failure has the same
     *     id; empty for none
     * @param what the step, the flow that was asked for, the service, the cause of a charge, or the outcome; may be empty
     * @param who the segment, the team, or the person; may be empty
     * @param detail what else there is to say; may be empty
     * @param ticks charged, or elapsed from start to end; empty where no time is told
     */
    public record Row(
            long time,
            TraceEvent event,
            OptionalLong item,
            String what,
            String who,
            String detail,
            OptionalLong ticks) {}

    /**
     * @param mostRows how many are written down
     * @throws IllegalArgumentException if that is below 1
     */
    public TraceLog(int mostRows) {
        if (mostRows < 1) {
            throw new IllegalArgumentException("a log needs a row at least, got " + mostRows);
        }
        this.mostRows = mostRows;
    }

    /** What happened; if there was more than the log holds, the last is {@link TraceEvent#CUT}. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Things that happened and are not in the log. */
    public long missing() {
        return missing;
    }

    @Override
    public void asked(long time, long item, String flow, String segment, long customer) {
        add(time, TraceEvent.ASKED, item, flow, segment, customer < 0 ? "" : "customer " + customer);
    }

    @Override
    public void opened(long time, long item, long part, String flow) {
        add(time, TraceEvent.OPENED, item, flow, "", "part " + HexFormat.of().toHexDigits(part));
    }

    @Override
    public void entered(long time, long item, String flow, String step) {
        add(time, TraceEvent.ENTERED, item, step, "", flow);
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
        boolean isHandOff = from != null && !from.equals(to);
        String why = (rule == 0 ? "mis-routed" : "rule " + rule) + (service == null ? "" : ", about " + service);
        add(
                time,
                isHandOff ? TraceEvent.HANDED_OVER : TraceEvent.GIVEN,
                item,
                step,
                to,
                isHandOff ? "from " + from + ", " + why : why);
    }

    @Override
    public void keptOut(long time, long item, String team) {
        add(time, TraceEvent.KEPT_OUT, item, "", team, "");
    }

    @Override
    public void queued(long time, long item, String team) {
        add(time, TraceEvent.QUEUED, item, "", team, "");
    }

    @Override
    public void gaveUp(long time, long item, String team) {
        add(time, TraceEvent.GAVE_UP, item, "", team, "");
    }

    @Override
    public void turnedAway(long time, long item, String team) {
        add(time, TraceEvent.TURNED_AWAY, item, "", team, "");
    }

    @Override
    public void began(long time, long item, String step, String person) {
        add(time, TraceEvent.BEGAN, item, step, person, "");
    }

    @Override
    public void putDown(long time, long item, String step, String person, boolean isDone) {
        add(time, isDone ? TraceEvent.DONE : TraceEvent.INTERRUPTED, item, step, person, "");
    }

    @Override
    public void charged(long time, long item, Cause cause, String detail, long ticks) {
        add(time, TraceEvent.CHARGED, OptionalLong.of(item), cause.id(), "", detail, OptionalLong.of(ticks));
    }

    @Override
    public void ended(long time, long item, Outcome outcome, long elapsed) {
        add(time, TraceEvent.ENDED, OptionalLong.of(item), outcome.id(), "", "", OptionalLong.of(elapsed));
    }

    @Override
    public void failed(long time, String service, Hazard.Origin origin, long incident, boolean severe) {
        add(time, TraceEvent.FAILED, incident, service, "", "by " + origin.id() + (severe ? ", severe" : ""));
    }

    @Override
    public void notTakenOver(long time, String service, long incident) {
        add(time, TraceEvent.NOT_TAKEN_OVER, incident, service, "", "");
    }

    @Override
    public void restored(long time, long incident) {
        add(time, TraceEvent.RESTORED, incident, "", "", "");
    }

    @Override
    public void deployed(long time, long change, String service, double latent, boolean fails) {
        add(time, TraceEvent.DEPLOYED, change, service, "", fails ? "fails" : "");
    }

    @Override
    public void reorganized(long time) {
        addOfNoItem(time, TraceEvent.WAVE, "");
    }

    @Override
    public void left(long time, String seat) {
        addOfNoItem(time, TraceEvent.LEFT, seat);
    }

    @Override
    public void arrived(long time, String seat) {
        addOfNoItem(time, TraceEvent.ARRIVED, seat);
    }

    private void add(long time, TraceEvent event, long item, String what, String who, String detail) {
        add(time, event, OptionalLong.of(item), what, who == null ? "" : who, detail, OptionalLong.empty());
    }

    private void addOfNoItem(long time, TraceEvent event, String who) {
        add(time, event, OptionalLong.empty(), "", who, "", OptionalLong.empty());
    }

    private void add(
            long time,
            TraceEvent event,
            OptionalLong item,
            String what,
            String who,
            String detail,
            OptionalLong ticks) {
        if (rows.size() < mostRows) {
            rows.add(new Row(time, event, item, what, who, detail, ticks));
            return;
        }
        if (missing++ == 0) {
            String why = "only the first " + mostRows + " rows are here";
            rows.add(new Row(time, TraceEvent.CUT, OptionalLong.empty(), "", "", why, OptionalLong.empty()));
        }
    }
}
