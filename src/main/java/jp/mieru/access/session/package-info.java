/** Sessions: how they begin, what they prove, how they end on every node. */
@NullMarked
package jp.mieru.access.session;

import org.jspecify.annotations.NullMarked;
