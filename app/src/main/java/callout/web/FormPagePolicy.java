package callout.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives pages marked with {@link FormPage} the content policy that forms need. */
final class FormPagePolicy implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && (method.hasMethodAnnotation(FormPage.class)
            || method.getBeanType().isAnnotationPresent(FormPage.class))) {
      response.setHeader(ContentPolicy.HEADER, ContentPolicy.FORMS);
    }
    return true;
  }
}
