/**
 * The import of a roster: files are read into temporary tables, checked and compared with what is stored, and applied in
 * one transaction, all or nothing.
 */
@NullMarked
package jp.mieru.organization.rosterimport;

import org.jspecify.annotations.NullMarked;
