package callout.planning.roads;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import com.graphhopper.routing.querygraph.QueryRoutingCHGraph;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a place reaches by ever more important roads: Dijkstra's search over a contraction
 * hierarchy, up only. A junction that a less important road is known to lead to sooner is not
 * searched on from.
 */
final class UpwardSearch {

  private static final double ROUNDING_SECONDS = 0.001;

  private final QueryRoutingCHGraph graph;
  private final Graph roads;
  private final EdgeLengths lengths;
  private final int realNodes;
  private final boolean back;
  private final RoutingCHEdgeExplorer ahead;
  private final RoutingCHEdgeExplorer behind;
  private final IntObjectHashMap<Label> labels = new IntObjectHashMap<>();
  private final PriorityQueue<Label> open =
      new PriorityQueue<>(Comparator.comparingDouble((Label label) -> label.seconds));

  /**
   * @param realNodes those from this number on were made for a single place
   * @param back whether to search for where one comes from
   */
  UpwardSearch(QueryRoutingCHGraph graph, EdgeLengths lengths, int realNodes, boolean back) {
    this.graph = graph;
    this.roads = graph.getBaseGraph();
    this.lengths = lengths;
    this.realNodes = realNodes;
    this.back = back;
    ahead = back ? graph.createInEdgeExplorer() : graph.createOutEdgeExplorer();
    behind = back ? graph.createOutEdgeExplorer() : graph.createInEdgeExplorer();
  }

  private static final class Label {
    final int node;
    final int edge;
    final double seconds;
    final double metres;
    boolean replaced;
    boolean settled;

    Label(int node, int edge, double seconds, double metres) {
      this.node = node;
      this.edge = edge;
      this.seconds = seconds;
      this.metres = metres;
    }
  }

  Reach from(int start) {
    add(new Label(start, -1, 0, 0));
    for (Label label = open.poll(); label != null; label = open.poll()) {
      if (!label.replaced && !isLate(label)) {
        label.settled = true;
        expand(label);
      }
    }
    return reach();
  }

  private void add(Label label) {
    labels.put(label.node, label);
    open.add(label);
  }

  private void expand(Label label) {
    RoutingCHEdgeIterator edges = ahead.setBaseNode(label.node);
    while (edges.next()) {
      int node = edges.getAdjNode();
      if (edges.getEdge() == label.edge || !leadsUp(label.node, node)) {
        continue;
      }
      double seconds = label.seconds + edges.getWeight(back);
      if (Double.isInfinite(seconds)) {
        continue;
      }
      @Nullable Label known = labels.get(node);
      if (known == null || seconds < known.seconds) {
        if (known != null) {
          known.replaced = true;
        }
        add(new Label(node, edges.getEdge(), seconds, label.metres + metres(edges)));
      }
    }
  }

  private boolean leadsUp(int from, int to) {
    return from >= realNodes || to >= realNodes || graph.getLevel(from) <= graph.getLevel(to);
  }

  /** Whether a junction above is known from which one is here sooner. */
  private boolean isLate(Label label) {
    RoutingCHEdgeIterator edges = behind.setBaseNode(label.node);
    while (edges.next()) {
      if (edges.getEdge() != label.edge) {
        @Nullable Label other = labels.get(edges.getAdjNode());
        if (other != null
            && other.seconds + edges.getWeight(!back) < label.seconds - ROUNDING_SECONDS) {
          return true;
        }
      }
    }
    return false;
  }

  private double metres(RoutingCHEdgeIterator edge) {
    return lengths.knows(edge.getEdge())
        ? lengths.metres(edge.getEdge())
        : roads.getEdgeIteratorState(edge.getOrigEdge(), edge.getAdjNode()).getDistance();
  }

  private Reach reach() {
    Label[] settled = new Label[labels.size()];
    int count = 0;
    for (ObjectCursor<Label> cursor : labels.values()) {
      if (cursor.value.settled && cursor.value.node < realNodes) {
        settled[count++] = cursor.value;
      }
    }
    settled = Arrays.copyOf(settled, count);
    Arrays.sort(settled, Comparator.comparingInt(label -> label.node));
    int[] nodes = new int[count];
    int[] millis = new int[count];
    float[] metres = new float[count];
    for (int i = 0; i < count; i++) {
      nodes[i] = settled[i].node;
      millis[i] = (int) Math.min(Integer.MAX_VALUE, Math.round(settled[i].seconds * 1000));
      metres[i] = (float) settled[i].metres;
    }
    return new Reach(nodes, millis, metres);
  }
}
