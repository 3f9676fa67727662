package callout.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every answer, before anything can answer: pages, problems, files,
 * refused requests and error pages alike. Only {@code /camunda/**} keeps Camunda's own content
 * policy, for its web apps evaluate scripts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    // technicians are asked for their place when they arrive; nothing else of the device is used
    response.setHeader(
        "Permissions-Policy", "geolocation=(self), camera=(self), microphone=(), payment=()");
    if (!isCamundas(request)) {
      response.setHeader(ContentPolicy.HEADER, ContentPolicy.STRICT);
    }
    chain.doFilter(request, response);
  }

  private static boolean isCamundas(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
  }
}
