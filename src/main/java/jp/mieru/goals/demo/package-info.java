/** The goals of the demo city: from its philosophy to almost everybody who works there. */
@NullMarked
package jp.mieru.goals.demo;

import org.jspecify.annotations.NullMarked;
