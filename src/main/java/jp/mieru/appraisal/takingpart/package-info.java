/** Who is rated in a cycle and who is not, with the reason; times away from work; decisions of the office by name. */
@NullMarked
package jp.mieru.appraisal.takingpart;

import org.jspecify.annotations.NullMarked;
