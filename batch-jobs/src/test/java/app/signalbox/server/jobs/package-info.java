/** Tests of the jobs, and of the whole machinery under them. */
@NullMarked
package app.signalbox.server.jobs;

import org.jspecify.annotations.NullMarked;
