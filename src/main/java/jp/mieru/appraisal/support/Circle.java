package jp.mieru.appraisal.support;

import java.util.Set;

/**
 * Whom the support for raters is for.
 *
 * @param leaders whoever leads a unit
 * @param positions whoever has one of these positions as well, by its name on the roster
 * @param chosen false where it follows from the roster, because the office has chosen nothing yet
 */
public record Circle(boolean leaders, Set<String> positions, boolean chosen) {
    public Circle {
        positions = Set.copyOf(positions);
    }

    /** Whether somebody in this position belongs to it. */
    public boolean has(boolean leads, String position) {
        return leaders && leads || positions.contains(position);
    }
}
