/**
 * A closed round is analysed once, as a job: its answers are counted, what must stay hidden is left out, and what may be
 * shown is stored. All pages read that.
 */
@NullMarked
package jp.mieru.engagement.analysis;

import org.jspecify.annotations.NullMarked;
