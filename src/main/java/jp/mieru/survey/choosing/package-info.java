/** Finding and ticking some of thousands of units: by name, by what is around them, all at once. Knows no database. */
@NullMarked
package jp.mieru.survey.choosing;

import org.jspecify.annotations.NullMarked;
