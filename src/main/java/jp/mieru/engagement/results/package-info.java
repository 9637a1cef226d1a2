/** A round's figures as a table: each unit and each construct, with the number of people behind it. */
@NullMarked
package jp.mieru.engagement.results;

import org.jspecify.annotations.NullMarked;
