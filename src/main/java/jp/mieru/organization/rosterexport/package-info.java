/** Writes the roster as files that the import reads back without any change. */
@NullMarked
package jp.mieru.organization.rosterexport;

import org.jspecify.annotations.NullMarked;
