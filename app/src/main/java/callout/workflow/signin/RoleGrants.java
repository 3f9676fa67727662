package callout.workflow.signin;

import callout.shared.Role;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What the roles' groups may do in the engine. Staff work on the tasks that the models give to
 * their group or to themselves (the engine grants that with each task), may open Tasklist, see the
 * diagrams, and start the processes that are theirs to start. Nobody but administrators reads
 * instances, other people's tasks, or changes anything besides a task's form.
 */
@Component
class RoleGrants {

  private final AuthorizationService authorizations;

  RoleGrants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void ensure() {
    for (Role role : Role.values()) {
      grant(role.code(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      grant(role.code(), Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
    }
    for (Map.Entry<String, Role> start : EngineRest.STARTERS.entrySet()) {
      String group = start.getValue().code();
      grant(
          group,
          Resources.PROCESS_DEFINITION,
          start.getKey(),
          ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.CREATE_INSTANCE);
      grant(group, Resources.PROCESS_INSTANCE, "*", ProcessInstancePermissions.CREATE);
    }
    for (Resource resource : Resources.values()) {
      grant(Groups.CAMUNDA_ADMIN, resource, "*", Permissions.ALL);
    }
  }

  /** Grants once: what an administrator has changed since stays changed. */
  void grant(String group, Resource resource, String id, Permission... permissions) {
    boolean exists =
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .count()
            > 0;
    if (exists) {
      return;
    }
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    for (Permission permission : List.of(permissions)) {
      grant.addPermission(permission);
    }
    authorizations.saveAuthorization(grant);
  }
}
