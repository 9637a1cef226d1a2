package jp.mieru.appraisal.handbook;

import java.time.Instant;
import jp.mieru.organization.Roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * A rater and the version of the handbook that is read now.
 *
 * @param readAt null for not yet
 */
public record Reader(Member member, @Nullable Instant readAt) {}
