/** What the results of a cycle mean for pay and promotion: grades that stand with their rates, quotas, points over the years. */
@NullMarked
package jp.mieru.appraisal.payresults;

import org.jspecify.annotations.NullMarked;
