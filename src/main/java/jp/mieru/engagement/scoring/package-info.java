/** From answers to figures: pure functions without Spring or database, each with the source of its formula. */
@NullMarked
package jp.mieru.engagement.scoring;

import org.jspecify.annotations.NullMarked;
