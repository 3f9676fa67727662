package callout.workflow.signin;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camunda's web apps take the login they are given. */
@Configuration(proxyBeanMethods = false)
class WebApps {

  /** After Spring Security (-100), before the web apps' own filters (last). */
  private static final int BETWEEN = 201;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLoginFilter() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setOrder(BETWEEN);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        EngineLogin.class.getName());
    return filter;
  }
}
