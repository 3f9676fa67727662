package callout.workflow.web;

import callout.cases.Comments;
import callout.web.StaffPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the frame of each page how many mentions its reader has not seen. */
@Configuration(proxyBeanMethods = false)
class MentionCounts implements WebMvcConfigurer, HandlerInterceptor {

  /** Counted when the page is drawn, and not for what is no page. */
  public static final class Count {

    private final Comments comments;
    private final String username;

    private Count(Comments comments, String username) {
      this.comments = comments;
      this.username = username;
    }

    public int getUnread() {
      return comments.unread(username);
    }

    public String getTopic() {
      return Comments.topicOf(username);
    }
  }

  private final Comments comments;

  MentionCounts(Comments comments) {
    this.comments = comments;
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
            person -> request.setAttribute("mentions", new Count(comments, person.username())));
    return true;
  }
}
