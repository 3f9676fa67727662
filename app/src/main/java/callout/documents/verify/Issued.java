package callout.documents.verify;

import java.util.Optional;

/** Somebody who knows what was issued, and says of it only what the asking file says itself. */
public interface Issued {

  /** What the document of exactly these bytes is; empty if none was issued. */
  Optional<Stamp> file(String fileHash);

  /** Whether a document with this content was issued. */
  boolean content(String contentHash);
}
