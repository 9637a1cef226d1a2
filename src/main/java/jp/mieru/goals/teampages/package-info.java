/** Who of one's people and units stands where: whose goals wait for one's agreement, and what one has to write oneself. */
@NullMarked
package jp.mieru.goals.teampages;

import org.jspecify.annotations.NullMarked;
