/** Plans that units of the demo city have made. */
@NullMarked
package jp.mieru.engagement.demoplans;

import org.jspecify.annotations.NullMarked;
