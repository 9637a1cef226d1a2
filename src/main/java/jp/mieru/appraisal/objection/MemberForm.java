package jp.mieru.appraisal.objection;

import org.jspecify.annotations.Nullable;

/** A member of the committee as it is typed. */
public record MemberForm(
        @Nullable String staffNumber, @Nullable String role) {}
