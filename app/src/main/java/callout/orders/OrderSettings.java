package callout.orders;

import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation prices its work ({@code callout.orders.*}). An order keeps the currency it
 * was drafted in.
 *
 * @param currency of all prices, ISO 4217
 */
@ConfigurationProperties("callout.orders")
public record OrderSettings(@DefaultValue("USD") Currency currency) {}
