/** Files with results for pay that leave by a layout: issued once and kept, with what each says otherwise than the one before. */
@NullMarked
package jp.mieru.appraisal.payfile;

import org.jspecify.annotations.NullMarked;
