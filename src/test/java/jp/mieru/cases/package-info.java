/** The guidebook's cases, each told in a browser as its office would live it. */
@NullMarked
package jp.mieru.cases;

import org.jspecify.annotations.NullMarked;
