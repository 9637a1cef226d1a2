/** The surveys of the demo city. */
@NullMarked
package jp.mieru.survey.demo;

import org.jspecify.annotations.NullMarked;
