/** Specifications of replications, pairing and verdicts. */
package operandi.core.experiment;
