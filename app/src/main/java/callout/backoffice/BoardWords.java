package callout.backoffice;

import callout.web.Texts;
import callout.workflow.display.ServiceNames;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What visits and skills are called on the board. */
@Component
class BoardWords {

  private final ServiceNames services;
  private final Texts texts;

  BoardWords(ServiceNames services, Texts texts) {
    this.services = services;
    this.texts = texts;
  }

  /** "Repair – with Anna Berg": what it is for, and who comes along. */
  String title(String service, @Nullable String purpose, @Nullable String along) {
    String name = services.in(service, texts.language());
    if (purpose != null && !purpose.isEmpty()) {
      name = name + " – " + purpose;
    }
    if (along != null) {
      return name + " – " + texts.of("board.with", along);
    }
    return "".equals(purpose) ? name + " – " + texts.of("board.onePersonMore") : name;
  }

  String skills(Collection<String> codes) {
    return codes.stream()
        .sorted()
        .map(skill -> texts.code("skill", skill))
        .collect(Collectors.joining(", "));
  }
}
