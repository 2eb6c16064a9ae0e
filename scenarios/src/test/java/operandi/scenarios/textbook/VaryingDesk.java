package operandi.scenarios.textbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A desk with one person around the clock and two by day, and arrivals that change from hour to hour, by Kolmogorov's
 * forward equations. At the end of their day the two either finish what they have in hand and take nothing more, or keep
 * it until the next morning. Times are hours from midnight.
 */
final class VaryingDesk {

    static final double OPENS = 8;
    static final double CLOSES = 18;
    static final int DAY = 24;

    private static final int BY_DAY = 2;
    private static final double WORK_DONE = 20;

    private final double[] arrivals;
    private final double givingUp;
    private final boolean finishes;

    /** Longer queues have a probability below 1e-9 at any time. */
    private final int longest;

    /**
     * What there is at a time.
     *
     * @param porter items that the person who is always there works on, 0 or 1
     * @param clerks items that the two others have in hand, even if they are at home
     * @param queue items that wait
     */
    record State(int porter, int clerks, int queue) {}

    /** Hours of one day that are spent in each state on average, and the same weighted with the rate of arrivals. */
    record AverageDay(Map<State, Double> open, Map<State, Double> closed, Map<State, Double> asArrivalsSee) {

        double hours(ToDoubleFunction<State> byDay, ToDoubleFunction<State> byNight) {
            return ForwardEquations.mean(open, byDay) + ForwardEquations.mean(closed, byNight);
        }
    }

    /**
     * @param givingUp rate at which somebody who waits gives up, per hour
     * @param finishes whether work is finished after hours; else it is kept
     */
    VaryingDesk(double givingUp, boolean finishes) {
        arrivals = arrivals();
        this.givingUp = givingUp;
        this.finishes = finishes;
        longest = givingUp > 0 ? 50 : 100;
    }

    /** Arrivals in each hour of a day, from the file that the scenarios name. */
    private static double[] arrivals() {
        try {
            List<String> lines = Files.readAllLines(Path.of("library/textbook/data/hours.csv"));
            return lines.stream()
                    .skip(1)
                    .limit(DAY)
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double arrivalsADay() {
        double sum = 0;
        for (double inHour : arrivals) {
            sum += inHour;
        }
        return sum;
    }

    static Map<State, Double> empty() {
        return Map.of(new State(0, 0, 0), 1.0);
    }

    static boolean isOpen(double time) {
        return time % DAY >= OPENS && time % DAY < CLOSES;
    }

    /** From one time to a later one. */
    Map<State, Double> follow(Map<State, Double> now, double from, double to) {
        Map<State, Double> state = now;
        double time = from;
        while (time < to) {
            double next = Math.min(Math.floor(time) + 1, to);
            state = hour(state, time, next).end();
            time = next;
        }
        return state;
    }

    /** A stretch within one hour. */
    private ForwardEquations.Passage<State> hour(Map<State, Double> now, double from, double to) {
        double rate = arrivals[(int) from % DAY];
        boolean isOpen = isOpen(from);
        Map<State, Double> begin = from % DAY == OPENS ? comeToWork(now) : now;
        return ForwardEquations.follow(begin, state -> moves(state, rate, isOpen), to - from);
    }

    /** In the long run every day is like the one before. */
    AverageDay averageDay() {
        Map<State, Double> midnight = empty();
        double change = 1;
        while (change > 1e-10) {
            Map<State, Double> next = follow(midnight, 0, DAY);
            Map<State, Double> before = midnight;
            change = next.entrySet().stream()
                    .mapToDouble(entry -> Math.abs(entry.getValue() - before.getOrDefault(entry.getKey(), 0.0)))
                    .sum();
            midnight = next;
        }
        AverageDay day = new AverageDay(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<State, Double> now = midnight;
        for (int hour = 0; hour < DAY; hour++) {
            ForwardEquations.Passage<State> passage = hour(now, hour, hour + 1);
            double rate = arrivals[hour];
            boolean isOpen = isOpen(hour);
            passage.spent().forEach((state, spent) -> {
                (isOpen ? day.open : day.closed).merge(state, spent, Double::sum);
                boolean waits = state.porter == 1 && (!isOpen || state.clerks == BY_DAY);
                day.asArrivalsSee.merge(state, waits ? spent * rate : 0, Double::sum);
            });
            now = passage.end();
        }
        return day;
    }

    private static Map<State, Double> comeToWork(Map<State, Double> night) {
        Map<State, Double> morning = new LinkedHashMap<>();
        night.forEach((state, probability) -> {
            int taken = Math.min(state.queue, BY_DAY - state.clerks);
            morning.merge(new State(state.porter, state.clerks + taken, state.queue - taken), probability, Double::sum);
        });
        return morning;
    }

    private Map<State, Double> moves(State state, double rate, boolean isOpen) {
        Map<State, Double> moves = new HashMap<>();
        if (state.porter == 0) {
            moves.put(new State(1, state.clerks, state.queue), rate);
        } else if (isOpen && state.clerks < BY_DAY) {
            moves.put(new State(1, state.clerks + 1, state.queue), rate);
        } else if (state.queue < longest) {
            moves.put(new State(1, state.clerks, state.queue + 1), rate);
        }
        double fromQueue = state.queue * givingUp;
        if (state.porter == 1 && state.queue > 0) {
            fromQueue += WORK_DONE;
        } else if (state.porter == 1) {
            moves.put(new State(0, state.clerks, 0), WORK_DONE);
        }
        if (state.clerks > 0 && isOpen && state.queue > 0) {
            fromQueue += state.clerks * WORK_DONE;
        } else if (state.clerks > 0 && (isOpen || finishes)) {
            moves.put(new State(state.porter, state.clerks - 1, state.queue), state.clerks * WORK_DONE);
        }
        if (fromQueue > 0) {
            moves.put(new State(state.porter, state.clerks, state.queue - 1), fromQueue);
        }
        return moves;
    }

    /** What the file with work that is kept must show. */
    static TextbookModel work() {
        VaryingDesk desk = new VaryingDesk(0, false);
        AverageDay day = desk.averageDay();
        double queue = day.hours(State::queue, State::queue);
        double work = day.hours(state -> state.porter + state.clerks, State::porter);
        return desk.model("time-varying.yaml", day, queue, work)
                .with("team.utilization", "team:desk", work / (DAY + BY_DAY * (CLOSES - OPENS)));
    }

    /** What the file with patience must show. */
    static TextbookModel patience() {
        VaryingDesk desk = new VaryingDesk(10, true);
        AverageDay day = desk.averageDay();
        double queue = day.hours(State::queue, State::queue);
        double work = day.hours(state -> state.porter + state.clerks, state -> state.porter + state.clerks);
        double overtime = day.hours(state -> 0, State::clerks);
        return desk.model("time-varying-patience.yaml", day, queue, work)
                .with("team.abandoned", "team:desk", desk.givingUp * queue / desk.arrivalsADay())
                .with("team.utilization", "team:desk", work / (DAY + BY_DAY * (CLOSES - OPENS) + overtime));
    }

    private TextbookModel model(String file, AverageDay day, double queue, double work) {
        return TextbookModel.perHour(file, arrivalsADay() / DAY)
                .with("team.wait", "team:desk", queue / arrivalsADay() * 60)
                .with("team.waited", "team:desk", ForwardEquations.mean(day.asArrivalsSee, state -> 1) / arrivalsADay())
                .with("team.present", "team:desk", (queue + work) / DAY);
    }
}
