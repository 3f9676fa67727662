package callout.portal;

import callout.access.PortalAccounts;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The filter chain of the portal. It shares neither accounts nor session cookie nor the key of the
 * login with the staff's: a session of one opens nothing of the other.
 */
@Configuration(proxyBeanMethods = false)
class PortalChain {

  /** The login is kept under this key, which no other chain reads. */
  static final String SESSION_KEY = "PORTAL_SECURITY_CONTEXT";

  @Bean
  @Order(20)
  SecurityFilterChain portal(
      HttpSecurity http, PortalAccounts accounts, LocaleResolver languages, Clock clock)
      throws Exception {
    var logins = new HttpSessionSecurityContextRepository();
    logins.setSpringSecurityContextKey(SESSION_KEY);
    var pages = new HttpSessionRequestCache();
    pages.setSessionAttrName("PORTAL_SAVED_REQUEST");
    pages.setRequestMatcher(
        request -> request.getMethod().equals("GET") && AskForPortalLogin.opensPage(request));
    var results = new PortalLoginResults(accounts, languages);
    results.setRequestCache(pages);
    return http.securityMatcher("/portal", "/portal/**")
        .authenticationManager(new ProviderManager(new PortalPasswords(accounts, clock)))
        .securityContext(context -> context.securityContextRepository(logins))
        .requestCache(cache -> cache.requestCache(pages))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(AskForPortalLogin.LOGIN)
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(PortalPasswords.AUTHORITY))
        .formLogin(
            form ->
                form.loginPage(AskForPortalLogin.LOGIN)
                    .successHandler(results)
                    .failureHandler(results))
        .logout(
            logout -> logout.logoutUrl("/portal/logout").logoutSuccessUrl("/portal/login?logout"))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new AskForPortalLogin()))
        .build();
  }
}
