/** Lists that are read a page at a time. */
@NullMarked
package app.signalbox.contract.paging;

import org.jspecify.annotations.NullMarked;
