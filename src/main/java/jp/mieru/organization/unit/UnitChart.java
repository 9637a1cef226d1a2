package jp.mieru.organization.unit;

import java.util.List;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.internal.AsOf;

/**
 * The organisation chart around a unit.
 *
 * @param focus the unit in the middle with what is shown below it
 * @param path from the top down to it
 * @param levels levels shown below it, from 1
 * @param most the most levels that can be asked for
 * @param paper what it is printed on: a4 or a3
 */
public record UnitChart(UnitNode focus, List<Unit> path, int levels, int most, String paper) {

    /** The same chart around another unit. */
    public String around(Unit unit, AsOf asOf) {
        return href(unit, levels, paper, asOf);
    }

    /** The same chart with more or fewer levels. */
    public String with(int otherLevels, AsOf asOf) {
        return href(focus.unit(), otherLevels, paper, asOf);
    }

    /** The same chart for another paper. */
    public String on(String otherPaper, AsOf asOf) {
        return href(focus.unit(), levels, otherPaper, asOf);
    }

    private static String href(Unit unit, int levels, String paper, AsOf asOf) {
        return asOf.in("/units/chart?focus=" + unit.id() + "&levels=" + levels + "&paper=" + paper);
    }
}
