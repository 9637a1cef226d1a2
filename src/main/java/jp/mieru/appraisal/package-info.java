/** Appraisal of people: each year's rules, sheets and their steps, results, objections, and what supports those who rate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "organization", "goals", "dialogue"})
package jp.mieru.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
