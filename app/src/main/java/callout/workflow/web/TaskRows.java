package callout.workflow.web;

import callout.cases.Viewer;
import callout.shared.CaseNumber;
import callout.shared.Language;
import callout.shared.NotFound;
import callout.web.Moments;
import callout.web.Texts;
import callout.workflow.StaffTasks;
import callout.workflow.TaskView;
import callout.workflow.display.ConfirmationSubjects;
import callout.workflow.display.ServiceNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks the way lists show them. */
@Component
public class TaskRows {

  private final StaffTasks tasks;
  private final People people;
  private final RunWords runs;
  private final ConfirmationSubjects confirmations;
  private final SiteZones zones;
  private final Moments moments;
  private final ServiceNames services;
  private final Texts texts;

  TaskRows(
      StaffTasks tasks,
      People people,
      RunWords runs,
      ConfirmationSubjects confirmations,
      SiteZones zones,
      Moments moments,
      ServiceNames services,
      Texts texts) {
    this.tasks = tasks;
    this.people = people;
    this.runs = runs;
    this.confirmations = confirmations;
    this.zones = zones;
    this.moments = moments;
    this.services = services;
    this.texts = texts;
  }

  /** What waits for whoever asks, oldest first. */
  public List<TaskRow> mine(int limit) {
    return mine(0, limit);
  }

  /** What waits for whoever asks beside the steps of visits, such as a report that came back. */
  public List<TaskRow> mineBesideVisits(int limit) {
    return tasks.of(People.viewer(), 0, limit).stream()
        .filter(task -> !task.processKey().equals("visit"))
        .filter(this::inSight)
        .map(this::row)
        .toList();
  }

  /** The same without the oldest ones. */
  List<TaskRow> mine(int skipped, int limit) {
    return tasks.of(People.viewer(), skipped, limit).stream()
        .filter(this::inSight)
        .map(this::row)
        .toList();
  }

  /** The open tasks of a case, whoever they wait for; those of confirmations with their number. */
  List<TaskRow> of(CaseNumber caseNumber) {
    return tasks.of(caseNumber).stream().map(task -> row(task, numbered(task))).toList();
  }

  private String numbered(TaskView task) {
    OptionalInt number = confirmations.number(task.processKey(), task.businessKey());
    return number.isEmpty() ? nameOf(task) : nameOf(task) + " " + number.getAsInt();
  }

  /** The open task of this id; empty if whoever asks may not do it. */
  Optional<TaskView> find(String id) {
    try {
      return Optional.of(tasks.task(id, People.viewer())).filter(this::inSight);
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  /** A task is as visible as its case. */
  private boolean inSight(TaskView task) {
    return task.caseNumber() == null || people.maySee(CaseNumber.of(task.caseNumber()));
  }

  TaskRow row(TaskView task) {
    return row(task, nameOf(task));
  }

  private TaskRow row(TaskView task, String name) {
    Viewer viewer = People.viewer();
    return new TaskRow(
        task.id(),
        name,
        task.caseNumber(),
        subject(task),
        moments.past(task.createdAt(), zones.of(null)),
        forWhom(task, viewer),
        task.isFor(viewer));
  }

  /** The model's name of the task in the reader's language. */
  public String nameOf(TaskView task) {
    return texts.language() == Language.DE ? task.nameDe() : task.name();
  }

  @Nullable String subject(TaskView task) {
    String subject =
        Stream.of(task.customerName(), serviceOf(task), changeOf(task))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return subject.isEmpty() ? runs.subject(task).orElse(null) : subject;
  }

  private @Nullable String changeOf(TaskView task) {
    return confirmations.of(task.processKey(), task.businessKey(), texts.language()).orElse(null);
  }

  private @Nullable String serviceOf(TaskView task) {
    return task.title() == null ? null : services.in(task.title(), texts.language());
  }

  private @Nullable String forWhom(TaskView task, Viewer viewer) {
    if (task.assignee() == null) {
      String roles = people.waitingFor(String.join(",", task.groups()));
      return task.withheldFrom().contains(viewer.username())
          ? texts.of("task.notYou", roles)
          : roles;
    }
    return task.assignee().equals(viewer.username()) ? null : people.nameOf(task.assignee());
  }
}
