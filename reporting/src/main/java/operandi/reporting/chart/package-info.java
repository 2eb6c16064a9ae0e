/**
 * Charts as SVG text, drawn by JFreeChart in Operandi's own theme, each with the table of what it shows.
 */
@NullMarked
package operandi.reporting.chart;

import org.jspecify.annotations.NullMarked;
