package callout.verification;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Anybody may ask about a file they hold, whoever they are: no login is read here, no session made.
 * A forged request of another page could therefore do nothing in anybody's name, and changes
 * nothing, so that it needs no token against it.
 */
@Configuration(proxyBeanMethods = false)
class VerificationChain {

  @Bean
  @Order(30)
  SecurityFilterChain verification(HttpSecurity http) throws Exception {
    return http.securityMatcher("/verify", "/verify/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(new TooMuchAtOnce(), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/verify", "/verify/hashes/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/verify")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }
}
