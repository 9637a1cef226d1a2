/** Files of answers as they are brought, and the pages that show what has become of them. */
@NullMarked
package jp.mieru.survey.answerimport.bring;

import org.jspecify.annotations.NullMarked;
