/** Where the data lives: an embedded PostgreSQL that several processes share, or an ordinary server. */
@NullMarked
package jp.mieru.platform.database;

import org.jspecify.annotations.NullMarked;
