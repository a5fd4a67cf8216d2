/** Reads text with its headings out of files: Markdown, plain text, HTML, PDF and DOCX. */
@NullMarked
package app.signalbox.server.knowledge.reading;

import org.jspecify.annotations.NullMarked;
