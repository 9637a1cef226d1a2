/** Videos for those who are appraised, as they watch them: chapters, captions, the text to read instead, and how far each has come. */
@NullMarked
package jp.mieru.appraisal.video;

import org.jspecify.annotations.NullMarked;
