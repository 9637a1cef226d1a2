package jp.mieru.platform.files;

import java.util.Locale;

/** What can be wrong with a file before anybody asks what its rows mean; each has its message. */
enum Reason {
    NOT_FOUND,
    EMPTY,
    TOO_LARGE,
    PICTURE,
    PDF,
    ARCHIVE,
    DOCUMENT,
    BINARY,
    OLD_EXCEL,
    LOCKED_EXCEL,
    BINARY_EXCEL,
    BROKEN_EXCEL,
    UNPACKS_TOO_LARGE,
    UNSAFE_XML,
    NO_SHEET,
    UTF16,
    EUC_JP,
    ISO_2022_JP,
    UNKNOWN_ENCODING,
    SEPARATOR,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    COLUMN_TWICE,
    COLUMN_UNNAMED,
    ROW_SHORT,
    ROW_LONG,
    QUOTE_OPEN,
    QUOTE_TEXT_AFTER,
    UNREADABLE,
    CONTROL,
    NEWLINE,
    CELL_TOO_LONG,
    FORMULA,
    EXCEL_ERROR;

    String key() {
        return "platform.files.fault." + name().toLowerCase(Locale.ROOT);
    }
}
