/** The pages on which a change of agreed goals is proposed and answered. */
@NullMarked
package jp.mieru.goals.changepages;

import org.jspecify.annotations.NullMarked;
