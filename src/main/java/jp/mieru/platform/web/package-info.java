/** The page shell: what every page knows, how templates are rendered, what an error looks like. */
@NullMarked
package jp.mieru.platform.web;

import org.jspecify.annotations.NullMarked;
