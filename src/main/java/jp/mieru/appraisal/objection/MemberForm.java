package jp.mieru.appraisal.objection;

import org.jspecify.annotations.Nullable;

/**
 * A member of the committee as it is typed.
 *
 * @param staffNumber or a name, or a part of it
 * @param chosen the number of one among several who are called so
 */
public record MemberForm(
        @Nullable String staffNumber,
        @Nullable String chosen,
        @Nullable String role) {}
