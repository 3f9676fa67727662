package callout.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Keeps {@code /portal} shut until the portal moves in with accounts and a chain of its own:
 * without this, staff's chain would answer there, and staff's login would count.
 */
@Configuration(proxyBeanMethods = false)
class PortalChain {

  @Bean
  @Order(20)
  SecurityFilterChain closedPortal(HttpSecurity http) throws Exception {
    return http.securityMatcher("/portal", "/portal/**")
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                    .accessDeniedHandler(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value())))
        .build();
  }

  /** Path patterns mean the same for every servlet here, Camunda's included. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }
}
