package callout.notices;

import callout.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The texts {@code notices/<template>.<language>.txt}. Their HTML is the same text in the one frame
 * {@code notices/frame.html}, so that whoever edits a text writes it once and without markup.
 */
@Component
class NoticeTemplates {

  private final Map<String, NoticeText> texts = new ConcurrentHashMap<>();
  private final ITemplateEngine frames = frames();

  /** What goes into a mail. */
  record Written(String subject, String plain, String html) {}

  /**
   * @throws TemplateUnfit if there is no such template or a fact is missing
   */
  Written write(String template, Language language, Map<String, Object> facts) {
    NoticeText text = text(template, language);
    String subject = text.subject(facts);
    List<List<String>> paragraphs = text.paragraphs(facts);
    Context context = new Context(language.locale());
    context.setVariable("language", language.code());
    context.setVariable("subject", subject);
    context.setVariable("paragraphs", paragraphs);
    context.setVariable("link", String.valueOf(facts.getOrDefault("requestLink", "")));
    context.setVariable("companyName", String.valueOf(facts.get("companyName")));
    return new Written(subject, NoticeText.plain(paragraphs), frames.process("frame", context));
  }

  NoticeText text(String template, Language language) {
    return texts.computeIfAbsent(template + "." + language.code() + ".txt", NoticeTemplates::read);
  }

  private static NoticeText read(String file) {
    try (InputStream in =
        NoticeTemplates.class.getClassLoader().getResourceAsStream("notices/" + file)) {
      if (in == null) {
        throw new TemplateUnfit(file, "there is no such template");
      }
      return NoticeText.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An engine of its own: the pages' resolver never finds these files, nor this one the pages. */
  private static ITemplateEngine frames() {
    ClassLoaderTemplateResolver files =
        new ClassLoaderTemplateResolver(NoticeTemplates.class.getClassLoader());
    files.setPrefix("notices/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
