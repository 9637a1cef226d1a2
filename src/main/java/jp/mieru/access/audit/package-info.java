/** The audit trail: adding to it, verifying it, and showing it to whom it concerns. */
@NullMarked
package jp.mieru.access.audit;

import org.jspecify.annotations.NullMarked;
