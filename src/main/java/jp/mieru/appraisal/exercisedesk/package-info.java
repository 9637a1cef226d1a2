/** The office writes cases for the training of new raters, calls for it, and sees who has not done it yet. */
@NullMarked
package jp.mieru.appraisal.exercisedesk;

import org.jspecify.annotations.NullMarked;
