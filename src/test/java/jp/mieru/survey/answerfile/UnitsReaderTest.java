package jp.mieru.survey.answerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.format.FaultLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsReaderTest {
    private final Faults faults = new Faults();

    @TempDir
    Path folder;

    @Test
    void readsUnitsInAnyOrder() throws IOException {
        AnsweringUnits units = read("code,name,parent,asked\n0100,総務課,0000,12\n0000,みらい市,,3\n0200,税務課,0000,\n")
                .orElseThrow();
        assertThat(units.unit(0)).isEqualTo(new Unit("0100", "総務課", "0000", 12));
        assertThat(units.unit(2).asked()).isNull();
        assertThat(units.forest().parent(0)).isEqualTo(1);
    }

    @Test
    void peopleAskedAreThoseOfTheUnitItself() throws IOException {
        assertThat(asked("0,市,,3\n1,部,0,2\n2,課,1,10\n3,課,1,20\n")).containsExactly(35, 32, 10, 20, 35);
    }

    @Test
    void peopleAskedIncludeTheUnitsWithinWhereAllNumbersDo() throws IOException {
        assertThat(asked("0,市,,35\n1,部,0,32\n2,課,1,10\n3,課,1,20\n")).containsExactly(35, 32, 10, 20, 35);
    }

    @Test
    void findsAllFaults() throws IOException {
        assertThat(faults("""
                        a,甲,b,1
                        b,乙,a,1
                        c,丙,z,1
                        d,丁,,-1
                        d,丁,,1.5
                        ,戊,,1
                        e,己,e,1
                        """))
                .containsExactly(
                        "5 asked -1 asked",
                        "6 asked 1.5 asked",
                        "6 code d code_twice",
                        "7 code  missing",
                        "2 parent b circle",
                        "3 parent a circle",
                        "4 parent z unknown_parent",
                        "8 parent e circle");
    }

    @Test
    void findsAMissingColumn() throws IOException {
        assertThat(read("code,name,asked\na,甲,1\n")).isEmpty();
        assertThat(FaultLines.of(faults)).containsExactly("1 parent  column_missing");
    }

    @Test
    void readsJapaneseHeadingsAndTheSampleFile() throws IOException {
        assertThat(read("対象者数,上位のコード,所属名,コード\n12,,総務課,0100\n").orElseThrow().unit(0))
                .isEqualTo(new Unit("0100", "総務課", null, 12));
        assertThat(UnitsReader.read(Path.of("src/main/resources/static/samples/units.csv"), "units.csv", faults)
                        .orElseThrow()
                        .asked())
                .containsExactly(40, 25, 15, 40);
    }

    private int[] asked(String rows) throws IOException {
        return read("code,name,parent,asked\n" + rows).orElseThrow().asked();
    }

    private List<String> faults(String rows) throws IOException {
        assertThat(read("code,name,parent,asked\n" + rows)).isEmpty();
        return FaultLines.of(faults);
    }

    private Optional<AnsweringUnits> read(String csv) throws IOException {
        Path file = folder.resolve("u.csv");
        Files.writeString(file, csv);
        return UnitsReader.read(file, "u.csv", faults);
    }
}
