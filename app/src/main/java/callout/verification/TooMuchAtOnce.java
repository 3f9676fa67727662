package callout.verification;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses more than one request may carry, before any of it is kept, with a sentence. */
final class TooMuchAtOnce extends OncePerRequestFilter {

  /** All files of one request together, as {@code spring.servlet.multipart} allows. */
  static final long MOST_BYTES = 25L * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && request.getContentLengthLong() > MOST_BYTES) {
      response.sendRedirect(request.getContextPath() + "/verify?problem=too-much");
    } else {
      chain.doFilter(request, response);
    }
  }
}
