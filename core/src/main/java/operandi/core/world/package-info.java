/**
 * The running organization: demand, people and teams, the router, the interpreter of flows, and the ledger of lost
 * customer time. A {@link operandi.core.world.World} is one future of one structure; names are compiled to dense indices
 * first, and nothing here allocates per event once its arrays have grown.
 */
package operandi.core.world;
