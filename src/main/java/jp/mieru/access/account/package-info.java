/** Accounts: who may sign in, with which roles, and who that is today. */
@NullMarked
package jp.mieru.access.account;

import org.jspecify.annotations.NullMarked;
