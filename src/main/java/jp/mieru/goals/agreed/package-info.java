/** What appraisal may know of goals. */
@NullMarked
package jp.mieru.goals.agreed;

import org.jspecify.annotations.NullMarked;
