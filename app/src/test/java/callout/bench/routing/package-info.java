/** Measures the planning of routes on public instances; started by app/bench/routing. */
package callout.bench.routing;
