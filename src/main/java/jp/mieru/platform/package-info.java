/**
 * What has no business word in it: the web shell, files, jobs, notices, dates, the database and the operator's command
 * line. Open: every module above may use all of its packages.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package jp.mieru.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
