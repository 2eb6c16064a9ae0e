package operandi.reporting.balance;

import operandi.reporting.text.VisibleText;

/** Causes of the ledger in words for people who never saw a result file. */
public final class CauseNames {

    private CauseNames() {}

    /** A few words in small letters; an unknown cause is shown as it is. */
    public static String of(String cause) {
        return switch (cause) {
            case "touch" -> "the work itself";
            case "outside" -> "waiting outside";
            case "undetected" -> "undetected incidents";
            case "outage" -> "outages";
            case "closed" -> "closed hours";
            case "nobody-can" -> "nobody with the skill";
            case "full" -> "full teams";
            case "hand-off" -> "hand-offs";
            case "queue" -> "queues";
            case "rework" -> "rework";
            case "switching" -> "switching tasks";
            case "mis-route" -> "mis-routing";
            case "proficiency" -> "proficiency";
            case "unfamiliarity" -> "unfamiliar services";
            case "ties" -> "unfamiliar colleagues";
            case "distraction" -> "distraction";
            case "slowness" -> "slow services";
            case "retry" -> "away before a retry";
            default -> VisibleText.line(cause);
        };
    }
}
