/** The office looks at all sheets of a cycle together: how grades are spread, changes with reasons, passing on and sending back. */
@NullMarked
package jp.mieru.appraisal.adjusting;

import org.jspecify.annotations.NullMarked;
