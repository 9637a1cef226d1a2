/**
 * Reads the cells of Excel workbooks (.xlsx, ISO/IEC 29500) as text, one row at a time, with memory and time bounded
 * whatever the file claims. Knows nothing of headers and faults. An own reader, because the library at hand keeps all
 * shared strings, sizes rows by what cells claim and loses the number formats that keep leading zeros.
 */
@NullMarked
package jp.mieru.platform.files.xlsx;

import org.jspecify.annotations.NullMarked;
