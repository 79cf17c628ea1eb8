/**
 * Books by e-mail: what the services behind an address take, how books are put into messages, and
 * how messages are sent, or written to a file for those who send by hand.
 *
 * <p>It must not know what a story is, how a book was made, or where a configuration file lies.
 */
@NullMarked
package io.chapbook.delivery.mail;

import org.jspecify.annotations.NullMarked;
