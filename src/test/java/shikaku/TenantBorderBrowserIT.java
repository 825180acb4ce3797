package shikaku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleMatrix;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.Logins;
import shikaku.testing.PortalServer;
import shikaku.testing.TestServer;

/**
 * Every address of the portal that takes the id of a record, found in the pages, servlets and interfaces themselves, tried by another
 * insurer: the answer is the one of a record that does not exist. An address this test has no record for fails it.
 */
@DisplayName("SEC-T2: 他の保険者の記録は、どの画面・どの窓口からも「ない」")
class TenantBorderBrowserIT {

    private static final String CITY = "00980011";
    private static final String KENPO = "06980015";
    private static final long ABSENT = 999_999_999_999L;

    /** Our own records, far from the numbers the portal gives. */
    private static final long MADE = 880_000_000_000L;

    private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /**
     * Parameters that name no record: a page of a list, a line of a file, a side of a sheet, a tab, the session's own search, the
     * document just issued and the file to be taken out, of which the page makes nothing but the link that is tried here itself.
     */
    private static final Set<String> NO_RECORD = Set.of(
            "p", "line", "out", "side", "tab", "issued", "s", "x", "large", "before", "target", "due", "take", "gone");

    /**
     * A form: who has it open, where it stands for one's own record, what its parameter is called, its button, and what the act
     * would change.
     */
    private record Form(
            String organisation,
            String loginName,
            String page,
            String parameter,
            long own,
            long foreign,
            String button,
            String changed) {}

    @RegisterExtension
    final Browser browser = new Browser();

    private final Map<String, Page> visitors = new TreeMap<>();
    private Map<String, Long> records;

