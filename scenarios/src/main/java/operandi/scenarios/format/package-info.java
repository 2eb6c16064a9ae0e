/**
 * The scenario format: one reader for each section of a file. A reader reports every fault it finds and goes on, so that
 * one run shows them all; it returns a value exactly if nothing in it was reported. Names are collected before anything
 * refers to them, so the order of sections in a file is free.
 */
@NullMarked
package operandi.scenarios.format;

import org.jspecify.annotations.NullMarked;
