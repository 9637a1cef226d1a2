/** Thank-you cards between any two people of the staff. Nobody else reads them. */
@NullMarked
package jp.mieru.dialogue.thanks;

import org.jspecify.annotations.NullMarked;
