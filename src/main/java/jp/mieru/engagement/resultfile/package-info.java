/** A closed round's figures on the command line, for other programs and other offices. */
@NullMarked
package jp.mieru.engagement.resultfile;

import org.jspecify.annotations.NullMarked;
