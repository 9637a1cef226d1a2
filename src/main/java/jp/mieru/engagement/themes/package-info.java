/** What many people write about: words of texts, which go together, and how many write of them. Pure. */
@NullMarked
package jp.mieru.engagement.themes;

import org.jspecify.annotations.NullMarked;
