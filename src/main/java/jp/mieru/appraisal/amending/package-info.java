/** A sheet is taken up again after a complaint that was upheld; each version that was fixed stays readable. */
@NullMarked
package jp.mieru.appraisal.amending;

import org.jspecify.annotations.NullMarked;
