package callout.workflow.order;

import callout.documents.Documents;
import callout.fieldwork.Photo;
import callout.workflow.display.Words;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The photos of one report as rows of its table, four beside each other. Their thumbnails are what
 * is printed: sharp enough at that size, and a fraction of the pictures' bytes.
 */
final class ReportPictures {

  private static final int MOST = 20;
  private static final int IN_A_ROW = 4;

  private final Documents documents;
  private final Words words;
  private final ZoneId zone;
  private int left = MOST;

  ReportPictures(Documents documents, Words words, ZoneId zone) {
    this.documents = documents;
    this.words = words;
    this.zone = zone;
  }

  /** Rows for the photos of the next visit, until there are enough; the visit tells how many. */
  List<Map<String, Object>> rows(List<Photo> photos) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < photos.size() && left > 0; i++, left--) {
      if (i % IN_A_ROW == 0) {
        rows.add(new LinkedHashMap<>());
      }
      Photo photo = photos.get(i);
      int place = i % IN_A_ROW + 1;
      Map<String, Object> row = rows.get(rows.size() - 1);
      documents
          .thumbnail(photo.id())
          .ifPresent(jpeg -> row.put("photo" + place, new ByteArrayInputStream(jpeg)));
      row.put(
          "photoText" + place,
          "%d · %s".formatted(photo.number(), words.moment(photo.addedAt(), zone)));
    }
    return rows;
  }
}
