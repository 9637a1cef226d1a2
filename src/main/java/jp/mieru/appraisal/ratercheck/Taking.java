package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import jp.mieru.organization.Roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * A rater, and whether the check of the fiscal year was taken; never how it went.
 *
 * @param takenOn the last day on which a check was finished; null for not yet
 */
public record Taking(Member member, @Nullable LocalDate takenOn) {}
