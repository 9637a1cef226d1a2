package jp.mieru.appraisal.closing;

import java.time.LocalDate;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of a cycle that stand alike.
 *
 * @param told the day of the disclosure; null before it
 * @param excused until when the office lets these people complain although the time is over; null for not
 * @param complained whether a complaint of them is under way
 * @param upheld whether one was upheld and the sheet has not been amended since
 * @param count how many there are
 */
record Standing(
        Stage stage,
        @Nullable LocalDate told,
        @Nullable LocalDate excused,
        boolean complained,
        boolean upheld,
        long count) {}
