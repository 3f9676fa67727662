package callout.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Stops what no page of ours sends before anything looks at it. */
@Configuration(proxyBeanMethods = false)
class Firewall {

  /** PostgreSQL's texts hold no NUL, so a parameter with one can match nothing: 400. */
  @Bean
  HttpFirewall withoutNul() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    return firewall;
  }
}
