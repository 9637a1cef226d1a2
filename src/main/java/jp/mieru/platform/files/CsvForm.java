package jp.mieru.platform.files;

/**
 * How text in columns is written for another system.
 *
 * @param separator between cells
 * @param quoted whether every cell stands in quotes; otherwise those that need it
 * @param crlf whether lines end as on Windows; otherwise with LF alone
 */
public record CsvForm(OutEncoding encoding, char separator, boolean quoted, boolean crlf) {}
