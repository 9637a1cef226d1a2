/** Units and posts through time, staff, assignments and concurrent posts, reorganisations, and the roster import that brings them in. Answers who leads whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access"})
package jp.mieru.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
