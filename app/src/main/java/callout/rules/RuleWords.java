package callout.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what the author of a table wrote about each rule; the engine's own model drops it. */
final class RuleWords {

  private RuleWords() {}

  /** Descriptions by rule id; rules without one are absent. */
  static Map<String, String> in(InputStream dmn) throws IOException {
    NodeList rules = parse(dmn).getElementsByTagNameNS("*", "rule");
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < rules.getLength(); i++) {
      Element rule = (Element) rules.item(i);
      NodeList description = rule.getElementsByTagNameNS("*", "description");
      if (description.getLength() > 0) {
        words.put(
            rule.getAttribute("id"),
            description.item(0).getTextContent().strip().replaceAll("\\s+", " "));
      }
    }
    return words;
  }

  private static Element parse(InputStream dmn) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(dmn).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The table is no XML that can be read.", e);
    }
  }
}
