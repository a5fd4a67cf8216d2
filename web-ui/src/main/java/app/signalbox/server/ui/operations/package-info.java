/** How the deployment is at this moment. */
@NullMarked
package app.signalbox.server.ui.operations;

import org.jspecify.annotations.NullMarked;
