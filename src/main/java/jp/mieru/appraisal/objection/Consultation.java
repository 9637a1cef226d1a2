package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A consultation about the appraisal.
 *
 * @param spoken whether it was told to the office, which wrote it down
 * @param question 1 to {@value #LONGEST} characters
 * @param answer 1 to {@value #LONGEST} characters; null until there is one
 * @param version goes up with each change
 */
public record Consultation(
        UUID id,
        StaffId staff,
        LocalDate askedOn,
        boolean spoken,
        String question,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        int version) {
    public static final int LONGEST = 2000;

    public String path() {
        return "/appraisal-consultations/" + id;
    }
}
