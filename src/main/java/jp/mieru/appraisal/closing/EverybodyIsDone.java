package jp.mieru.appraisal.closing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.appraisal.ruleset.Objections;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A cycle is closed once its time is over, everybody has learned the result and nobody complains of it, nor can any more. Pure.
 *
 * @param rule how long one may complain
 * @param open the days on which the office is open
 */
record EverybodyIsDone(Objections rule, OpenDays open) {
    /** @param last last day of the cycle */
    InTheWay of(LocalDate last, List<Standing> sheets, LocalDate today) {
        var untold = new EnumMap<Stage, Long>(Stage.class);
        long mayComplain = 0;
        long complained = 0;
        long upheld = 0;
        LocalDate lastDay = null;
        for (var each : sheets) {
            if (each.stage() != Stage.DISCLOSED) {
                untold.merge(each.stage(), each.count(), Long::sum);
            }
            var until = lastDay(each);
            if (until != null && !until.isBefore(today)) {
                mayComplain += each.count();
                lastDay = later(lastDay, until);
            }
            complained += each.complained() ? each.count() : 0;
            upheld += each.upheld() ? each.count() : 0;
        }
        return new InTheWay(today.isAfter(last) ? null : last, untold, mayComplain, lastDay, complained, upheld);
    }

    private @Nullable LocalDate lastDay(Standing sheet) {
        var told = sheet.told();
        return told == null ? null : later(sheet.excused(), rule.term().lastDay(told, open));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
