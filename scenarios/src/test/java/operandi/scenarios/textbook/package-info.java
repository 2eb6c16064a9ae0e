/** The textbook files of the library against answers that are computed here, by code that knows nothing of the simulator. */
package operandi.scenarios.textbook;
