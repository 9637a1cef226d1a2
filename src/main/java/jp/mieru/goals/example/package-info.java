/** Examples of goals by job family: those that come with Mieru, and what the office wrote in their place or beside them. */
@NullMarked
package jp.mieru.goals.example;

import org.jspecify.annotations.NullMarked;
