package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.mieru.organization.City;
import jp.mieru.organization.rosterexport.RosterExport;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.platform.jobs.WaitingJobs;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and codes come out as they went in, whatever file they travel in. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RosterRoundTripTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RosterExport export;

    @TempDir
    Path folder;

    private final City city = new City();
    private ImportOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new ImportOffice(context);
    }

    @Test
    void workbooksComeInThroughThePageWithTheirLeadingZeros() throws IOException {
        var path = office.uploadOnly(workbook(UNITS), workbook(ROSTER), workbook(HISTORY), ".xlsx");
        WaitingJobs.run(context);
        assertThat(office.get(path)).bodyText().contains("roster.xlsx", "この内容で取り込む", "髙橋　一");
        office.apply(path);
        assertThat(jdbc.sql("""
                        select string_agg(concat_ws(' ', s.staff_number, u.code, lower(a.valid)), ', ' order by s.staff_number)
                        from organization.staff s join organization.assignment a on a.staff_id = s.id and upper(a.valid) is null
                        join organization.unit u on u.id = a.unit_id
                        """).query(String.class).single())
                .isEqualTo("0001 0100 2022-04-01, 0002 0101 2024-04-01, 0003 0101 2015-04-01");
        assertThat(office.get(office.upload(UNITS, ROSTER, HISTORY)))
                .as("the same as CSV")
                .bodyText()
                .contains("取り込むものはありません");
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".xlsx"})
    void namesAreKeptToTheLastCodePoint(String ending) throws IOException {
        var compatible = "\uFA19\u3000\uFA11\uFA10"; // 神 﨑 塚 as compatibility ideographs
        var variant = "\u845B\uDB40\uDD01城　\u8FBB\uDB40\uDD02"; // 葛 and 辻 with variation selectors
        var beyond = "\uD842\uDFB7田　\uD867\uDE3D\uD840\uDC0B"; // outside the basic plane
        var roster = ROSTER.replace("髙橋　一", compatible)
                .replace("神\uDB40\uDD00田　花", variant)
                .replace("\uD842\uDFB7野　三", beyond);
        var units = UNITS.replace("総務課", "\uFA19\uD842\uDFB7課");
        var path = ending.equals(".csv")
                ? office.uploadOnly(units, roster, HISTORY)
                : office.uploadOnly(workbook(units), workbook(roster), workbook(HISTORY), ending);
        WaitingJobs.run(context);
        office.apply(path);
        assertThat(jdbc.sql("select name from organization.staff order by staff_number")
                        .query(String.class)
                        .list())
                .containsExactly(compatible, variant, beyond);
        var out = Map.of(
                RosterFile.UNITS, folder.resolve("u.csv"),
                RosterFile.ROSTER, folder.resolve("r.csv"),
                RosterFile.HISTORY, folder.resolve("h.csv"));
        export.write(out);
        assertThat(out.get(RosterFile.ROSTER)).content().contains(compatible, variant, beyond);
        assertThat(out.get(RosterFile.UNITS)).content().contains("\uFA19\uD842\uDFB7課");
        var again = office.upload(
                Files.readString(out.get(RosterFile.UNITS)),
                Files.readString(out.get(RosterFile.ROSTER)),
                Files.readString(out.get(RosterFile.HISTORY)));
        assertThat(office.get(again)).bodyText().contains("取り込むものはありません");
    }

    @Test
    void changesLeaveAsAWorkbookAndTheLookIsRecorded() throws IOException {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        assertThat(looks()).as("whom Mieru did not know has no record").isEqualTo(0L);
        var path = office.upload(null, ROSTER.replace("s1@", "s9@"), null);
        var answer = office.get(path + "/changes.xlsx");
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().getLast().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .isEqualTo(List.of("0001", "髙橋　一", "変更", "メールアドレス", "s1@city.example.jp", "s9@city.example.jp"));
        }
        assertThat(looks()).isEqualTo(1L);
        office.get(path + "?tab=changed");
        assertThat(looks()).isEqualTo(2L);
        office.get(path + "?tab=units");
        assertThat(looks()).isEqualTo(2L);
    }

    private Object looks() {
        return city.one("select count(*) from access.audit_entry e join organization.staff s on s.id = e.whose "
                + "where e.action = 'organization.import-seen' and s.staff_number = '0001'");
    }

    /** As offices keep such lists: whatever looks like a number is one, its zeros are only shown. */
    private static byte[] workbook(String csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("名簿");
            var lines = csv.split("\n");
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("\\d{4}")) {
                        sheet.value(row, column, Integer.valueOf(cells[column]));
                        sheet.style(row, column).format("0000").set();
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
