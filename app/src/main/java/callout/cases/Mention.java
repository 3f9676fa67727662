package callout.cases;

/**
 * That somebody is named in a comment.
 *
 * @param unread whether that person has not seen the comment's case since
 */
public record Mention(Comment comment, boolean unread) {}
