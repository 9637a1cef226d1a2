/** Goal sheets as the form that offices pass around in Excel: out, filled in, and in again. */
@NullMarked
package jp.mieru.goals.sheetfile;

import org.jspecify.annotations.NullMarked;
