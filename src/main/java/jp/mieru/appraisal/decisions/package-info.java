/** What the office decides otherwise than the rules: who takes part by name, who rates by name. */
@NullMarked
package jp.mieru.appraisal.decisions;

import org.jspecify.annotations.NullMarked;
