/** Units that open, close, are renamed, move, merge or split on a day, and which follows which. */
@NullMarked
package jp.mieru.organization.reorganisation;

import org.jspecify.annotations.NullMarked;
