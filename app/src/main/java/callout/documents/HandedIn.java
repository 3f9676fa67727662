package callout.documents;

import callout.shared.CaseNumber;
import callout.shared.Language;

/**
 * A photo or a signature that somebody hands in for a case.
 *
 * @param subject id of what it shows; with the number it is unique
 * @param number what people call it by, from 1
 * @param fileName name for a download
 */
public record HandedIn(
    CaseNumber caseNumber,
    String subject,
    int number,
    String fileName,
    Language language,
    Picture picture) {}
