/** Raters look at how they rate beside their peers; the office sees where something was found before it adjusts. */
@NullMarked
package jp.mieru.appraisal.tendencypages;

import org.jspecify.annotations.NullMarked;
