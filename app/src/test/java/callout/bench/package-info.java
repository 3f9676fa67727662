/** Measures how quickly cases travel through the product; started by app/bench/lifecycle. */
package callout.bench;
