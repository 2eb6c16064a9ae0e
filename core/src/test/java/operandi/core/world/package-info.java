/** Specifications of the running organization: routing, people, ledger, and what may not influence a result. */
package operandi.core.world;
