/** The office offers videos: the film or where it is, chapters, captions, who is asked to watch, and who has. */
@NullMarked
package jp.mieru.appraisal.videodesk;

import org.jspecify.annotations.NullMarked;
