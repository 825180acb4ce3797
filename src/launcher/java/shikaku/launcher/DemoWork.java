package shikaku.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.shared.value.InsurerNumber;

/**
 * 見本の仕事: what the city's clerks left for today, so that 処理待ち of a new demo shows what it is for. It is left as clerks leave it: a
 * roster with faults is taken in by the command, a mailing planned and a person handed over on the portal's own pages.
 */
final class DemoWork {

    private static final InsurerNumber CITY = DemoInsurers.CITY;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("<form id=\"f\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("<select ([^>]*)>\\s*<option value=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern OFFICE = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>桜北市");

    private final URI portal;
    private final LocalDate day;
    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(PATIENCE)
            .build();

    DemoWork(URI portal, LocalDate day) {
        this.portal = portal;
        this.day = day;
    }

    /** @param folder where the faulty file may lie for a moment */
    void leave(JdbcTransactions transactions, List<DemoLogin> logins, Path folder)
            throws IOException, InterruptedException {
        takeInFaultyRoster(transactions, folder);
        DemoLogin clerk = logins.stream()
                .filter(login ->
                        login.organisation().equals("桜北市") && login.roles().equals(List.of(Role.INSURER_CLERK)))
                .findFirst()
                .orElseThrow();
        logIn(clerk);
        planMailing();
        long person = guarded(transactions);
        if (person != 0) {
            handOver(person);
        }
    }

    private void takeInFaultyRoster(JdbcTransactions transactions, Path folder) throws IOException {
        Path file = folder.resolve("meibo_" + day.toString().replace("-", "") + ".csv");
        String extracted = day.toString().replace("-", "");
        Files.writeString(
                file,
                """
                抽出日,保険者番号,記号,番号,枝番,世帯番号,続柄,氏名,生年月日,性別,資格取得日
                %1$s,00980011,桜北,1187226,01,S1,世帯主,見本 太郎,S50.1.2,1,20080401
                %1$s,00980011,桜北,1187226,02,S1,妻,見本 花子,平成31年5月1日,2,20080431
                %1$s,00980011,桜北,1187640,01,S2,世帯主,\uE1A3崎 春男,S48.12.6,1,20150401
                """
                        .formatted(extracted));
        try {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new ImportRoster(transactions, nowhere).run(CITY, file, "見本", "", day);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void logIn(DemoLogin clerk) throws IOException, InterruptedException {
        String page = "access/login.xhtml";
        String shown = get(page);
        Matcher office = OFFICE.matcher(shown);
        if (!office.find()) {
            throw new IOException("No such office on " + page);
        }
        Map<String, String> fields = fields(shown);
        fields.put("organisation", office.group(1));
        fields.put("loginName", clerk.loginName());
        fields.put("password", clerk.password());
        press(page, fields, "login");
    }

    private void planMailing() throws IOException, InterruptedException {
        LocalDate target = day.plusMonths(1).withDayOfMonth(1);
        String page = "mailing/plan.xhtml?target=" + target + "&due=" + target.plusDays(17);
        Map<String, String> fields = fields(get(page));
        fields.put("title", "令和8年度 12月の職権交付");
        press(page, fields, "plan");
    }

    private void handOver(long person) throws IOException, InterruptedException {
        String page = "desk/person.xhtml?person=" + person;
        Map<String, String> fields = fields(get(page));
        fields.put("way", "COUNTER");
        fields.put("ticket", "A-014");
        press(page, fields, "handOver");
    }

    private static long guarded(JdbcTransactions transactions) {
        AtomicLong found = new AtomicLong();
        transactions.run(CITY, connection -> {
            try (var query = connection.prepareStatement(
                    "select min(person_id) from non_disclosure_flag where insurer_number = ? and not_disclosed = 1")) {
                query.setString(1, CITY.digits());
                try (var row = query.executeQuery()) {
                    row.next();
                    found.set(row.getLong(1));
                }
            }
            return false;
        });
        return found.get();
    }

    /** What a browser would send of the page's form when nothing was typed. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher form = FORM.matcher(page);
        if (form.find()) {
            INPUT.matcher(form.group()).results().forEach(input -> {
                Map<String, String> attributes = attributes(input.group(1));
                if (attributes.containsKey("name")
                        && !attributes.getOrDefault("type", "text").matches("radio|checkbox")) {
                    fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                }
            });
            SELECT.matcher(form.group())
                    .results()
                    .forEach(select -> fields.put(attributes(select.group(1)).get("name"), select.group(2)));
        }
        return fields;
    }

    private static Map<String, String> attributes(String text) {
        return ATTRIBUTE
                .matcher(text)
                .results()
                .collect(Collectors.toMap(
                        attribute -> attribute.group(1), attribute -> attribute.group(2), (one, other) -> one));
    }

    private String get(String page) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(portal.resolve(page)));
    }

    private void press(String page, Map<String, String> fields, String button)
            throws IOException, InterruptedException {
        fields.put(button, "");
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(portal.resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                visitor.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri().getPath() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
