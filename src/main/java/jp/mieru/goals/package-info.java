/** Goals that chain from the philosophy of the city over its plans and its units to each person, what became of them, and what each contributed to those above. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "organization"})
package jp.mieru.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
