/** What goals serve: from the goals of a sheet over those of the units above to the aims of the city's plans. */
@NullMarked
package jp.mieru.goals.lineage;

import org.jspecify.annotations.NullMarked;
