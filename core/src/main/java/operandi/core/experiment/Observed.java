package operandi.core.experiment;

import java.util.List;
import operandi.core.world.WorldResult;
import operandi.core.world.WorldResult.LedgerSum;

/**
 * What is kept of one future of one alternative: everything but the books of single contacts.
 *
 * @param values in the order of the plan's metrics
 * @param weekly in the order of the plan's weekly metrics, one value a week
 * @param ledger sums
 * @param audit of this future
 */
record Observed(double[] values, double[][] weekly, List<LedgerSum> ledger, Audit audit) {

    static Observed of(WorldResult result) {
        Audit audit = new Audit(
                result.events(),
                result.started(),
                result.ended(),
                result.open(),
                result.contacts(),
                result.ended() + result.open());
        return new Observed(result.values(), result.weekly(), result.ledger(), audit);
    }
}
