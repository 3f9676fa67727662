package callout.integration;

import callout.access.ApiKeys;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who may call the API: a key with the scope that the call needs; no session, no cookie. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Callout", version = "1"))
@SecurityScheme(
    name = "apiKey",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A key that an administrator has made on the page /api-keys.")
class ApiChain {

  private final ObjectMapper json;

  ApiChain(ObjectMapper json) {
    this.json = json;
  }

  @Bean
  @Order(10)
  SecurityFilterChain apiSecurity(HttpSecurity http, ApiKeys keys) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie tells who calls
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ApiKeyFilter(keys), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers(HttpMethod.POST, "/api/v1/requests")
                    .hasAuthority("SCOPE_requests:write")
                    .requestMatchers(HttpMethod.GET, "/api/v1/requests/*")
                    .hasAuthority("SCOPE_requests:read")
                    .requestMatchers("/api/v1/slots", "/api/v1/slots/**")
                    .hasAuthority("SCOPE_requests:write")
                    .requestMatchers(HttpMethod.POST, "/api/v1/imports")
                    .hasAuthority("SCOPE_requests:write")
                    .requestMatchers(
                        HttpMethod.GET, "/api/v1/imports/*", "/api/v1/imports/*/refused.csv")
                    .hasAuthority("SCOPE_requests:read")
                    .requestMatchers(HttpMethod.GET, "/api/v1/billing-signals")
                    .hasAuthority("SCOPE_billing:read")
                    .requestMatchers("/api/v1/requests", "/api/v1/requests/*")
                    .authenticated() // no other method: 405
                    .requestMatchers(HttpMethod.GET, "/api/v1/openapi", "/api/v1/openapi.yaml")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, e) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                          write(
                              response,
                              HttpStatus.UNAUTHORIZED,
                              "no-api-key",
                              "Send a valid API key: Authorization: Bearer <key>.");
                        })
                    .accessDeniedHandler(
                        (request, response, e) ->
                            write(
                                response,
                                HttpStatus.FORBIDDEN,
                                "scope-missing",
                                "This API key does not cover this call.")))
        .build();
  }

  private void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:problem:" + code));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
