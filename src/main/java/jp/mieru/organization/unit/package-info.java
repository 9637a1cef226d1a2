/** The tree of units as of a day, the chart, a unit's page, and who leads whom. */
@NullMarked
package jp.mieru.organization.unit;

import org.jspecify.annotations.NullMarked;
