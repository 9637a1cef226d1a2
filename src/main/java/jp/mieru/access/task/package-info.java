/** What runs for me and what I was told: long work with its progress, notices, and the outbox for whoever runs the system. */
@NullMarked
package jp.mieru.access.task;

import org.jspecify.annotations.NullMarked;
