package shikaku.roster.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import shikaku.access.rule.AccessRejection;
import shikaku.access.service.Caller;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.service.TakeRosterFaults;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 誤りのCSV: the faults of one import for the sender of the file; UTF-8 with a mark, so that spreadsheets read it. */
@WebServlet("/roster/faults.csv")
public class RosterFaultsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int BLOCK = 1_000;

    @Inject
    transient Caller caller;

    @Inject
    transient TakeRosterFaults take;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(caller.insurer(), Long.parseLong(id), response);
        } catch (Rejected e) {
            refuse(e, request.getContextPath() + "/access/takeout.xhtml?take=IMPORT-" + id, response);
        }
    }

    /** Whoever has not said what for is led to the page that asks. */
    private static void refuse(Rejected refusal, String way, HttpServletResponse response) throws IOException {
        if (AccessRejection.asksForPurpose(refusal.reason())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", way);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(InsurerNumber tenant, long id, HttpServletResponse response) throws IOException {
        take.open(tenant, id);
        ResourceBundle texts = ResourceBundle.getBundle("shikaku.messages", Locale.ROOT);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + "-faults.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(texts.getString("roster.result.columns").split(",", -1));
            int from = 0;
            List<RosterFault> some = take.faults(tenant, id, from, BLOCK);
            while (!some.isEmpty()) {
                for (RosterFault fault : some) {
                    csv.writeRecord(cells(texts, fault));
                }
                from += BLOCK;
                some = take.faults(tenant, id, from, BLOCK);
            }
        }
    }

    static List<String> cells(ResourceBundle texts, RosterFault fault) {
        return Stream.of(
                        String.valueOf(fault.line()),
                        fault.column(),
                        fault.delivered(),
                        text(texts, "roster.fault.", fault),
                        text(texts, "roster.cure.", fault))
                .map(RosterFaultsFile::literal)
                .toList();
    }

    private static String text(ResourceBundle texts, String prefix, RosterFault fault) {
        return MessageFormat.format(texts.getString(prefix + fault.reason()), fault.about(), fault.hint());
    }

    /** Whatever a sender wrote, a heading too: what a spreadsheet would take for a formula is written as text. */
    private static String literal(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
