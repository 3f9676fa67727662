/**
 * Notices to people outside: written from templates in the transaction that causes them, mailed
 * later from an outbox. Texts: {@code app/src/main/resources/notices}, how to edit them: {@code
 * app/docs/notices.md}.
 */
@ApplicationModule(allowedDependencies = {"shared", "journal"})
@NullMarked
package callout.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
