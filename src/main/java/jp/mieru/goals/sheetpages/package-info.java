/** Sheets as they are read, handed in, agreed to and given back. */
@NullMarked
package jp.mieru.goals.sheetpages;

import org.jspecify.annotations.NullMarked;
