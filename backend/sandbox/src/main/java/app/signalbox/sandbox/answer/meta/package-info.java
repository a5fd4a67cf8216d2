/** Meta's answering side: Graph API for pages, Messenger and Instagram, and the login dialog. */
@NullMarked
package app.signalbox.sandbox.answer.meta;

import org.jspecify.annotations.NullMarked;
