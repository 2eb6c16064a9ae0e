package operandi.core.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an event costs, in a model that runs on and on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventBenchmark {
    static final int EVENTS = 10_000;

    /** Name of a {@link Case}. */
    @Param("HOLD_100")
    public String model;

    @Param("kernel")
    public String contender;

    @Param("keyed")
    public String draws;

    private Workload workload;
    private long ticks;

    @Setup
    public void warmUp() {
        Case chosen = Case.valueOf(model);
        workload = Contenders.workload(chosen, contender, draws);
        workload.advance(chosen.ticks(chosen.warmUp()));
        ticks = chosen.ticks(EVENTS);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void event() {
        workload.advance(ticks);
    }
}
