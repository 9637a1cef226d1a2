package jp.mieru.appraisal.sheet;

import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;

/** Names people who read a sheet for a time though they have no part in it: who judges a complaint of its result. */
public interface SheetReaders {
    /** Whether this viewer reads it today, all of it and without writing anything. */
    boolean read(SheetId sheet, Viewer viewer);
}
