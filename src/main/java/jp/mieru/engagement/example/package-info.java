/** The library of examples: small things that everybody in a workplace can do, by construct. */
@NullMarked
package jp.mieru.engagement.example;

import org.jspecify.annotations.NullMarked;
