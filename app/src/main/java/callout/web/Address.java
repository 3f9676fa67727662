package callout.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go. */
@Component
class Address {

  private static final Logger LOG = LoggerFactory.getLogger(Address.class);

  @EventListener
  void on(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext server
        && server.getWebServer() != null) {
      LOG.info("Callout is ready: http://localhost:{}", server.getWebServer().getPort());
    }
  }
}
