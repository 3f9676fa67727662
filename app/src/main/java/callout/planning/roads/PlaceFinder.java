package callout.planning.roads;

import callout.shared.GeoPoint;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.QueryRoutingCHGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import org.jspecify.annotations.Nullable;

/** Finds the road at a place, and its ways into the network. For many threads at once. */
final class PlaceFinder {

  private final RoadNetwork network;
  private final RoutingCHGraph shortcuts;
  private final BaseGraph roads;
  private final EdgeLengths lengths;
  private final EdgeFilter accessible;
  private final int roadWithinMetres;

  PlaceFinder(RoadNetwork network, int roadWithinMetres) {
    this.network = network;
    this.roadWithinMetres = roadWithinMetres;
    shortcuts = network.shortcuts();
    roads = network.hopper().getBaseGraph();
    lengths = new EdgeLengths(shortcuts, roads);
    accessible = network.accessible();
  }

  /** Null if there is no road near the place. */
  @Nullable RoadPlace find(GeoPoint place) {
    Snap snap =
        network
            .hopper()
            .getLocationIndex()
            .findClosest(place.latitude(), place.longitude(), accessible);
    if (!snap.isValid() || snap.getQueryDistance() > roadWithinMetres) {
      return null;
    }
    EdgeIteratorState piece = snap.getClosestEdge();
    QueryGraph withPlace = QueryGraph.create(roads, snap);
    var graph = new QueryRoutingCHGraph(shortcuts, withPlace);
    int node = snap.getClosestNode();
    boolean between = withPlace.isVirtualNode(node);
    Weighting weighting = shortcuts.getWeighting();
    return new RoadPlace(
        snap.getQueryDistance(),
        between ? piece.getEdge() : -1,
        between ? metresBefore(withPlace, node, piece) / piece.getDistance() : 0,
        way(weighting.calcEdgeWeight(piece, false), piece),
        way(weighting.calcEdgeWeight(piece, true), piece),
        new UpwardSearch(graph, lengths, roads.getNodes(), false).from(node),
        new UpwardSearch(graph, lengths, roads.getNodes(), true).from(node));
  }

  private static double metresBefore(QueryGraph graph, int node, EdgeIteratorState piece) {
    EdgeIterator parts = graph.createEdgeExplorer(EdgeFilter.ALL_EDGES).setBaseNode(node);
    while (parts.next()) {
      if (parts.getAdjNode() == piece.getBaseNode()) {
        return parts.getDistance();
      }
    }
    throw new IllegalStateException(
        "No part of road %s leads to its beginning.".formatted(piece.getEdge()));
  }

  private static @Nullable Way way(double seconds, EdgeIteratorState piece) {
    return Double.isInfinite(seconds)
        ? null
        : new Way(Math.round(seconds * 1000), piece.getDistance());
  }
}
