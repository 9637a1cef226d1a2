package jp.mieru.dialogue.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mieru.access.Duty;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.Interviews;
import jp.mieru.dialogue.Interviews.Held;
import jp.mieru.organization.ProfileSection;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a person's page: which interviews took place this year, for the person, whoever leads them, and the office. */
@Component
public class HeldSection implements ProfileSection {
    /**
     * What the section shows.
     *
     * @param leads whether the reader leads the person and may propose one
     */
    public record Shown(StaffId staff, FiscalYear year, List<Held> held, boolean leads) {}

    private static final int ORDER = 300;
    private final Interviews interviews;
    private final LineOfCommand lines;
    private final Clock clock;

    HeldSection(Interviews interviews, LineOfCommand lines, Clock clock) {
        this.interviews = interviews;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Section sectionOf(StaffId staff, Viewer viewer) {
        var today = LocalDate.now(clock);
        var self = viewer.staff();
        boolean leads = self != null && viewer.supervisor() && lines.leads(self, staff, today);
        if (!leads && !viewer.is(staff) && !viewer.has(Duty.APPRAISAL)) {
            return null;
        }
        var year = FiscalYear.of(today);
        return new Section(
                "dialogue.held.title",
                "dialogue/progress/held",
                new Shown(staff, year, interviews.heldOf(staff, year), leads));
    }
}
