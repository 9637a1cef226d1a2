/** Mieru: talent management for Japanese local governments. Each direct sub-package is one module. */
@NullMarked
package jp.mieru;

import org.jspecify.annotations.NullMarked;
