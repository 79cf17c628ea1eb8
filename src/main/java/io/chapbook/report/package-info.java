/**
 * What is said about a story: findings, their codes and the lines they point at.
 *
 * <p>The lowest layer. It must not know how anything is found, nor what a book is.
 */
@NullMarked
package io.chapbook.report;

import org.jspecify.annotations.NullMarked;
