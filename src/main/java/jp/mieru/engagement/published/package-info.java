/** Figures that other surveys have published, beside those of the city and never mixed into them. */
@NullMarked
package jp.mieru.engagement.published;

import org.jspecify.annotations.NullMarked;
