package operandi.core.world;

import static operandi.core.world.ServiceBench.dependent;
import static operandi.core.world.ServiceBench.fault;
import static operandi.core.world.ServiceBench.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Asking services how they are is on the hot path. */
class ServicesAllocationTest {

    @Test
    void queries_allocateNothing() {
        ServiceBench bench = ServiceBench.of(dependent("a", "base", 0.5), service("base"));
        bench.fail("base", fault().hurt(1_000_000));
        int[] both = {0, 1};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ask(bench.services, both, 20_000);

        long before = threads.getCurrentThreadAllocatedBytes();
        double sum = ask(bench.services, both, 100_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(sum).isPositive();
        assertThat(allocated).as("bytes for 500,000 questions").isLessThan(10_000);
    }

    private static double ask(Services services, int[] all, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += services.areUp(all) ? 1 : 0;
            sum += services.slowest(all) + services.level(0) + services.root(all);
            services.hurt(all, 1);
        }
        return sum;
    }
}
