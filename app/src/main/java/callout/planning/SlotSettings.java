package callout.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which times are offered while a request is written ({@code callout.slots.*}).
 *
 * @param heldFor a chosen time is kept free for so long while the request is written
 * @param leadTime nothing is offered that begins sooner
 * @param days today and the days after it, so many together
 * @param mostPerDay offers on one day, half of them before noon and half after
 * @param mostHeld times that one system holds at once for requests that are not sent
 */
@ConfigurationProperties("callout.slots")
record SlotSettings(
    @DefaultValue("10m") Duration heldFor,
    @DefaultValue("2h") Duration leadTime,
    @DefaultValue("10") int days,
    @DefaultValue("4") int mostPerDay,
    @DefaultValue("30") int mostHeld) {}
