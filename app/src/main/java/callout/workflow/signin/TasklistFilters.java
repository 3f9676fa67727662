package callout.workflow.signin;

import callout.shared.Role;
import callout.workflow.display.TaskSubjects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists each role finds in Tasklist: its own tasks, what its group may claim, and everything
 * open that its role sees. Each shows what its tasks are about.
 */
@Component
class TasklistFilters {

  /** What a technician gets is assigned to one person: there is no group to claim from. */
  private static final List<Role> GROUPS =
      List.of(Role.AGENT, Role.SUPERVISOR, Role.DISPATCHER, Role.ADMINISTRATOR);

  private static final List<Map<String, String>> VARIABLES =
      List.of(Map.of("name", TaskSubjects.SUBJECT, "label", "About"));

  private final FilterService filters;
  private final TaskService tasks;
  private final RoleGrants grants;

  TasklistFilters(FilterService filters, TaskService tasks, RoleGrants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  void ensure() {
    Filter mine =
        filter(
            "My tasks",
            -30,
            "Tasks assigned to me",
            tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    for (Role role : Role.values()) {
      show(mine, role);
    }
    Filter group =
        filter(
            "My group's tasks",
            -40, // first, and so open at once, for everybody who has a group's tasks
            "Tasks my group may claim",
            tasks
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskUnassigned());
    for (Role role : GROUPS) {
      show(group, role);
      show(
          filter(
              "All open tasks (%s)".formatted(role.code()),
              -10,
              "Everything open for this role, taken or not",
              ofRole(role)),
          role);
    }
  }

  private TaskQuery ofRole(Role role) {
    TaskQuery query = tasks.createTaskQuery();
    return role == Role.ADMINISTRATOR
        ? query.active()
        : query.taskCandidateGroup(role.code()).includeAssignedTasks();
  }

  private Filter filter(String name, int place, String description, TaskQuery query) {
    Filter existing =
        filters
            .createFilterQuery()
            .filterResourceType(EntityTypes.TASK)
            .filterName(name)
            .singleResult();
    if (existing != null) {
      return showSubject(existing);
    }
    Filter filter = filters.newTaskFilter(name);
    filter.setQuery(query.orderByTaskCreateTime().desc());
    filter.setProperties(
        Map.of(
            "description",
            description,
            "priority",
            place,
            "color",
            "#33516d",
            "refresh",
            true,
            "showUndefinedVariable",
            false,
            "variables",
            VARIABLES));
    return filters.saveFilter(filter);
  }

  /** Filters of an earlier version show less; whatever else was changed in them stays. */
  private Filter showSubject(Filter filter) {
    if (String.valueOf(filter.getProperties().get("variables")).contains("subject")) {
      return filter;
    }
    Map<String, Object> properties = new HashMap<>(filter.getProperties());
    properties.put("variables", VARIABLES);
    filter.setProperties(properties);
    return filters.saveFilter(filter);
  }

  private void show(Filter filter, Role role) {
    grants.grant(role.code(), Resources.FILTER, filter.getId(), Permissions.READ);
  }
}
