package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mieru.platform.files.TableFiles.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelFaultsTest {

    private static final String HEADER = "<row r=\"1\"><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>";
    private static final Limits SMALL = Limits.standard().withBytes(50 << 20, 40 << 20);

    @TempDir
    Path directory;

    private TableFiles files;

    @BeforeEach
    void useTheDirectory() {
        files = new TableFiles(directory);
    }

    private Read read(Workbooks workbook) {
        return files.bytes(workbook.bytes(), SMALL);
    }

    @Test
    void formulaCellsAreFaultsAtTheirPlaceAndTheRestIsRead() {
        Read read = read(
                new Workbooks()
                        .rows(
                                HEADER + "<row r=\"2\"><c r=\"B2\" t=\"str\"><f>CMD()</f><v>x</v></c></row>"
                                        + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>"));
        assertThat(read.reasons()).containsExactly("formula", "formula");
        assertThat(read.faults().list().getFirst())
                .isEqualTo(Fault.ofCell("roster.csv", 2, "b", "x", Reason.FORMULA.key()));
        assertThat(read.rows()).containsExactly(List.of("1", ""));
    }

    @Test
    void textThatLooksLikeAFormulaAndErrorValuesAreFaults() {
        Read read = read(
                new Workbooks()
                        .rows(
                                HEADER
                                        + "<row><c t=\"str\"><v>=CMD|' /C calc'!A0</v></c></row><row><c t=\"e\"><v>#N/A</v></c></row>"));
        assertThat(read.reasons()).containsExactly("formula", "excel_error");
    }

    @Test
    void aLongCellIsAFaultInEveryKindOfText() {
        String text = "あ".repeat(100_000);
        Read read = read(new Workbooks()
                .strings("<t>" + text + "</t>")
                .rows(HEADER + "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"str\"><v>" + text + "</v></c></row>"
                        + "<row><c t=\"inlineStr\"><is><r><t>" + text
                        + "</t></r></is></c></row><row><c><v>1</v></c></row>"));
        assertThat(read.reasons()).containsExactly("cell_too_long", "cell_too_long", "cell_too_long");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void aWorkbookThatDeclaresGigabytesIsRefusedWithoutUnpackingIt() throws IOException {
        assertThat(TableFiles.read(bomb(300), Limits.standard().withBytes(200 << 20, 256 << 20))
                        .reasons())
                .containsExactly("unpacks_too_large");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanItDeclaresIsStopped() throws IOException {
        Path bomb = bomb(64);
        lieAboutSizes(bomb);
        assertThat(TableFiles.read(bomb, SMALL).reasons()).containsExactly("unpacks_too_large");
    }

    @Test
    void aWorkbookThatUnpacksFarMoreThanAnHonestOneIsStopped() throws IOException {
        assertThat(TableFiles.read(bomb(64), Limits.standard()).reasons()).containsExactly("unpacks_too_large");
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        assertThat(read(new Workbooks().part("xl/worksheets/sheet1.xml", bomb)).reasons())
                .containsExactly("unsafe_xml");
        assertThat(read(new Workbooks().part("xl/sharedStrings.xml", bomb).rows(HEADER))
                        .reasons())
                .containsExactly("unsafe_xml");
        assertThat(read(new Workbooks().part("xl/workbook.xml", bomb)).reasons())
                .containsExactly("unsafe_xml");
        assertThat(read(new Workbooks().part("xl/worksheets/sheet1.xml", bomb.getBytes(StandardCharsets.UTF_16)))
                        .reasons())
                .containsExactly("broken_excel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>7</v></c></row>",
                "<row><c t=\"s\"><v>x</v></c></row>",
                "<row><c t=\"str\"><v><![CDATA[x]]></v></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c t=\"str\"><v>&#0;</v></c></row>",
                "<row><c t=\"str\"><v>&nothing;</v></c></row>",
                "\0"
            })
    void xmlThatIsNotWhatTheFormatSaysIsADamagedFile(String rows) {
        assertThat(read(new Workbooks().rows(HEADER + rows)).reasons())
                .hasSize(1)
                .containsAnyOf("broken_excel", "unsafe_xml");
    }

    @Test
    void xmlMadeToFillTheMemoryIsADamagedFile() {
        assertThat(read(new Workbooks().rows(HEADER + "<a>".repeat(500_000))).reasons())
                .containsExactly("broken_excel");
        assertThat(read(new Workbooks().rows(HEADER + "<a" + " ".repeat(6 << 20) + "/>"))
                        .reasons())
                .containsExactly("broken_excel");
        StringBuilder names = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            names.append("<n").append(i).append(" m").append(i).append("=\"\"/>");
        }
        assertThat(read(new Workbooks().rows(names.toString())).reasons()).containsExactly("broken_excel");
    }

    @Test
    void aValueFarToTheRightIsAFault() {
        assertThat(read(new Workbooks().rows(HEADER + "<row><c r=\"XFD2\"><v>1</v></c></row>"))
                        .reasons())
                .containsExactly("row_long");
        assertThat(read(new Workbooks().rows("<row><c r=\"XFD1\"><v>1</v></c></row>"))
                        .reasons())
                .containsExactly("too_many_columns");
    }

    @Test
    void aDamagedZipFileIsADamagedFile() {
        byte[] whole =
                new Workbooks().rows(HEADER + "<row><c><v>1</v></c></row>").bytes();
        assertThat(files.bytes(Arrays.copyOf(whole, whole.length / 2), SMALL).reasons())
                .containsExactly("broken_excel");
        assertThat(files.bytes(new byte[] {'P', 'K', 3, 4, 0, 0}, SMALL).reasons())
                .containsExactly("broken_excel");
        assertThat(read(new Workbooks().without("xl/worksheets/sheet1.xml")).reasons())
                .containsExactly("broken_excel");
    }

    @Test
    void noDamageOfAnyByteEndsInAnythingButARowOrAFault() {
        byte[] whole = new Workbooks()
                .strings("<t>x</t>")
                .formats("0000")
                .rows(HEADER + "<row r=\"2\"><c r=\"A2\" s=\"0\"><v>1</v></c></row>")
                .bytes();
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x55;
            Read read = files.bytes(damaged, SMALL);
            assertThat(read.faults().any() || !read.header().isEmpty()).isTrue();
        }
    }

    @Test
    void otherZipFilesAreNamed() {
        assertThat(read(new Workbooks().without("_rels/.rels")).reasons()).containsExactly("archive");
        assertThat(read(relationTo("word/document.xml")).reasons()).containsExactly("document");
        assertThat(read(relationTo("xl/workbook.bin")).reasons()).containsExactly("binary_excel");
    }

    @Test
    void oldAndProtectedWorkbooksAreNamed() {
        assertThat(files.bytes(compoundFile("Workbook"), SMALL).reasons()).containsExactly("old_excel");
        assertThat(files.bytes(compoundFile("EncryptedPackage"), SMALL).reasons())
                .containsExactly("locked_excel");
        assertThat(files.bytes(compoundFile("WordDocument"), SMALL).reasons()).containsExactly("document");
    }

    @Test
    void aSheetWithoutCellsIsEmpty() {
        assertThat(read(new Workbooks()).reasons()).containsExactly("empty");
    }

    private static Workbooks relationTo(String part) {
        return new Workbooks()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"" + part
                                + "\"/></Relationships>");
    }

    private static byte[] compoundFile(String stream) {
        ByteBuffer file = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
        file.put(CompoundFile.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
        file.putShort(0x1E, (short) 9).putInt(0x30, 3);
        file.position(4 * 512 + 128).put(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }

    /** A workbook whose sheet unpacks to so many megabytes of blank rows. */
    private Path bomb(int megabytes) throws IOException {
        Path file = directory.resolve("bomb" + megabytes + ".xlsx");
        byte[] rows = "<row/>".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            ByteArrayOutputStream honest = new ByteArrayOutputStream();
            honest.writeBytes(new Workbooks().bytes());
            copyWithoutSheet(honest.toByteArray(), zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (long written = 0; written < (long) megabytes << 20; written += rows.length) {
                zip.write(rows);
            }
            zip.closeEntry();
        }
        return file;
    }

    private static void copyWithoutSheet(byte[] workbook, ZipOutputStream zip) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().contains("sheet1")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }

    /** Writes 1 000 as the unpacked size of the last entry into the table of contents. */
    private static void lieAboutSizes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length - 4; i > 0; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(i + 24, 1_000);
                break;
            }
        }
        Files.write(file, bytes);
    }
}
