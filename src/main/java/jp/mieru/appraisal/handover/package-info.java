/** Raters who moved or left while a cycle goes on: who they are, who follows them, and handing over with one press. */
@NullMarked
package jp.mieru.appraisal.handover;

import org.jspecify.annotations.NullMarked;
