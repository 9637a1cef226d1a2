package jp.mieru.bench;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mieru.MieruApplication;
import jp.mieru.StatementCounter;
import jp.mieru.TestDatabase;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.opening.OpenCycle;
import jp.mieru.appraisal.takingpart.Days;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * What the office opens in a cycle of 20,000 sheets, each with eight marks: adjusting, tendencies of 2,000 raters, results for
 * pay and the file that leaves, against the list of cycles and against the same results read by one SQL statement.
 */
@NullUnmarked
public final class AppraisalBench {
    private static final int MARKS = 8;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    private final AppraisalTown town;
    private final PageTimes pages;
    private final String office;
    private final CycleId cycle;

    private AppraisalBench(WebApplicationContext context) {
        town = new AppraisalTown();
        ManyRated.move(town);
        pages = new PageTimes(context);
        office = town.office();
        cycle = AppraisalTown.cycle(
                town.city,
                town.rules,
                "planned",
                new Days(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31")),
                Map.of("competency", 0),
                Map.of("self", LocalDate.parse("2027-04-10")));
        context.getBean(OpenCycle.class).now(cycle, null, (done, all) -> {});
    }

    /** Prints sizes, times and ratios as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            RosterImportBench.empty();
            new AppraisalBench((WebApplicationContext) context).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        rated();
        var list = pages.get("/appraisal-cycles", office);
        System.out.printf(Locale.ROOT, """
                A cycle of %,d sheets, %d marks each, rated by 2,000 raters. Median of %d requests in turn.

                | page | ms | ratio | statements | KiB |
                |---|---|---|---|---|
                """, sheets(), MARKS, PageTimes.TURNS);
        row("the list of cycles", "/appraisal-cycles", list);
        var at = "/appraisal-cycles/" + cycle;
        row("who takes part", at, list);
        row("adjusting", at + "/adjustment", list);
        row("tendencies, looked at before", at + "/tendencies", list);
        fixed();
        row("results for pay", at + "/pay", list);
        file(at);
    }

    private void row(String what, String uri, PageTimes.Sent list) throws Exception {
        var sent = pages.get(uri, office);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %d | %d |%n",
                what,
                sent.millis(),
                (double) sent.millis() / Math.max(1, list.millis()),
                StatementCounter.during(() -> pages.answer(uri, office)).size(),
                sent.size() / PageTimes.KIB);
    }

    /** The file is looked at, leaves, and is looked at again beside the one that left. */
    private void file(String at) throws Exception {
        var bare = PageTimes.median(() -> Integer.valueOf(town.city
                .one(
                        "select count(*)::int from (select s.staff_id, s.position, s.unit_id, o.grade, o.score from appraisal.sheet s "
                                + "join appraisal.outcome o on o.sheet_id = s.id where s.cycle_id = '" + cycle
                                + "' and o.part = 'overall' order by 1 offset 0) x")
                .toString()));
        pages.post(
                "/appraisal-pay-layouts",
                office,
                "name",
                "勤勉手当",
                "of",
                "",
                "column.0.place",
                "1",
                "column.0.content",
                "number",
                "column.0.heading",
                "番号",
                "column.1.place",
                "2",
                "column.1.content",
                "name",
                "column.1.heading",
                "氏名",
                "column.2.place",
                "3",
                "column.2.content",
                "rate",
                "column.2.heading",
                "率",
                "encoding",
                "CP932",
                "separator",
                "COMMA",
                "header",
                "true",
                "crlf",
                "true",
                "width",
                "8",
                "decimals",
                "3",
                "ratio",
                "true",
                "unrated",
                "true");
        var layout = town.city.one("select id::text from appraisal.pay_layout");
        var looking = at + "/pay-files/new?layout=" + layout;
        var first = pages.get(looking, office);
        var matcher = SEEN.matcher(pages.answer(looking, office).getContentAsString());
        var seen = matcher.find() ? matcher.group(1) : "";
        var started = System.nanoTime();
        var file = pages.post(at + "/pay-files", office, "layout", layout.toString(), "seen", seen);
        long leaving = (System.nanoTime() - started) / 1_000_000;
        int bytes = pages.answer(file + "/content", office).getContentAsByteArray().length;
        var again = pages.get(looking, office);
        System.out.printf(
                Locale.ROOT,
                """

                | a file of %,d people, %d KiB | ms | ratio |
                |---|---|---|
                | their results read by one SQL statement | %d | 1 |
                | looked at | %d | %.1f |
                | it leaves | %d | %.1f |
                | looked at beside the one that left | %d | %.1f |
                """,
                sheets(),
                bytes / PageTimes.KIB,
                bare,
                first.millis(),
                (double) first.millis() / Math.max(1, bare),
                leaving,
                (double) leaving / Math.max(1, bare),
                again.millis(),
                (double) again.millis() / Math.max(1, bare));
    }

    private int sheets() {
        return Integer.parseInt(
                town.city.one("select count(*) from appraisal.sheet").toString());
    }

    /** All are rated and wait for the office. */
    private void rated() {
        town.city.run("""
                insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at)
                select s.id, 'first', 'item.competency.' || n || '.mark', (array['S', 'A', 'B', 'B', 'B', 'C', 'D'])[1 + abs(hashtext(s.id::text || n)) % 7],
                       ?::uuid, now()
                from appraisal.sheet s, generate_series(1, ?) n
                """, office, MARKS);
        town.city.run("""
                insert into appraisal.outcome (sheet_id, step, part, span, score, grade, proposed)
                select s.id, 'second', part, span, 60, g.grade, g.grade from appraisal.sheet s
                cross join (values ('competency', 'period'), ('overall', 'year')) as x (part, span),
                lateral (select (array['S', 'A', 'B', 'B', 'B', 'C', 'D'])[1 + abs(hashtext(s.id::text)) % 7] grade) g
                """);
        town.city.run("update appraisal.sheet set stage = 'adjust' where 'adjust' = any (steps)");
        town.city.run("analyze");
    }

    private void fixed() {
        town.city.run("update appraisal.sheet set stage = 'disclosed', disclosed_on = current_date");
        town.city.run("analyze");
    }
}
