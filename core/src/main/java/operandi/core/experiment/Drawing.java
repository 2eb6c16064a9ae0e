package operandi.core.experiment;

/** What futures differ in (DESIGN 2.6). */
public enum Drawing {
    /** Every future draws its own values for what is assumed, the same for all alternatives, besides its chance. */
    DRAWN,
    /** Every future has the values that the scenario states; only chance differs. For diagnosis. */
    STATED
}
