package callout.workflow.guard;

import callout.shared.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * A refusal as Tasklist can show it. The engine's REST interface passes the status and the message
 * of a {@link WebApplicationException} on to the person, and wraps any other in words about the
 * engine. Receivers throw a {@link Refusal}; {@link FormRefusals} makes this of it where needed.
 */
public final class FormRefusal extends WebApplicationException {

  public FormRefusal(Refusal refusal) {
    super(refusal.getMessage(), refusal, Response.Status.BAD_REQUEST);
  }
}
