package operandi.core.world;

/** Told when what services can do is about to change, and when it has changed. */
interface Impact {

    /** Levels are still the old ones: whoever waits is charged up to now. */
    void beforeLevelsChange();

    /** Levels are the new ones: work is blocked, slowed down or goes on. */
    void afterLevelsChange();
}
