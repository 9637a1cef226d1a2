/** Training of new raters with cases: rate one, say why, then read what the office would have given and why. */
@NullMarked
package jp.mieru.appraisal.exercise;

import org.jspecify.annotations.NullMarked;
