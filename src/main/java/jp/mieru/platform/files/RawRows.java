package jp.mieru.platform.files;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after another, whatever its kind; blank ones too. */
interface RawRows extends Closeable {

    /** The next row, or null at the end. */
    @Nullable
    RawRow next() throws IOException, UnreadableFile;

    /** Whether each row must have a cell for each column (in a workbook empty cells at the end are left out). */
    boolean rowsAreFull();
}
