/** Reading guides: what a score tells, what may lie behind a low one, what to look at first, what others tried. */
@NullMarked
package jp.mieru.engagement.guide;

import org.jspecify.annotations.NullMarked;
