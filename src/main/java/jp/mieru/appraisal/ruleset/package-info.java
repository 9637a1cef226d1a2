/** What a municipality's appraisal rules say in one fiscal year: a document, the rules it must keep itself, and three to begin with. Pure. */
@NullMarked
package jp.mieru.appraisal.ruleset;

import org.jspecify.annotations.NullMarked;
