package callout.workflow.signin;

import callout.shared.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * The filter chain of everything that staff use, Camunda's web apps included. It comes last: the
 * public interface ({@code /api/**}) and the portal have chains of their own before it.
 */
@Configuration(proxyBeanMethods = false)
class StaffChain {

  /** The login is kept under this key, which no other chain reads. */
  static final String SESSION_KEY = "STAFF_SECURITY_CONTEXT";

  private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

  @Bean
  @Order(100)
  SecurityFilterChain staff(HttpSecurity http, StaffPasswords passwords) throws Exception {
    var logins = new HttpSessionSecurityContextRepository();
    logins.setSpringSecurityContextKey(SESSION_KEY);
    var pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(
        request -> request.getMethod().equals("GET") && AskForLogin.opensPage(request));
    var results = new StaffLoginResults();
    results.setRequestCache(pages);
    return http.authenticationManager(new ProviderManager(passwords))
        .securityContext(context -> context.securityContextRepository(logins))
        .requestCache(cache -> cache.requestCache(pages))
        .authorizeHttpRequests(StaffChain::whoMayWhat)
        .formLogin(
            form ->
                form.loginPage(AskForLogin.LOGIN).successHandler(results).failureHandler(results))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout"))
        .addFilterBefore(logoutOfWebApps(), LogoutFilter.class)
        // Camunda's web apps bring a token of their own and check it themselves
        .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/api/**", "/camunda/app/**"))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new AskForLogin()))
        .build();
  }

  private static void whoMayWhat(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers("/login", "/setup", "/assets/**", "/favicon.ico")
        .permitAll()
        .requestMatchers("/actuator/health", "/actuator/health/*")
        .permitAll()
        .requestMatchers("/actuator/**")
        .hasRole(ADMINISTRATOR)
        // makes an administrator without a login while there is none (CVE-2026-77226)
        .requestMatchers("/camunda/api/admin/setup/**")
        .denyAll()
        // a second way in, past the limit on attempts
        .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
        .denyAll()
        .requestMatchers("/camunda/api/engine/**")
        .access(new EngineRest())
        .requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/*")
        .authenticated()
        .requestMatchers(
            "/camunda/api/admin/**",
            "/camunda/api/cockpit/**",
            "/camunda/app/admin/**",
            "/camunda/app/cockpit/**")
        .hasRole(ADMINISTRATOR)
        .anyRequest()
        .authenticated();
  }

  /**
   * Tasklist's "sign out" ends the whole session, not only its own part of it. The header is one
   * that no foreign page can send; without it Camunda's own check refuses the request.
   */
  private static LogoutFilter logoutOfWebApps() {
    var filter =
        new LogoutFilter(
            new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
            new SecurityContextLogoutHandler());
    filter.setLogoutRequestMatcher(
        new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"),
            new RequestHeaderRequestMatcher("X-XSRF-TOKEN")));
    return filter;
  }
}
