/** Codes on paper: answering without an account, on any device that others use as well. */
@NullMarked
package jp.mieru.survey.kiosk;

import org.jspecify.annotations.NullMarked;
