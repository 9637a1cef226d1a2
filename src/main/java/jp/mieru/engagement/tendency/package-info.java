/** Themes of what people wrote: kept by the office, counted in every round, given back as shares and never as texts. */
@NullMarked
package jp.mieru.engagement.tendency;

import org.jspecify.annotations.NullMarked;
