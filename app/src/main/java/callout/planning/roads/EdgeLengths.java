package callout.planning.roads;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;

/** The metres of each piece of road and of each shortcut, which itself knows its seconds only. */
final class EdgeLengths {

  private static final int EITHER_WAY = Integer.MIN_VALUE;

  private final float[] metres;

  EdgeLengths(RoutingCHGraph shortcuts, BaseGraph roads) {
    metres = new float[shortcuts.getEdges()];
    for (int edge = 0; edge < roads.getEdges(); edge++) {
      metres[edge] = (float) roads.getEdgeIteratorState(edge, EITHER_WAY).getDistance();
    }
    for (int edge = roads.getEdges(); edge < metres.length; edge++) {
      RoutingCHEdgeIteratorState shortcut = shortcuts.getEdgeIteratorState(edge, EITHER_WAY);
      int first = shortcut.getSkippedEdge1();
      int second = shortcut.getSkippedEdge2();
      if (first >= edge || second >= edge) {
        throw new IllegalStateException(
            "Shortcut %s is made of later ones, %s and %s.".formatted(edge, first, second));
      }
      metres[edge] = metres[first] + metres[second];
    }
  }

  /**
   * Whether it is a piece of road or a shortcut of the network, not one made for a single place.
   */
  boolean knows(int edge) {
    return edge < metres.length;
  }

  float metres(int edge) {
    return metres[edge];
  }
}
