package jp.mieru.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.mieru.platform.files.xlsx.SheetRow;
import jp.mieru.platform.files.xlsx.SheetRows;
import jp.mieru.platform.files.xlsx.XlsxFile;
import jp.mieru.platform.files.xlsx.XlsxLimits;
import jp.mieru.platform.files.xlsx.XlsxRefused;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet of an Excel workbook. */
final class XlsxRows implements RawRows {

    private final XlsxFile file;
    private final SheetRows rows;
    private final Limits limits;

    private XlsxRows(XlsxFile file, SheetRows rows, Limits limits) {
        this.file = file;
        this.rows = rows;
        this.limits = limits;
    }

    /** Opens the sheet of a name, or the first one that is not hidden. */
    static XlsxRows open(Path path, @Nullable String sheet, Limits limits) throws IOException, UnreadableFile {
        try {
            XlsxFile file = file(path, limits);
            try {
                return new XlsxRows(file, file.rows(sheet), limits);
            } catch (XlsxRefused | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (XlsxRefused e) {
            throw unreadable(e, sheet, limits);
        }
    }

    static List<String> sheets(Path path, Limits limits) throws IOException {
        try (XlsxFile file = file(path, limits)) {
            return file.sheetNames();
        } catch (XlsxRefused e) {
            return List.of();
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableFile {
        try {
            SheetRow row = rows.next();
            return row == null ? null : new RawRow(row.line(), row.cells(), troubles(row));
        } catch (XlsxRefused e) {
            throw unreadable(e, null, limits);
        }
    }

    /** The ranges that are merged into one cell; to be asked after the last row. */
    List<String> merged() throws UnreadableFile {
        try {
            return rows.merged();
        } catch (XlsxRefused e) {
            throw unreadable(e, null, limits);
        }
    }

    @Override
    public boolean rowsAreFull() {
        return false;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }

    private static XlsxFile file(Path path, Limits limits) throws IOException, XlsxRefused {
        return XlsxFile.open(path, new XlsxLimits(limits.unpackedBytes(), limits.columns(), limits.cellLength()));
    }

    private static List<Trouble> troubles(SheetRow row) {
        return row.odd().stream()
                .map(cell -> Trouble.ofCell(
                        row.line(),
                        cell.column(),
                        row.cells().get(cell.column()),
                        cell.formula() ? Reason.FORMULA : Reason.EXCEL_ERROR))
                .toList();
    }

    private static UnreadableFile unreadable(XlsxRefused refused, @Nullable String sheet, Limits limits) {
        return switch (refused.why()) {
            case NO_DOCUMENT -> new UnreadableFile(Reason.ARCHIVE);
            case NO_WORKBOOK -> new UnreadableFile(Reason.DOCUMENT);
            case BINARY -> new UnreadableFile(Reason.BINARY_EXCEL);
            case BROKEN -> new UnreadableFile(Reason.BROKEN_EXCEL);
            case TOO_LARGE -> new UnreadableFile(Reason.UNPACKS_TOO_LARGE, limits.unpackedBytes() >> 20);
            case UNSAFE -> new UnreadableFile(Reason.UNSAFE_XML);
            case NO_SHEET -> new UnreadableFile(Reason.NO_SHEET, sheet == null ? "" : sheet);
        };
    }
}
