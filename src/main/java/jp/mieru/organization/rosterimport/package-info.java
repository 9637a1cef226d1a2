/** The import of a roster as the office and the nightly batch carry it out: uploaded, looked at, applied or undone. */
@NullMarked
package jp.mieru.organization.rosterimport;

import org.jspecify.annotations.NullMarked;
