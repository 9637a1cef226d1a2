/** What people write on a sheet, kept field by field as it is typed; what two write at once is told and neither is lost. */
@NullMarked
package jp.mieru.appraisal.entry;

import org.jspecify.annotations.NullMarked;
