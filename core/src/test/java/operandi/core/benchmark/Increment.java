package operandi.core.benchmark;

/**
 * How far ahead an event of the hold model schedules the next, in units of the mean: the four shapes on which event
 * lists differ. Every shape has mean 1.
 */
enum Increment {
    /** Exponential. */
    EXPONENTIAL,
    /** Uniform on (0, 2). */
    UNIFORM,
    /** Nine times in ten uniform on (0, 0.2), else on (8.1, 10.1): soon, or far. */
    BIMODAL,
    /** Always 1. */
    CONSTANT;

    private static final double SOON = 0.9;

    double draw(Draws draws, long entity) {
        if (this == EXPONENTIAL) {
            return draws.exponential(entity, HoldModel.INCREMENT);
        }
        if (this == CONSTANT) {
            return 1;
        }
        double u = draws.uniform(entity, HoldModel.INCREMENT);
        if (this == UNIFORM) {
            return 2 * u;
        }
        return u < SOON ? 0.2 * (u / SOON) : 8.1 + 2 * ((u - SOON) / (1 - SOON));
    }
}
