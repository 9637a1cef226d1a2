/** Leave and other times away from work, noted by the office one by one or from a file. */
@NullMarked
package jp.mieru.appraisal.absence;

import org.jspecify.annotations.NullMarked;
