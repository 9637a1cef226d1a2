/** What comes out of a sheet in each step, reckoned from its marks and stored when it is handed on. */
@NullMarked
package jp.mieru.appraisal.outcome;

import org.jspecify.annotations.NullMarked;
