package callout.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every process is drawn, so that the eye can follow it. */
class DiagramsTest {

  private static final double NEAR = 2;

  static List<Path> processes() {
    return ModelFiles.in("processes", ".bpmn");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void linesBeginAndEndAtTheirSteps(Path file) {
    BpmnModelInstance model = ProcessFiles.read(file);
    Map<String, Rectangle2D> shapes = shapes(model);
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        List<Point2D> points = points(edge);
        assertEnds(flow, points.get(0), flow.getSource(), shapes);
        assertEnds(flow, points.get(points.size() - 1), flow.getTarget(), shapes);
      }
    }
  }

  /** A line may end at the slope of a diamond. */
  private static void assertEnds(
      SequenceFlow flow, Point2D point, FlowNode step, Map<String, Rectangle2D> shapes) {
    Rectangle2D shape = shapes.get(step.getId());
    if (!(step instanceof Gateway) || !shape.contains(point)) {
      assertTouches(flow.getId(), point, shape);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void eventsSitOnTheEdgeOfTheirSteps(Path file) {
    BpmnModelInstance model = ProcessFiles.read(file);
    Map<String, Rectangle2D> shapes = shapes(model);
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      Rectangle2D own = shapes.get(event.getId());
      assertTouches(
          event.getId(),
          new Point2D.Double(own.getCenterX(), own.getCenterY()),
          shapes.get(event.getAttachedTo().getId()));
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void noLineRunsThroughAStepThatIsNotItsOwn(Path file) {
    BpmnModelInstance model = ProcessFiles.read(file);
    Map<String, Rectangle2D> shapes = shapes(model);
    List<String> crossed = new ArrayList<>();
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        List<Point2D> points = points(edge);
        shapes.forEach(
            (id, shape) -> {
              BaseElement element = model.getModelElementById(id);
              boolean own = element == flow.getSource() || element == flow.getTarget();
              if (!own && !(element instanceof SubProcess) && runsThrough(points, shape)) {
                crossed.add("%s through %s".formatted(flow.getId(), id));
              }
            });
      }
    }
    assertThat(crossed).isEmpty();
  }

  private static boolean runsThrough(List<Point2D> points, Rectangle2D shape) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            shape.getX() + NEAR,
            shape.getY() + NEAR,
            shape.getWidth() - 2 * NEAR,
            shape.getHeight() - 2 * NEAR);
    for (int i = 1; i < points.size(); i++) {
      if (inner.intersectsLine(new Line2D.Double(points.get(i - 1), points.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static void assertTouches(String what, Point2D point, Rectangle2D shape) {
    boolean inside =
        point.getX() > shape.getMinX() + NEAR
            && point.getX() < shape.getMaxX() - NEAR
            && point.getY() > shape.getMinY() + NEAR
            && point.getY() < shape.getMaxY() - NEAR;
    boolean outside =
        point.getX() < shape.getMinX() - NEAR
            || point.getX() > shape.getMaxX() + NEAR
            || point.getY() < shape.getMinY() - NEAR
            || point.getY() > shape.getMaxY() + NEAR;
    assertThat(inside || outside).as("%s is off the edge of its step", what).isFalse();
  }

  private static List<Point2D> points(BpmnEdge edge) {
    return edge.getWaypoints().stream()
        .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
        .toList();
  }

  private static Map<String, Rectangle2D> shapes(BpmnModelInstance model) {
    Map<String, Rectangle2D> shapes = new HashMap<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      Bounds bounds = shape.getBounds();
      shapes.put(
          shape.getBpmnElement().getId(),
          new Rectangle2D.Double(
              bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
    }
    return shapes;
  }
}
