package jp.mieru.appraisal.raters;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What raters are called in the office on a day: 市民課長. */
@Component
public class Posts {
    private final Roster roster;

    Posts(Roster roster) {
        this.roster = roster;
    }

    /** Of these people, by one statement; whoever had no post on the day of the tree is not there. */
    public Map<StaffId, String> of(Collection<StaffId> staff, UnitTree tree) {
        return roster.members(staff, tree.day()).stream()
                .collect(Collectors.toMap(
                        Roster.Member::staff,
                        member -> title(
                                tree.find(member.unit())
                                        .map(UnitTree.Unit::name)
                                        .orElse(""),
                                member.position())));
    }

    /** Unit and position in one: 市民課 and 課長 are 市民課長, 市民課 and 課長補佐 市民課長補佐, 人事係 and 主査 人事係主査. */
    static String title(String unit, String position) {
        return !unit.isEmpty() && position.startsWith(unit.substring(unit.length() - 1))
                ? unit + position.substring(1)
                : unit + position;
    }

    /** Why somebody rates, as a sentence that names the post where it is known. */
    public static String why(Page page, String why, @Nullable String post) {
        return page.t("appraisal.raters.why." + why, post == null ? "" : page.t("appraisal.raters.post", post));
    }
}
