/** What the slices of this module share: the day asked about, and how far somebody sees. */
@NullMarked
package jp.mieru.organization.internal;

import org.jspecify.annotations.NullMarked;
