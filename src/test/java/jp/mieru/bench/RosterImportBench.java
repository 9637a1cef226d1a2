package jp.mieru.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterimport.ImportRoster;
import jp.mieru.organization.rosterstaging.RosterSource;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A roster of 50,000 people with ten years of history is imported by the use case of the nightly batch, and the rows that it
 * stored are copied by a bare COPY into the same tables, empty again, with all their constraints.
 */
public final class RosterImportBench {
    private static final List<String> TABLES =
            List.of("unit", "unit_version", "staff", "assignment", "concurrent_post", "unit_head");
    private static final int STAFF = Integer.getInteger("bench.staff", 50_000);
    private static final int YEARS = 10;
    private static final int SECTIONS = 2_000;
    private static final List<String> NAMES = Stream.of("山田,ﾔﾏﾀﾞ", "渡邉,ﾜﾀﾅﾍﾞ", "髙橋,ﾀｶﾊｼ", "佐藤,ｻﾄｳ", "鈴木,ｽｽﾞｷ", "伊藤,ｲﾄｳ")
            .flatMap(family -> Stream.of("太郎,ﾀﾛｳ", "花子,ﾊﾅｺ", "聡,ｻﾄｼ", "恵,ﾒｸﾞﾐ")
                    .map(given -> family.replaceFirst(",.*", "　") + given.replaceFirst(",.*", ",")
                            + family.replaceFirst(".*,", "") + " " + given.replaceFirst(".*,", "")))
            .toList();

    private RosterImportBench() {}

