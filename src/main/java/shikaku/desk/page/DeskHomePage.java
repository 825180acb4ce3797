package shikaku.desk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import shikaku.access.service.Caller;
import shikaku.desk.rule.GapLine;
import shikaku.desk.rule.GraceMonth;
import shikaku.desk.rule.WaitingWork;
import shikaku.desk.rule.WaitingWork.Pressure;
import shikaku.desk.service.RefreshCareOutlook;
import shikaku.desk.service.ShowCareOutlook;
import shikaku.desk.service.ShowWaitingWork;
import shikaku.insurer.rule.DataAge;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.insurer.service.ShowInsurer;
import shikaku.shared.page.BarChart;
import shikaku.shared.page.Texts;
import shikaku.shared.value.InsurerNumber;

/** 今日の仕事. */
@Named
@ViewScoped
public class DeskHomePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 7;
    private static final String SETUP = "/insurer/setup.xhtml";

    /** 抽出日 of one kind of data. */
    public record Vintage(String label, LocalDate extractedOn, String kind, String state) implements Serializable {}

    /** One line of 処理待ち; {@code kind} is the status of its last day, null for a plain one. */
    public record Waiting(String label, long count, String days, String due, String kind, String path)
            implements Serializable {

        static Waiting of(WaitingWork work, LocalDate today) {
            ResourceBundle texts = texts();
            String due = work.dueOn() == null ? "—" : Texts.monthday(work.dueOn());
            return new Waiting(
                    Texts.text1(texts.getString(work.messageKey()), work.label()),
                    work.count(),
                    work.days() == null ? "—" : Texts.text1(texts.getString("desk.waiting.days"), work.days()),
                    work.pressure(today) == Pressure.OVERDUE
                            ? Texts.text1(texts.getString("desk.waiting.overdue"), due)
                            : due,
                    switch (work.pressure(today)) {
                        case OVERDUE -> "ng";
                        case SOON -> "wa";
                        case LATER, NONE -> null;
                    },
                    work.path());
        }
    }

    @Inject
    Caller caller;

    @Inject
    ShowInsurer insurers;

    @Inject
    ShowCareOutlook outlook;

    @Inject
    RefreshCareOutlook refresh;

    @Inject
    ShowDataVintage vintage;

    @Inject
    ShowWaitingWork waitingWork;

    private boolean insurer;
    private InsurerRejection missing;
    private ShowCareOutlook.Summary summary;
    private List<GapLine> lines = List.of();
    private List<Vintage> vintages = List.of();
    private List<Waiting> waiting = List.of();

    public void open() {
        insurer = caller.insurerIfAny().isPresent() && caller.mayOpen("/desk/gaps.xhtml");
        if (insurer || (caller.insurerIfAny().isPresent() && caller.mayOpen(SETUP))) {
            missing = insurers.missing(caller.insurer()).orElse(null);
        }
        insurer = insurer && (missing == null || missing == InsurerRejection.SEAL_MISSING);
        if (!insurer) {
            return;
        }
        InsurerNumber tenant = caller.insurer();
        // Taken on before the numbers are read: those of an older state are then shown as such.
        Optional<Integer> claimed = refresh.claim(tenant);
        summary = outlook.summary();
        lines = outlook.lines(false, 0, SHOWN).lines();
        vintages = vintages(vintage.of(tenant), summary.today());
        waiting = waitingWork.of(tenant).stream()
                .map(work -> Waiting.of(work, summary.today()))
                .toList();
        claimed.ifPresent(fence -> refresh.work(tenant, fence));
    }

    /** What keeps the insurer from issuing; null when nothing does. */
    public InsurerRejection getMissing() {
        return missing;
    }

    /** Whether the caller's organisation and roles have insurer's work on this page, and the insurer is set up for it. */
    public boolean isInsurer() {
        return insurer;
    }

    public ShowCareOutlook.Summary getSummary() {
        return summary;
    }

    public List<GapLine> getLines() {
        return lines;
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public List<Vintage> getVintages() {
        return vintages;
    }

    public LocalDate getTomorrow() {
        return summary.today().plusDays(1);
    }

    /** 11月24日 6:12; beside a moved business date it is said that this moment is the real one. */
    public String getComputedAt() {
        String at = Texts.moment(summary.computedAt());
        return summary.dateMoved() ? Texts.text1(texts().getString("desk.home.computed.real"), at) : at;
    }

    /** More people than the first ones shown here. */
    public boolean isCut() {
        return summary.tomorrow() > lines.size();
    }

    /** The proposals are the caller's to follow. */
    public boolean isMayPlan() {
        return caller.mayOpen("/mailing/plan.xhtml");
    }

    public BarChart getChart() {
        ResourceBundle texts = texts();
        Map<YearMonth, GraceMonth> months = summary.months().stream()
                .collect(Collectors.toMap(month -> YearMonth.from(month.lastDay()), month -> month));
        List<BarChart.Bar> bars = new ArrayList<>();
        StringBuilder description = new StringBuilder();
        YearMonth first = YearMonth.from(summary.today());
        for (int i = 0; i < 12; i++) {
            YearMonth month = first.plusMonths(i);
            GraceMonth counted = months.getOrDefault(month, new GraceMonth(month.atEndOfMonth(), 0, 0));
            String year = Texts.wareki(month.atDay(1)).replaceFirst("年.*", "年");
            boolean urgent = i < 2;
            bars.add(new BarChart.Bar(
                    month.getMonthValue() + "月",
                    i == 0 || month.getMonthValue() == 1 ? year : "",
                    urgent ? counted.open() : 0,
                    urgent ? 0 : counted.open(),
                    counted.handled()));
            description
                    .append(i == 0 ? "" : "、")
                    .append(i == 0 || month.getMonthValue() == 1 ? year : "")
                    .append(month.getMonthValue())
                    .append("月")
                    .append(counted.open() + counted.handled())
                    .append("人");
        }
        return new BarChart(
                description + "。",
                "人",
                texts.getString("desk.home.chart.urgent"),
                texts.getString("desk.home.chart.open"),
                texts.getString("desk.home.chart.done"),
                bars);
    }

    private static List<Vintage> vintages(Map<DataKind, LocalDate> extracted, LocalDate today) {
        ResourceBundle texts = texts();
        List<Vintage> rows = new ArrayList<>();
        for (DataKind kind : DataKind.values()) {
            LocalDate day = extracted.get(kind);
            String label = texts.getString("desk.data." + kind);
            if (day == null) {
                rows.add(new Vintage(label, null, "no", texts.getString("desk.home.data.none")));
                continue;
            }
            long days = ChronoUnit.DAYS.between(day, today);
            rows.add(
                    DataAge.of(day, today) == DataAge.FRESH
                            ? new Vintage(label, day, "ok", texts.getString("desk.home.data.fresh"))
                            : new Vintage(label, day, "wa", Texts.text1(texts.getString("desk.home.data.old"), days)));
        }
        return rows;
    }

    private static ResourceBundle texts() {
        return ResourceBundle.getBundle("shikaku.messages", Locale.JAPANESE);
    }
}
