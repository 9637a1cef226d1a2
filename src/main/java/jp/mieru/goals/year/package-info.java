/** The fiscal year that pages of goals are about. */
@NullMarked
package jp.mieru.goals.year;

import org.jspecify.annotations.NullMarked;
