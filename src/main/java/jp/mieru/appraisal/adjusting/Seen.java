package jp.mieru.appraisal.adjusting;

import java.util.List;

/** What a list of sheets looked like, so that all of it is passed on only as it was looked at. */
final class Seen {
    private Seen() {}

    /** The same for the same sheets with the same grades in the same order, and hardly ever for others. */
    static String of(List<Judged> sheets) {
        return Integer.toHexString(sheets.stream()
                .map(sheet -> sheet.id() + " " + sheet.version() + " " + sheet.grade())
                .toList()
                .hashCode());
    }
}
