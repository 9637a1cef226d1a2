/** Whoever confirms results, often the mayor or a deputy, sees grades in a list, confirms all or sends one back. No words are read here. */
@NullMarked
package jp.mieru.appraisal.confirming;

import org.jspecify.annotations.NullMarked;
