/** Feedback packs: a unit's result as a document to print, for one unit or all of them. */
@NullMarked
package jp.mieru.engagement.pack;

import org.jspecify.annotations.NullMarked;
