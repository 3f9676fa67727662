package callout.workflow.signin;

import callout.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, before anybody can sign in: the roles' groups, what they may do, and their
 * Tasklist filters exist. Nodes that start side by side wait for each other.
 */
@Component
class RoleBootstrap implements SmartInitializingSingleton {

  /** Any number that nothing else locks. */
  private static final long LOCK = 7_240_001;

  private final IdentityService identity;
  private final RoleGrants grants;
  private final TasklistFilters filters;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RoleBootstrap(
      IdentityService identity,
      RoleGrants grants,
      TasklistFilters filters,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.identity = identity;
    this.grants = grants;
    this.filters = filters;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(
        running -> {
          jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
          for (Role role : Role.values()) {
            group(role.code(), "WORKFLOW");
          }
          group(Groups.CAMUNDA_ADMIN, Groups.GROUP_TYPE_SYSTEM);
          grants.ensure();
          filters.ensure();
        });
  }

  private void group(String id, String type) {
    if (identity.createGroupQuery().groupId(id).count() > 0) {
      return;
    }
    Group group = identity.newGroup(id);
    group.setName(id);
    group.setType(type);
    identity.saveGroup(group);
  }
}
