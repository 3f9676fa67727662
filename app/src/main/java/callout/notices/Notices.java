package callout.notices;

import callout.shared.*;
import java.util.Map;

@org.springframework.stereotype.Service
public class Notices {
  public void send(
      CaseNumber c, String template, Language l, String to, Map<String, Object> facts) {}
}
