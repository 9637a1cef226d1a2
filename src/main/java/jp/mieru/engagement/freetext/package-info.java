/** What people wrote, read with names masked, by those in charge of surveys alone. */
@NullMarked
package jp.mieru.engagement.freetext;

import org.jspecify.annotations.NullMarked;
