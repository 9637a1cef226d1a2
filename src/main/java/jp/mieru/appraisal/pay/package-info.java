/** What results mean for pay and promotion: rates, quotas, points over years, and the file that leaves with them. */
@NullMarked
package jp.mieru.appraisal.pay;

import org.jspecify.annotations.NullMarked;
