/** Opens a cycle: looks beforehand at who takes part and who rates, then makes all sheets at once in the background. */
@NullMarked
package jp.mieru.appraisal.opening;

import org.jspecify.annotations.NullMarked;
