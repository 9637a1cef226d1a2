/** The staff directory and a person's page, each as far as the viewer may see. */
@NullMarked
package jp.mieru.organization.staff;

import org.jspecify.annotations.NullMarked;
