/** How many of those asked have answered: by unit, by day, against the goal. Never who. */
@NullMarked
package jp.mieru.survey.rates;

import org.jspecify.annotations.NullMarked;
