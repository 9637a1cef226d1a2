/** The sheets of a cycle as the office follows them: who is how far, who rates and why, who is late. */
@NullMarked
package jp.mieru.appraisal.participants;

import org.jspecify.annotations.NullMarked;
