/** How the deployment is at this moment. */
@NullMarked
package app.signalbox.contract.operations;

import org.jspecify.annotations.NullMarked;
