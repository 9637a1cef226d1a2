package jp.mieru.appraisal.support;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to do something that supports appraisal, and whether it is done.
 *
 * @param doneAt null for not yet
 * @param key message key of how it was done or how far it is; empty for nothing to add
 * @param figure what stands in the places of that message
 */
public record Doing(Member member, @Nullable Instant doneAt, String key, int figure) {
    /** Nothing but when it was done. */
    public static Doing of(Member member, @Nullable Instant doneAt) {
        return new Doing(member, doneAt, "", 0);
    }

    /** All of them by when they did it; those who have not yet first, each group in the order of the members. */
    public static List<Doing> all(Collection<Member> members, Map<StaffId, Instant> done) {
        return sorted(members.stream()
                .map(member -> of(member, done.get(member.staff())))
                .toList());
    }

    /** Those who have not done it first. */
    public static List<Doing> sorted(Collection<Doing> all) {
        return all.stream().sorted(Comparator.comparing(Doing::isDone)).toList();
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
