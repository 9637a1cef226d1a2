/** Whom the support for raters is for, and how what they type is read. */
@NullMarked
package jp.mieru.appraisal.support;

import org.jspecify.annotations.NullMarked;
