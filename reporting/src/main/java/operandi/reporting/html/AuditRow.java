package operandi.reporting.html;

import operandi.core.experiment.AlternativeResult;
import operandi.core.experiment.Audit;
import operandi.reporting.text.VisibleText;

/**
 * What was checked while an alternative ran.
 *
 * @param alternative its name
 * @param contacts simulated and counted
 * @param events executed
 * @param started items started
 * @param ended items ended
 * @param open items open at the horizon
 * @param balanced ledgers that added up to the tick
 * @param twins futures simulated a second time, in none of the other figures
 */
record AuditRow(
        String alternative, Num contacts, Num events, Num started, Num ended, Num open, Num balanced, Num twins) {

    static AuditRow of(AlternativeResult alternative) {
        Audit audit = alternative.audit();
        return new AuditRow(
                VisibleText.line(alternative.alternative().id()),
                Num.count(audit.contacts()),
                Num.count(audit.events()),
                Num.count(audit.itemsStarted()),
                Num.count(audit.itemsEnded()),
                Num.count(audit.itemsOpen()),
                Num.count(audit.booksBalanced()),
                Num.count(audit.twins().futures()));
    }
}
