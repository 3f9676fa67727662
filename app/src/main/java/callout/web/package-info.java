/**
 * What every page and every interface of ours shares: sessions by path, the signed-in member of
 * staff, security headers, the language spoken, problems and error pages.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package callout.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
