/** Somebody is left out of a cycle that is open, with a reason, and taken in again; the sheet stays as it is, to be read. */
@NullMarked
package jp.mieru.appraisal.leavingout;

import org.jspecify.annotations.NullMarked;
