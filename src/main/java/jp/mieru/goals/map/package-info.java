/** The goal map: from the philosophy to the person as one picture that can be walked. */
@NullMarked
package jp.mieru.goals.map;

import org.jspecify.annotations.NullMarked;
