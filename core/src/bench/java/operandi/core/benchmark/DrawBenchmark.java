package operandi.core.benchmark;

import java.util.concurrent.TimeUnit;
import operandi.core.random.Key;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a number costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DrawBenchmark {
    private static final long PURPOSE = Key.of("purpose");

    @Param({"keyed", "sequential", "MRG32k3a"})
    public String draws;

    private Draws numbers;
    private long entity;

    @Setup
    public void open() {
        numbers = Contenders.draws(draws);
    }

    @Benchmark
    public double uniform() {
        return numbers.uniform(entity++, PURPOSE);
    }

    @Benchmark
    public double exponential() {
        return numbers.exponential(entity++, PURPOSE);
    }
}
