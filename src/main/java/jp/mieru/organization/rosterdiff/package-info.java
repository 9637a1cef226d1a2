/**
 * Compares staged roster files with what is stored: checked and compared by statements over all rows at once, and what is
 * wanted can then be stored, or an earlier state restored. To be read in the order Comparisons, Comparison, Wanted…, …Checks,
 * Outcome, Change…, StoreOutcome, States.
 */
@NullMarked
package jp.mieru.organization.rosterdiff;

import org.jspecify.annotations.NullMarked;
