/** What the raters' handbook is made of: chapters in Markdown, versions as they were published, finding words, what changed. */
@NullMarked
package jp.mieru.appraisal.handbooktext;

import org.jspecify.annotations.NullMarked;
