package jp.mieru.organization.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.mieru.organization.rosterdiff.ImportCounts;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class RealExportTest {
    private static final Path MIRAI = Path.of("src/main/resources/demo/mirai");

    @Autowired
    ImportRoster imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private ImportRoster.Result run() {
        var result = imports.now(
                null,
                List.of(
                        new RosterSource(RosterFile.UNITS, "units.csv", MIRAI.resolve("units.csv")),
                        new RosterSource(RosterFile.ROSTER, "roster.csv", MIRAI.resolve("roster.csv")),
                        new RosterSource(RosterFile.HISTORY, "history.csv", MIRAI.resolve("history.csv"))),
                null,
                false);
        assertThat(result.faults().render(messages, Locale.JAPANESE)).isEmpty();
        return result;
    }

    @Test
    void aRealExportComesInAsItIs() {
        assertThat(run().counts()).isEqualTo(new ImportCounts(162, 0, 0, 1480, 0, 0, 0, 0));
        assertThat(jdbc.sql("select count(*) from organization.assignment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8060);
        assertThat(jdbc.sql(
                                "select name || '/' || kana from organization.staff where name like '﨑%' order by id limit 1")
                        .query(String.class)
                        .single())
                .startsWith("﨑山　");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        run();
        assertThat(run().counts()).isEqualTo(new ImportCounts(0, 0, 162, 0, 0, 0, 0, 1480));
    }
}
