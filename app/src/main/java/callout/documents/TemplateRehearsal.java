package callout.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Renders each template once after the start, beside everything else: the first document of a kind
 * would otherwise wait seconds for its template to be compiled and fonts to be read. A template
 * that is wrong is found now rather than by the first case that needs it.
 */
@Component
class TemplateRehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateRehearsal.class);
  private static final String SUFFIX = ".jrxml";

  private final Templates templates;

  TemplateRehearsal(Templates templates) {
    this.templates = templates;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() throws IOException {
    List<String> kinds = kinds();
    var thread = new Thread(() -> rehearse(kinds), "template-rehearsal");
    thread.setDaemon(true); // it must not keep a product alive that is to stop
    thread.start();
  }

  void rehearse(List<String> kinds) {
    for (String kind : kinds) {
      long begun = System.nanoTime();
      try {
        templates.rehearse(kind);
        LOG.info(
            "The template reports/{}.jrxml is ready after {} ms.",
            kind,
            Duration.ofNanos(System.nanoTime() - begun).toMillis());
      } catch (RuntimeException e) {
        LOG.error("Documents of the kind {} cannot be issued: {}", kind, e.getMessage(), e);
      }
    }
  }

  private static List<String> kinds() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:reports/*" + SUFFIX);
    return Arrays.stream(files)
        .map(Resource::getFilename)
        .filter(Objects::nonNull)
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .toList();
  }
}
