/** Where the rules hold to their quotas, nothing that exceeds one is fixed. */
@NullMarked
package jp.mieru.appraisal.quota;

import org.jspecify.annotations.NullMarked;
