/** The page of whoever leads a unit: its staff and what other modules know about it. */
@NullMarked
package jp.mieru.organization.workplace;

import org.jspecify.annotations.NullMarked;
