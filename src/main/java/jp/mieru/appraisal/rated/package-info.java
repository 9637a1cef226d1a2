/** What is rated on a sheet: items from the rules of the cycle, goals of the person, work outside the goals. */
@NullMarked
package jp.mieru.appraisal.rated;

import org.jspecify.annotations.NullMarked;
