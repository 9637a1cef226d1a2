/** A trial of a rule set: marks in, the result and the steps of its calculation out. Nothing is stored. */
@NullMarked
package jp.mieru.appraisal.trial;

import org.jspecify.annotations.NullMarked;
