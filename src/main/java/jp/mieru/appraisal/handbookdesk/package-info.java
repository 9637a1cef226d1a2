/** The office writes the handbook: a draft chapter by chapter, and new versions of it. */
@NullMarked
package jp.mieru.appraisal.handbookdesk;

import org.jspecify.annotations.NullMarked;
