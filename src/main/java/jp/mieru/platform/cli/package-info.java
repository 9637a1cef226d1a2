/** The operator's command line: groups of verbs that modules add to. */
@NullMarked
package jp.mieru.platform.cli;

import org.jspecify.annotations.NullMarked;
