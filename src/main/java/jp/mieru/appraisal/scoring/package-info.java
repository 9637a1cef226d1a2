/** From marks to the result of a part and to the overall grade, each step of the calculation kept. Pure and exact. */
@NullMarked
package jp.mieru.appraisal.scoring;

import org.jspecify.annotations.NullMarked;
