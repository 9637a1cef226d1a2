/** The office keeps themes: found words are named, put together, dropped. */
@NullMarked
package jp.mieru.engagement.themekeeping;

import org.jspecify.annotations.NullMarked;
