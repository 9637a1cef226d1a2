/**
 * Tables of any kind in and out: CSV and Excel are read as rows through one face ({@link Tables}), told by content and
 * not by name, with every fault located; {@link CsvOut} and {@link ExcelOut} write them.
 */
@NullMarked
package jp.mieru.platform.files;

import org.jspecify.annotations.NullMarked;
