/** Keeps the rule that each handler declares: nobody gets in where nothing is declared. */
@NullMarked
package jp.mieru.access.policy;

import org.jspecify.annotations.NullMarked;
