/** Tests of the audit page. */
@NullMarked
package app.signalbox.server.ui.audit;

import org.jspecify.annotations.NullMarked;
