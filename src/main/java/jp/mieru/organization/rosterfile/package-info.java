/** The files that roster exports consist of: which columns they have, under which names, and what their rows mean. */
@NullMarked
package jp.mieru.organization.rosterfile;

import org.jspecify.annotations.NullMarked;
