package callout.portal;

import callout.access.PortalAccount;
import callout.web.LanguageChoice;
import callout.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands around every page of the portal; templates know it as {@code portal}.
 *
 * @param address the page's own address, for links that only change the language
 */
public record PortalFrame(String name, String initials, String login, String address) {

  static PortalFrame of(PortalAccount account, HttpServletRequest request) {
    return new PortalFrame(
        account.name(),
        PageFrame.initials(account.name()),
        account.login(),
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam(LanguageChoice.NAME)
            .build()
            .toUriString());
  }

  /** This page in another language. */
  public String languageHref(String language) {
    return UriComponentsBuilder.fromUriString(address)
        .queryParam(LanguageChoice.NAME, language)
        .build()
        .toUriString();
  }
}
