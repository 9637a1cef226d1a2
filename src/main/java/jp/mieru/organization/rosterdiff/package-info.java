/**
 * Compares roster files with what is stored: files are copied into temporary tables of one transaction, checked and compared
 * by statements over all rows at once, and what is wanted can then be stored, or an earlier state restored.
 */
@NullMarked
package jp.mieru.organization.rosterdiff;

import org.jspecify.annotations.NullMarked;
