package jp.mieru.platform.files;

/**
 * How much a file may hold before it is refused, so that memory and time stay bounded.
 *
 * @param fileBytes size of the file as it is sent
 * @param unpackedBytes size of all that a workbook unpacks to
 * @param rows rows with content below the header
 * @param columns columns of the header
 * @param cellLength code points of a cell
 * @param faults faults that are kept one by one; further ones are only counted
 * @param freeText whether cells hold free text: line breaks are content then, and only a leading = is a formula
 */
public record Limits(
        long fileBytes, long unpackedBytes, int rows, int columns, int cellLength, int faults, boolean freeText) {

    private static final long MEGABYTE = 1L << 20;

    /** For imports of codes, names and dates: 200 MB, 1,000,000 rows of 1,000 columns, cells of 10,000 code points. */
    public static Limits standard() {
        return new Limits(200 * MEGABYTE, 1024 * MEGABYTE, 1_000_000, 1_000, 10_000, 1_000, false);
    }

    /** The same for files whose cells hold what people wrote, line breaks and all. */
    public Limits withFreeText() {
        return new Limits(fileBytes, unpackedBytes, rows, columns, cellLength, faults, true);
    }

    /** The same with another limit of rows. */
    public Limits withRows(int most) {
        return new Limits(fileBytes, unpackedBytes, most, columns, cellLength, faults, freeText);
    }

    /** The same with other limits of size, in bytes as sent and as unpacked. */
    public Limits withBytes(long sent, long unpacked) {
        return new Limits(sent, unpacked, rows, columns, cellLength, faults, freeText);
    }
}
