package jp.mieru.engagement.drivers;

import java.util.List;
import jp.mieru.engagement.importance.Driver;

/**
 * What goes with an outcome in one unit of a round.
 *
 * @param outcome code of the construct
 * @param slot the unit's slot; the whole comes last
 * @param people complete answers behind it
 * @param rSquared part of the outcome's variance that all drivers together explain, 0 to 1
 */
record UnitDrivers(String outcome, int slot, int people, double rSquared, List<Driver> drivers) {
    UnitDrivers {
        drivers = List.copyOf(drivers);
    }
}
