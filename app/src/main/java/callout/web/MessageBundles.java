package callout.web;

import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts for people: every {@code messages*.properties} at the root of the classpath that has a
 * German sister. A room adds its own file and lists it nowhere.
 */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

  private static final String GERMAN = "_de.properties";

  @Bean
  MessageSource messageSource() throws IOException {
    var texts = new ResourceBundleMessageSource();
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    Resource[] german =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages*" + GERMAN);
    for (Resource bundle : german) {
      String file = String.valueOf(bundle.getFilename());
      texts.addBasenames(file.substring(0, file.length() - GERMAN.length()));
    }
    return texts;
  }
}
