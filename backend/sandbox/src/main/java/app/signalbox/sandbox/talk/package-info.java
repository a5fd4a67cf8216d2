/** The invented brands, their accounts and the invented people who talk to them, told as small stories from text files. */
@NullMarked
package app.signalbox.sandbox.talk;

import org.jspecify.annotations.NullMarked;
