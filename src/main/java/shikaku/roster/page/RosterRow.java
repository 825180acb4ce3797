package shikaku.roster.page;

import java.io.Serializable;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterState;
import shikaku.roster.service.ShowRosterImports.Shown;

/** One import as a row: its number, its mark and its word. */
public record RosterRow(RosterImportView row, String receipt, String state, String kind, boolean running)
        implements Serializable {

    static RosterRow of(Shown shown) {
        RosterState state = shown.state();
        String kind =
                switch (state) {
                    case APPLIED -> shown.row().warnings() > 0 ? "wa" : "ok";
                    case REFUSED -> "ng";
                    case CANCELLED, INTERRUPTED -> "wa";
                    case RECEIVED, CHECKING, APPLYING -> "wt";
                };
        String receipt =
                "第%d-%04d号".formatted(shown.row().receiptYear(), shown.row().receiptNumber());
        return new RosterRow(shown.row(), receipt, state.name(), kind, state.running());
    }
}
