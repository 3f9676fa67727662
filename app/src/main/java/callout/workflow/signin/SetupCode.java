package callout.workflow.signin;

import callout.shared.InvalidInput;
import callout.shared.NotFound;
import callout.shared.Role;
import callout.workflow.StaffDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The way to the first administrator where none was made for a demonstration: whoever can read the
 * log finds a code in it, made anew at each start until there is an administrator. It works once,
 * on the node that printed it.
 */
@Component
class SetupCode {

  private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

  private final StaffDirectory directory;
  private @Nullable String code;

  SetupCode(StaffDirectory directory) {
    this.directory = directory;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void offer() {
    if (directory.hasAdministrator()) {
      return;
    }
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    code = HexFormat.of().formatHex(bytes);
    log.warn(
        "There is no administrator yet. Open /setup and make one with this one-time code: {}",
        code);
  }

  /** True until there is an administrator. */
  synchronized boolean isOffered() {
    return code != null && !directory.hasAdministrator();
  }

  /**
   * @throws NotFound once there is an administrator
   * @throws InvalidInput naming {@code code}, {@code username}, {@code name} or {@code password}
   */
  synchronized void redeem(String given, String username, String name, String password) {
    if (!isOffered() || code == null) {
      throw new NotFound("page", "/setup");
    }
    if (!MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8))) {
      throw InvalidInput.at("code", "wrong", "This is not the code in the log.");
    }
    directory.create(username, name, password, Set.of(Role.ADMINISTRATOR));
    code = null;
  }
}
