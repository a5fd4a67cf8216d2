/** What people do to conversations at their desk, how it went, and what they write beside them. */
@NullMarked
package app.signalbox.contract.desk;

import org.jspecify.annotations.NullMarked;
