/** Whom the support for raters is for. */
@NullMarked
package jp.mieru.appraisal.support;

import org.jspecify.annotations.NullMarked;
