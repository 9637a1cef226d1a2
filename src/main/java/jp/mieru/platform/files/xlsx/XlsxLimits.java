package jp.mieru.platform.files.xlsx;

/**
 * What a workbook may hold.
 *
 * @param unpackedBytes size of all its parts, as declared and as really unpacked
 * @param columns columns that are read; a value further right is given as one more column
 * @param cellLength code points of a cell; of a longer one only as much is kept as shows that it is longer
 */
public record XlsxLimits(long unpackedBytes, int columns, int cellLength) {

    int cellChars() {
        return 2 * cellLength + 1;
    }
}
