package jp.mieru.dialogue.thanks;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.ProfileSection;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a colleague's page: the way to a thank-you card. */
@Component
class CardSection implements ProfileSection {
    private static final int ORDER = 900;
    private final Units units;
    private final Clock clock;

    CardSection(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Section sectionOf(StaffId staff, Viewer viewer) {
        boolean may = viewer.staff() != null
                && !viewer.is(staff)
                && !units.worksIn(staff, LocalDate.now(clock)).isEmpty();
        return may ? new Section("dialogue.card.section.title", "dialogue/thanks/section", staff) : null;
    }
}