    @BeforeEach
    void makeRecords() throws SQLException, IOException {
        removeRecords();
        long person = number("SELECT MIN(id) FROM insured_person WHERE insurer_number = '" + CITY + "'"
                + " AND id NOT IN (SELECT person_id FROM non_disclosure_flag)");
        long supervisor = clerk("kanri01");
        String stamp = ", 1, UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), 0)";
        run(
                "INSERT INTO mailing (insurer_number, id, fiscal_year, series, number, kind, title, target_on, due_on, state,"
                        + " run, planned_by, version, created_at, created_by, changed_at, changed_by) VALUES ('" + CITY
                        + "', "
                        + MADE
                        + ", 2001, 'ORDINARY', 1, 'ELIGIBILITY', '試験', '2026-11-24', '2026-12-24', 'CLOSED', 'IDLE', "
                        + supervisor + stamp);
        run(
                "INSERT INTO mail_file (insurer_number, id, mailing_id, number, name, sheets, pages, envelopes, first_serial,"
                        + " last_serial, bytes, sha256, build, jdk, made_on, made_at) VALUES ('" + CITY + "', " + MADE
                        + ", "
                        + MADE
                        + ", 1, 'tenant-border.pdf', 1, 2, 1, '1', '1', 1, REPEAT('0', 64), 'b', 'j', '2026-11-24',"
                        + " UTC_TIMESTAMP(6))");
        run(
                "INSERT INTO eligibility_certificate (insurer_number, id, person_id, kind, fiscal_year, issue_number, issued_on,"
                        + " valid_from, valid_to, form, ground, other_grounds, rule_ids, legal_basis, term_limit, ended_on,"
                        + " version, created_at, created_by, changed_at, changed_by) VALUES ('" + CITY + "', " + MADE
                        + ", "
                        + person
                        + ", 'TEST', 2001, 1, '2026-11-24', '2026-11-24', '2027-07-31', 'KOKUHO_UNDER_70', 'CARD_LOST', '', '',"
                        + " 'ON_APPLICATION', 'BASE_DATE', '2026-11-25'" + stamp);
        String document = "'試験', 'b', UTC_TIMESTAMP(6), REPEAT('0', 64), ?)";
        run(
                "INSERT INTO eligibility_document (insurer_number, certificate_id, layout, build, made_at, sha256, pdf) VALUES ('"
                        + CITY + "', " + MADE + ", " + document,
                emptyPdf());
        run(
                "INSERT INTO eligibility_preview (insurer_number, id, clerk_id, person_id, issued_on, facts_sha256, layout, build,"
                        + " made_at, sha256, pdf) VALUES ('" + CITY + "', " + MADE + ", " + supervisor + ", " + person
                        + ", '2026-11-24', REPEAT('0', 64), " + document,
                emptyPdf());
        run(
                "INSERT INTO roster_import (insurer_number, id, receipt_year, receipt_number, file_name, stored_name, byte_count,"
                        + " sha256, encoding, state, line_count, checked_lines, applied_lines, fault_count, fault_lines,"
                        + " warning_count, previous_count, absent_count, refusal, reason, cancel_wanted, received_by,"
                        + " received_by_name, received_at, heartbeat_at) VALUES ('" + CITY + "', " + MADE
                        + ", 2001, 1, 'x.csv',"
                        + " 'x', 1, REPEAT('0', 64), 'UTF_8', 'CANCELLED', 0, 0, 0, 0, 0, 0, 0, 0, '', '', 0, "
                        + supervisor
                        + ", '試験', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
        records = Map.ofEntries(
                Map.entry("/access/clerk.xhtml?id", clerk("tanto01")),
                Map.entry("/audit/list.xhtml?about", person),
                Map.entry("/desk/person.xhtml?person", person),
                Map.entry("/eligibility/issue.xhtml?person", person),
                Map.entry("/mailing/show.xhtml?id", MADE),
                Map.entry("/roster/result.xhtml?id", MADE),
                Map.entry("/roster/faults.csv?id", MADE),
                Map.entry("/api/eligibility/preview/{id}/0", MADE),
                Map.entry("/api/eligibility/document/{id}", MADE),
                Map.entry("/api/mailings/{mailing}/files/{file}", MADE),
                Map.entry("/api/mailings/{mailing}/files.csv", MADE),
                Map.entry("/api/mailings/{mailing}/sheets.csv", MADE));
    }

    @AfterEach
    void removeRecords() throws SQLException {
        for (String table : List.of(
                "mail_file",
                "mailing",
                "eligibility_document WHERE certificate_id",
                "eligibility_certificate",
                "eligibility_preview",
                "roster_import")) {
            run("DELETE FROM " + table + (table.contains("WHERE") ? "" : " WHERE id") + " = " + MADE);
        }
        for (String table : List.of("mailing", "roster_import", "clerk")) {
            run("DELETE FROM " + table + " WHERE id IN (" + MADE + ", " + (MADE + 1) + ")");
        }
    }

    @Test
    @DisplayName("自分の記録は開き、他の保険者には、ない番号と同じ答えになる")
    void aForeignRecordAnswersAsOneThatIsNot() throws IOException {
        Set<String> addresses = addressesWithAnId();
        assertEquals(addresses, new TreeSet<>(records.keySet()), "Every address that takes an id needs a record here");
        String read = "/desk/person.xhtml?person";
        get(Logins.CITY, read, records.get(read));
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            long id = records.get(address);
            APIResponse own = get(Logins.CITY, address, id);
            APIResponse foreign = get(Logins.KENPO, address, id);
            APIResponse absent = get(Logins.KENPO, address, ABSENT);
            if (own.status() == 404 || own.status() == 403) {
                wrong.add(address + ": not reached by its own insurer, " + own.status());
            }
            if (foreign.status() != 404 || absent.status() != 404) {
                wrong.add(address + ": foreign " + foreign.status() + ", absent " + absent.status());
            }
            if (!body(foreign, id).equals(body(absent, ABSENT))) {
                wrong.add(address + ": a foreign record reads differently from an absent one");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("自分の画面の送信に他の保険者の番号を入れても、ない番号と同じ答えになり、何も変わらない")
    void aForgedFormChangesNothingOfAnotherInsurer() throws SQLException {
        long restricted =
                number("SELECT MIN(p.id) FROM insured_person p JOIN non_disclosure_flag f ON f.insurer_number ="
                        + " p.insurer_number AND f.person_id = p.id WHERE p.insurer_number = '" + KENPO + "'");
        long foreignRestricted = number("SELECT MIN(p.id) FROM insured_person p JOIN non_disclosure_flag f ON"
                + " f.insurer_number = p.insurer_number AND f.person_id = p.id WHERE p.insurer_number = '" + CITY
                + "'");
        DemoCity.Person uncovered = DemoCity.uncovered("NOT_REGISTERED", "2029-05-05");
        long foreignUncovered = number("SELECT MIN(id) FROM insured_person WHERE insurer_number = '" + KENPO
                + "' AND id NOT IN (SELECT person_id FROM eligibility_certificate)");
        run("UPDATE mailing SET state = 'PLANNED' WHERE id = " + MADE);
        run("UPDATE roster_import SET state = 'CHECKING', heartbeat_at = UTC_TIMESTAMP(6) WHERE id = " + MADE);
        alsoOfTheOther(
                "mailing",
                "fiscal_year, series, number, kind, title, target_on, due_on, state, run, planned_by, version, created_at,"
                        + " created_by, changed_at, changed_by");
        alsoOfTheOther(
                "roster_import",
                "receipt_year, receipt_number, file_name, stored_name, byte_count, sha256, encoding, state, line_count,"
                        + " checked_lines, applied_lines, fault_count, fault_lines, warning_count, previous_count,"
                        + " absent_count, refusal, reason, cancel_wanted, received_by, received_by_name, received_at,"
                        + " heartbeat_at");
        addClerk(MADE, Logins.CITY);
        addClerk(MADE + 1, Logins.KENPO);
        List<Form> forms = List.of(
                new Form(
                        Logins.KENPO,
                        "tanto01",
                        "mailing/show.xhtml",
                        "id",
                        MADE + 1,
                        MADE,
                        "doCancel",
                        "SELECT state FROM mailing WHERE id = %d"),
                new Form(
                        Logins.KENPO,
                        "tanto01",
                        "desk/person.xhtml",
                        "person",
                        restricted,
                        foreignRestricted,
                        "handOver",
                        "SELECT COUNT(*) FROM desk_handover WHERE person_id = %d"),
                new Form(
                        Logins.CITY,
                        "tanto01",
                        "eligibility/issue.xhtml",
                        "person",
                        uncovered.id(),
                        foreignUncovered,
                        "issue",
                        "SELECT COUNT(*) FROM eligibility_certificate WHERE person_id = %d"),
                new Form(
                        Logins.KENPO,
                        "kanri01",
                        "roster/result.xhtml",
                        "id",
                        MADE + 1,
                        MADE,
                        "stop",
                        "SELECT cancel_wanted FROM roster_import WHERE id = %d"),
                new Form(
                        Logins.KENPO,
                        "admin01",
                        "access/clerk.xhtml",
                        "id",
                        MADE + 1,
                        MADE,
                        "doBlock",
                        "SELECT disabled_at IS NULL FROM clerk WHERE id = %d"));
        List<String> wrong = new ArrayList<>();
        for (Form form : forms) {
            String before = text(form.changed().formatted(form.foreign()));
            for (long id : new long[] {form.foreign(), ABSENT}) {
                int status = send(form, id);
                if (status != 404) {
                    wrong.add(form.page() + " with " + (id == ABSENT ? "an absent" : "a foreign") + " id: " + status);
                }
            }
            if (!text(form.changed().formatted(form.foreign())).equals(before)) {
                wrong.add(form.page() + ": the other insurer's record changed");
            }
            String own = text(form.changed().formatted(form.own()));
            send(form, form.own());
            if (text(form.changed().formatted(form.own())).equals(own)) {
                wrong.add(form.page() + ": even the own record did not change, so nothing was tried");
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The record made for the city, as another one of the health insurance society. */
    private static void alsoOfTheOther(String table, String columns) throws SQLException {
        run("INSERT INTO " + table + " (insurer_number, id, " + columns + ") SELECT '" + KENPO + "', id + 1, " + columns
                + " FROM " + table + " WHERE id = " + MADE);
    }

    private static void addClerk(long id, String organisation) throws SQLException {
        run(
                "INSERT INTO clerk (id, version, created_at, created_by, changed_at, changed_by, organisation_id, login_name,"
                        + " display_name, password_hash, password_must_change, demo) SELECT " + id
                        + ", 1, UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), 0, id, 'kyokai01', '見本 きょうかい', '', TRUE, FALSE"
                        + " FROM organisation WHERE name = '" + organisation + "'");
    }

    /** Opens the form for one's own record, fills in what it asks for and another id, and sends it as its button would. */
    private int send(Form form, long id) {
        Page clerk = visitors.computeIfAbsent(
                form.organisation() + form.loginName(),
                name -> browser.logIn(browser.newVisitor(), form.organisation(), form.loginName()));
        String address = PortalServer.get().address().resolve(form.page()) + "?" + form.parameter() + "=" + form.own();
        clerk.navigate(address);
        if (clerk.url().contains("/access/prove.xhtml")) {
            clerk.locator("#password")
                    .fill(Logins.of(form.organisation(), form.loginName()).password());
            Browser.press(clerk, "F9");
            clerk.waitForURL(address);
        }
        clerk.evaluate(
                """
                () => {
                  const form = document.forms.f;
                  for (const field of form.querySelectorAll('[type=checkbox], [type=radio], [aria-required=true]')) {
                    if (field.type === 'checkbox') {
                      field.checked = true;
                    } else if (field.type === 'radio') {
                      if (!form.querySelector(`[name="${field.name}"]:checked`)) field.checked = true;
                    } else if (!field.value) {
                      field.value = field.options ? [...field.options].map(option => option.value).find(value => value) : '試験';
                    }
                  }
                }""");
        String body = (String) clerk.evaluate(
                "([name, id, button]) => { const sent = new URLSearchParams(new FormData(document.forms.f));"
                        + " sent.set(name, id); sent.set(button, button); return sent.toString(); }",
                List.of(form.parameter(), String.valueOf(id), form.button()));
        return clerk.request()
                .post(
                        address.replaceFirst("\\?.*", ""),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("Origin", address.replaceFirst("^(https?://[^/]+).*", "$1"))
                                .setHeader("Referer", address)
                                .setData(body)
                                .setMaxRedirects(0))
                .status();
    }

    /** Without the number itself and what is new in every answer: the nonce of its policy. */
    private static String body(APIResponse answer, long id) {
        Matcher nonce = Pattern.compile("'nonce-([^']+)'")
                .matcher(answer.headers().getOrDefault("content-security-policy", ""));
        String text = answer.text().replaceAll("([=/])" + id + "\\b", "$1#");
        return nonce.find() ? text.replace(nonce.group(1), "") : text;
    }

    private APIResponse get(String organisation, String address, long id) {
        String path = address.contains("?")
                ? address + "=" + id
                : HOLE.matcher(address).replaceAll(Long.toString(id));
        return visitor(organisation, address)
                .request()
                .get(
                        PortalServer.get().address().resolve("." + path).toString(),
                        RequestOptions.create().setMaxRedirects(0));
    }

    /** Somebody of the organisation whose role opens the address. */
    private Page visitor(String organisation, String address) {
        String path = address.replaceAll("[?{].*", "");
        String loginName = List.of(
                        Map.entry(Role.INSURER_SUPERVISOR, "kanri01"),
                        Map.entry(Role.SYSTEM_ADMIN, "admin01"),
                        Map.entry(Role.AUDITOR, "kansa01"))
                .stream()
                .filter(known -> RoleMatrix.standard().mayOpen(Set.of(known.getKey()), path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return visitors.computeIfAbsent(
                organisation + loginName, name -> browser.logIn(browser.newVisitor(), organisation, loginName));
    }

    private static Set<String> addressesWithAnId() throws IOException {
        Set<String> addresses = new TreeSet<>();
        Path pages = Path.of("webapp");
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher parameter = VIEW_PARAMETER.matcher(Files.readString(file));
                while (parameter.find()) {
                    add(addresses, "/" + pages.relativize(file) + "?", parameter.group(1));
                }
            }
        }
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("shikaku"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                if (name.matches("shikaku\\.\\w+\\.(api|page)\\.\\w+\\.class")) {
                    addFrom(addresses, load(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        assertNotEquals(Set.of(), addresses);
        return addresses;
    }

    private static void add(Set<String> addresses, String page, String parameter) {
        if (!NO_RECORD.contains(parameter)) {
            addresses.add(page + parameter);
        }
    }

    private static void addFrom(Set<String> addresses, Class<?> type) {
        jakarta.servlet.annotation.WebServlet servlet = type.getAnnotation(jakarta.servlet.annotation.WebServlet.class);
        if (servlet != null && servlet.value()[0].endsWith(".csv")) {
            addresses.add(servlet.value()[0] + "?id");
        }
        jakarta.ws.rs.Path root = type.getAnnotation(jakarta.ws.rs.Path.class);
        if (root == null) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            jakarta.ws.rs.Path own = method.getAnnotation(jakarta.ws.rs.Path.class);
            String template = "/api/" + root.value() + (own == null ? "" : "/" + own.value());
            if (method.isAnnotationPresent(jakarta.ws.rs.GET.class)
                    && HOLE.matcher(template).find()) {
                addresses.add(HOLE.matcher(template)
                        .replaceAll(hole -> NO_RECORD.contains(hole.group(1)) ? "0" : "{" + hole.group(1) + "}"));
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TenantBorderBrowserIT.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] emptyPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static long clerk(String loginName) throws SQLException {
        Logins.all();
        return number("SELECT c.id FROM clerk c JOIN organisation o ON o.id = c.organisation_id"
                + " WHERE o.insurer_number = '" + CITY + "' AND c.login_name = '" + loginName + "'");
    }

    private static String text(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query = owner.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertTrue(row.next(), sql);
            return row.getString(1);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement query = owner.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            assertTrue(row.next(), sql);
            return row.getLong(1);
        }
    }

    private static void run(String sql, byte[]... arguments) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setBytes(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
