/**
 * Objections to an appraisal: consultations, which are answered and recorded, and complaints, which a committee hears and
 * decides. Whoever objects has no disadvantage from it, and the raters do not learn of it from here.
 */
@NullMarked
package jp.mieru.appraisal.objection;

import org.jspecify.annotations.NullMarked;
