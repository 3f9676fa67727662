/**
 * One login for staff: Callout's pages and Camunda's web apps share accounts, session and logout.
 * What the web apps' engine interface lets each role do is listed here.
 */
@NullMarked
package callout.workflow.signin;

import org.jspecify.annotations.NullMarked;
