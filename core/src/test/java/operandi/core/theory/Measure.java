package operandi.core.theory;

/** What theory and simulator both know of a station, in the units of the simulator's metric. */
enum Measure {
    WAIT("team.wait"),
    WAITED("team.waited"),
    QUEUE("team.queue"),
    PRESENT("team.present"),
    UTILIZATION("team.utilization"),
    ABANDONED("team.abandoned");

    private final String metric;

    Measure(String metric) {
        this.metric = metric;
    }

    String metric() {
        return metric;
    }
}
