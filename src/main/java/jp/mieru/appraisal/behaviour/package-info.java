/** Behaviour notes through the year (職務行動記録): what a rater saw of somebody, or somebody of the own work; for its keeper alone. */
@NullMarked
package jp.mieru.appraisal.behaviour;

import org.jspecify.annotations.NullMarked;
