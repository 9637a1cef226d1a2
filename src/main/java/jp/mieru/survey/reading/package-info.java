/** The office reads what people answered, where answers are stored with the person. */
@NullMarked
package jp.mieru.survey.reading;

import org.jspecify.annotations.NullMarked;
