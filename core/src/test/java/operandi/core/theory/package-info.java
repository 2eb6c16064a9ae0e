/**
 * The simulator against queueing theory: with all laws off its answers must be those of formulas, computed here without
 * it. docs/explanation/theory.md tells what is compared and why it is enough.
 */
package operandi.core.theory;
