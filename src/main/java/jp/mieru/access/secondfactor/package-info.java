/** The second factor: codes of an authenticator app, and codes on paper for the day it is lost. */
@NullMarked
package jp.mieru.access.secondfactor;

import org.jspecify.annotations.NullMarked;
