package jp.mieru.appraisal.handbook;

import java.time.LocalDate;
import java.util.SplittableRandom;
import jp.mieru.appraisal.handbooktext.Edition;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.Japan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Most raters of the demo city have read the first version of the handbook, more than half the second. */
@Component
class DemoReadings implements DemoChapter {
    private static final int AFTER_THE_HANDBOOK = 451;
    private static final int DAYS = 21;
    private static final double READ_THE_PRESENT_ONE = 0.6;
    private static final double READ_AN_EARLIER_ONE = 0.9;

    private final Handbooks handbooks;
    private final HandbookReadings readings;
    private final RaterCircle circle;
    private final DemoTime time;

    DemoReadings(Handbooks handbooks, HandbookReadings readings, RaterCircle circle, DemoTime time) {
        this.handbooks = handbooks;
        this.readings = readings;
        this.circle = circle;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_HANDBOOK;
    }

    @Override
    @Transactional
    public void tell() {
        var members = circle.members();
        var editions = handbooks.editions();
        for (var edition : editions) {
            double share = edition.equals(editions.getFirst()) ? READ_THE_PRESENT_ONE : READ_AN_EARLIER_ONE;
            for (var member : members) {
                var random = new SplittableRandom(("read " + edition.number() + member.staffNumber()).hashCode());
                if (random.nextDouble() < share) {
                    time.on(day(edition, random.nextInt(DAYS)), () -> readings.note(edition.number(), member.staff()));
                }
            }
        }
    }

    private LocalDate day(Edition edition, int later) {
        return time.notAfterToday(
                edition.publishedAt().atZone(Japan.ZONE).toLocalDate().plusDays(later));
    }
}
