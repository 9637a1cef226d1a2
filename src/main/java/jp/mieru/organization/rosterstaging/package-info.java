/** Reads roster files, whatever their columns are called, row by row into temporary tables of one transaction. */
@NullMarked
package jp.mieru.organization.rosterstaging;

import org.jspecify.annotations.NullMarked;