    /** Prints sizes, times and the ratio as Markdown. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("mieru-bench");
        var sources = write(folder);
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            var imports = context.getBean(ImportRoster.class);
            empty();
            var started = System.nanoTime();
            var result = imports.now(null, sources, null, false);
            var importSeconds = seconds(started);
            if (result.faults().any() || result.counts().staffAdded() != STAFF) {
                throw new IllegalStateException(result.toString());
            }
            var heap = peakHeap();
            started = System.nanoTime();
            var again = imports.now(null, sources, null, false);
            var againSeconds = seconds(started);
            if (again.counts().anyChange()) {
                throw new IllegalStateException(again.toString());
            }
            var rows = dump(folder);
            var copySeconds = copy(folder);
            System.out.printf(
                    Locale.ROOT,
                    """
                    Files of %,d staff with %d years of history, imported as the nightly batch does, against a bare COPY of the same
                    rows into the same empty tables with all their constraints, in the same run.

                    | what | staff | rows | seconds |
                    |---|---|---|---|
                    | bare COPY | %,d | %,d | %.1f |
                    | roster import | %,d | %,d | %.1f |
                    | the same files again (nothing changes) | %,d | %,d | %.1f |

                    roster import | %,d staff, %,d rows | copy %.1f s | import %.1f s | ratio %.2f | heap peak %d MiB
                    """,
                    STAFF,
                    YEARS,
                    STAFF,
                    rows,
                    copySeconds,
                    STAFF,
                    rows,
                    importSeconds,
                    STAFF,
                    rows,
                    againSeconds,
                    STAFF,
                    rows,
                    copySeconds,
                    importSeconds,
                    importSeconds / copySeconds,
                    heap);
        }
        System.exit(0);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    static void empty() throws SQLException {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("truncate organization.unit, organization.staff, organization.roster_import cascade");
            statement.execute("truncate access.account cascade");
        }
    }

    private static long dump(Path folder) throws Exception {
        var rows = 0L;
        try (var owner = TestDatabase.shared().owner()) {
            for (var table : TABLES) {
                try (var out = Files.newOutputStream(folder.resolve(table))) {
                    rows += copying(owner).copyOut("copy organization." + table + " to stdout", out);
                }
            }
        }
        return rows;
    }

    /** In one transaction, as the import is. */
    private static double copy(Path folder) throws Exception {
        empty();
        try (var owner = TestDatabase.shared().owner()) {
            owner.setAutoCommit(false);
            var started = System.nanoTime();
            for (var table : TABLES) {
                try (var in = Files.newInputStream(folder.resolve(table))) {
                    copying(owner).copyIn("copy organization." + table + columns(owner, table) + " from stdin", in);
                }
            }
            owner.commit();
            return seconds(started);
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select string_agg(attname, ', ' order by attnum) from pg_attribute
                        where attrelid = ('organization.' || ?)::regclass and attnum > 0 and not attisdropped
                          and attgenerated = ''
                        """)) {
            statement.setString(1, table);
            try (var result = statement.executeQuery()) {
                result.next();
                return " (" + result.getString(1) + ")";
            }
        }
    }

    private static org.postgresql.copy.CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    static List<RosterSource> write(Path folder) throws IOException {
        var sources = new ArrayList<RosterSource>();
        sources.add(source(folder, RosterFile.UNITS, units()));
        var random = new Random(20261122);
        var roster = new StringBuilder("職員番号,氏名,氏名カナ,生年月日,性別,採用年月日,任用形態,職種,職位,級,所属コード,所属名,現所属発令日,兼務所属コード,メールアドレス\r\n");
        try (var history = Files.newBufferedWriter(folder.resolve("history.csv"), StandardCharsets.UTF_8)) {
            history.write("職員番号,発令日,所属コード,所属名,職位,異動区分\r\n");
            for (int i = 0; i < STAFF; i++) {
                var number = String.format(Locale.ROOT, "%06d", i + 1);
                var unit = "";
                var since = LocalDate.of(2026 - YEARS, 4, 1);
                for (int year = 0; year <= YEARS; year++) {
                    since = LocalDate.of(2026 - YEARS + year, 4, 1);
                    unit = section(random.nextInt(SECTIONS));
                    history.write(
                            number + "," + slashed(since) + "," + unit + ",係,主事," + (year == 0 ? "採用" : "異動") + "\r\n");
                }
                roster.append(number)
                        .append(",")
                        .append(NAMES.get(random.nextInt(NAMES.size())))
                        .append(",昭和60年4月1日,男,H28.04.01,常勤,一般事務,主事,2,")
                        .append(unit)
                        .append(",係,")
                        .append(slashed(since))
                        .append(i % 50 == 0 ? "," + section(random.nextInt(SECTIONS)) : ",")
                        .append(",s")
                        .append(number)
                        .append("@city.example.jp\r\n");
            }
        }
        sources.add(source(folder, RosterFile.ROSTER, roster.toString()));
        sources.add(new RosterSource(RosterFile.HISTORY, "history.csv", folder.resolve("history.csv")));
        return sources;
    }

    private static String units() {
        var units = new StringBuilder("所属コード,所属名,上位所属コード,所属区分,所属長職員番号,有効開始日,有効終了日\r\n0000,市,,市,,1985/04/01,\r\n");
        for (int d = 0; d < 20; d++) {
            var department = String.format(Locale.ROOT, "D%02d", d);
            units.append(department).append(",部,0000,部,,1985/04/01,\r\n");
            for (int c = 0; c < 10; c++) {
                var division = department + c;
                units.append(division).append(",課,").append(department).append(",課,,1985/04/01,\r\n");
                for (int s = 0; s < SECTIONS / 200; s++) {
                    units.append(section((d * 10 + c) * 10 + s))
                            .append(",係,")
                            .append(division)
                            .append(",係,,1985/04/01,\r\n");
                }
            }
        }
        return units.toString();
    }

    private static String section(int index) {
        return String.format(Locale.ROOT, "S%04d", index);
    }

    private static String slashed(LocalDate day) {
        return day.toString().replace('-', '/');
    }

    private static RosterSource source(Path folder, RosterFile file, String content) throws IOException {
        var path = folder.resolve(file.name());
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return new RosterSource(file, file.name(), path);
    }
}
