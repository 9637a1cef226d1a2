/** What a disclosed result means for the person: how each part and item stands, strengths, what to grow, what comes next. */
@NullMarked
package jp.mieru.appraisal.feedback;

import org.jspecify.annotations.NullMarked;
