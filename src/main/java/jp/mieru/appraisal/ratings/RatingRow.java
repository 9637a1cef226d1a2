package jp.mieru.appraisal.ratings;

import java.time.Instant;
import java.time.LocalDate;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in the list of somebody who rates it.
 *
 * @param notes where the reader keeps notes of the person's behaviour
 * @param kana reading of the name, by which the list is sorted
 * @param place the unit and position on the reference day
 * @param role the step that the reader takes, the one that waits if there are two
 * @param waits whether it waits for the reader now
 * @param since when it came to its stage
 * @param due by when the reader's step is to be done, if the calendar says
 * @param marked how many marks the reader has given
 * @param all how many there are to give
 */
public record RatingRow(
        String path,
        String notes,
        String name,
        String kana,
        String place,
        Procedure role,
        Stage stage,
        boolean waits,
        Instant since,
        @Nullable LocalDate due,
        boolean overdue,
        int marked,
        int all) {}
