package jp.mieru.organization.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.internal.Panels.Panel;
import org.jspecify.annotations.Nullable;

/**
 * A person's page.
 *
 * @param staff identity
 * @param name as written
 * @param kana reading
 * @param jobFamily 職種
 * @param mail address
 * @param leftOn last day of service, if it has passed or the viewer sees everything
 * @param details what not everybody sees, or null
 * @param posts main and concurrent posts, latest first; only today's where the viewer does not see details
 * @param panels what other modules bring
 */
public record Profile(
        StaffId staff,
        String name,
        String kana,
        @Nullable String jobFamily,
        @Nullable String mail,
        @Nullable LocalDate leftOn,
        StaffRow.@Nullable Details details,
        List<Post> posts,
        List<Panel> panels) {

    /**
     * A post for a period.
     *
     * @param since first day
     * @param until last day, or null while it lasts
     * @param unit where
     * @param place its name at the end of the period with those of the units above, the municipality left out
     * @param position 職位
     * @param grade 級, null where unknown or not seen
     * @param kind 異動区分, null where not seen
     * @param concurrent beside a main post
     * @param current whether it holds today
     */
    public record Post(
            LocalDate since,
            @Nullable LocalDate until,
            UnitId unit,
            @Nullable String place,
            @Nullable String position,
            @Nullable Integer grade,
            @Nullable String kind,
            boolean concurrent,
            boolean current) {}

    /** Posts held today, the main one first. */
    public List<Post> current() {
        return posts.stream()
                .filter(Post::current)
                .sorted(Comparator.comparing(Post::concurrent))
                .toList();
    }
}
