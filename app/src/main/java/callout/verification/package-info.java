/**
 * A page and a command that tell whether PDFs are untouched documents and follow one another. No
 * login, no session; nothing is said that does not stand in the given files.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "documents", "documents :: verify"})
@NullMarked
package callout.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
