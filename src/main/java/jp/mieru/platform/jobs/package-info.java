/**
 * Long work in the background: started by somebody, with progress, found again, cancelled; and work that recurs. It
 * survives the end of the server and runs on one node only.
 */
@NullMarked
package jp.mieru.platform.jobs;

import org.jspecify.annotations.NullMarked;
