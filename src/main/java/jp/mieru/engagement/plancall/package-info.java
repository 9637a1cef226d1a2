/** The office's call for plans after a round: until when, and which units are to have one. */
@NullMarked
package jp.mieru.engagement.plancall;

import org.jspecify.annotations.NullMarked;
