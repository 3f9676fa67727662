package callout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import callout.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and places as people write them, in whatever script. */
class ScriptsTest {

  @Test
  void printsNamesInManyScripts() throws Exception {
    Map<String, Object> facts = OrderSamples.englishFacts();
    facts.put("customerName", "株式会社渡邊（東京）");
    facts.put("contactText", "張偉、李小龍, +1 213 555 0142\nشركة محمد للصيانة");
    facts.put("siteName", "דוד כהן בע״מ, Tel Aviv");
    facts.put("placeText", "شارع الملك فهد 12\nΟδός Ερμού 5, Αθήνα\nул. Щёголева 7");
    // no bundled font knows the last three: they stand as boxes, to be seen
    facts.put("accessNotes", "カタカナ ひらがな 한국어 सौर ไทย");
    facts.put(
        "description",
        "Call 张伟 (or محمد بن سلمان) before 10:30; ask for גברת לוי at gate 4. 请检查空调。");
    List<Map<String, Object>> lines =
        List.of(
            OrderSamples.line("空调 检查 (AC check)", new BigDecimal("2"), "小时"),
            OrderSamples.line("فحص المكيف 40W", new BigDecimal("1.5"), "ساعة"),
            OrderSamples.line("בדיקת מזגן", new BigDecimal("3"), "שעה"));

    String words = Pdfs.wordsOf("order-scripts", OrderSamples.order(Language.EN, 1, facts, lines));
    assertThat(words)
        .contains("株式会社渡邊（東京）", "張偉、李小龍", "张伟", "空调 检查", "カタカナ ひらがな")
        .contains("شركة محمد للصيانة", "דוד כהן", "Αθήνα", "ул. Щёголева 7")
        .contains("□□□ □□□ □□□");
  }
}
