package jp.mieru.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.organization.rosterimport.ImportRoster;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Pages of the directory for the office and for everybody else, in a city of 50,000 staff with ten years of history. */
public final class DirectoryBench {
    private static final int TURNS = Integer.getInteger("bench.turns", 15);

    private DirectoryBench() {}

    /** Prints the median of each page as Markdown, and how the text search is planned. */
    public static void main(String[] arguments) throws Exception {
        var sources = RosterImportBench.write(Files.createTempDirectory("mieru-bench"));
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            RosterImportBench.empty();
            context.getBean(ImportRoster.class).now(null, sources, null, false);
            var city = new City();
            city.run("analyze");
            var viewers = new LinkedHashMap<String, String>();
            viewers.put("office", city.account(null, Duty.PLACEMENT));
            viewers.put("staff", (String)
                    city.one("select a.id::text from access.account a where a.staff_number = '000001'"));
            var unit = city.one("select id from organization.unit where code = 'D01'");
            var mvc =
                    MockMvcTester.create(org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup(
                                    (WebApplicationContext) context)
                            .apply(springSecurity())
                            .build());
            System.out.println(
                    "Median of " + TURNS + " requests, 50 rows each, " + count(context.getBean(JdbcClient.class))
                            + " staff.\n\n| page | office (ms) | staff (ms) |\n|---|---|---|");
            for (var search : new String[] {
                "",
                "?page=500",
                "?q=わたなべ",
                "?q=渡辺",
                "?q=渡邉　花",
                "?q=まるでいない",
                "?q=0123",
                "?unit=" + unit,
                "?grade=2&years=4-9"
            }) {
                System.out.printf(
                        Locale.ROOT,
                        "| `/staff%s` | %d | %d |%n",
                        search.replaceFirst("unit=.*", "unit=…"),
                        median(mvc, viewers.get("office"), search),
                        median(mvc, viewers.get("staff"), search));
            }
            explain(context.getBean(JdbcClient.class));
        }
        System.exit(0);
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from organization.staff")
                .query(Long.class)
                .single();
    }

    private static long median(MockMvcTester mvc, String account, String search) {
        var times = new ArrayList<Long>();
        for (int i = 0; i < TURNS + 3; i++) {
            var started = System.nanoTime();
            var answer = mvc.get()
                    .uri(java.net.URI.create("/staff" + encoded(search)))
                    .with(user(account))
                    .exchange();
            if (answer.getResponse().getStatus() != 200) {
                throw new IllegalStateException(
                        search + ": " + answer.getResponse().getStatus());
            }
            times.add((System.nanoTime() - started) / 1_000_000);
        }
        return times.stream().skip(3).sorted().toList().get(TURNS / 2);
    }

    private static String encoded(String search) {
        return search.isEmpty()
                ? ""
                : "?"
                        + String.join(
                                "&",
                                Arrays.stream(search.substring(1).split("&"))
                                        .map(part -> part.substring(0, part.indexOf('=') + 1)
                                                + java.net.URLEncoder.encode(
                                                        part.substring(part.indexOf('=') + 1),
                                                        java.nio.charset.StandardCharsets.UTF_8))
                                        .toList());
    }

    private static void explain(JdbcClient jdbc) {
        jdbc.sql("""
                        explain (analyze, costs off, summary on) select count(*) from organization.staff s
                        join organization.assignment a on a.staff_id = s.id and a.valid @> current_date
                        where strpos(s.folded, organization.folded('わたなべ')) > 0
                        """).query(String.class).list().forEach(line -> System.out.println("    " + line));
        jdbc.sql("select name || ' ' || default_version from pg_available_extensions where name = 'pg_trgm'")
                .query(String.class)
                .list()
                .forEach(line -> System.out.println("    available: " + line));
    }
}
