/** How far goals are during the year, and what they came to at its end. */
@NullMarked
package jp.mieru.goals.progress;

import org.jspecify.annotations.NullMarked;
