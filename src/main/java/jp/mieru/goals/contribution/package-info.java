/** How much of what a goal came to is owed to each goal below it. Feedback for people about their own work, never a ranking. */
@NullMarked
package jp.mieru.goals.contribution;

import org.jspecify.annotations.NullMarked;
