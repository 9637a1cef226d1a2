/** The line of a goal up to the philosophy, and what its result did for each goal above it. */
@NullMarked
package jp.mieru.goals.line;

import org.jspecify.annotations.NullMarked;
