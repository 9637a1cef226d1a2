/** What a system administrator does with accounts: makes them, gives roles, hands out codes, closes and opens. */
@NullMarked
package jp.mieru.access.administration;

import org.jspecify.annotations.NullMarked;
