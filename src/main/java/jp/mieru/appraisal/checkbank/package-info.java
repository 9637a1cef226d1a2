/** The ○× questions of the rater check: those that come with Mieru, the office's own, and how often each is answered right. */
@NullMarked
package jp.mieru.appraisal.checkbank;

import org.jspecify.annotations.NullMarked;
