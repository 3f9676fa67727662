package callout.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its frame, also the page that says what went wrong. */
@Configuration(proxyBeanMethods = false)
class PageFrames implements WebMvcConfigurer, HandlerInterceptor {

  private final Clock clock;

  PageFrames(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/live");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    StaffPrincipal.find()
        .ifPresent(
            person ->
                request.setAttribute("frame", PageFrame.of(person, request, clock.instant())));
    return true;
  }
}
