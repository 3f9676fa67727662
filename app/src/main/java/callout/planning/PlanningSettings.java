package callout.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation plans ({@code callout.planning.*}).
 *
 * @param kilometresPerHour mean speed on the road, where travel times are estimated
 * @param detourFactor road metres per metre as the crow flies, where they are estimated
 * @param arrivalMargin the promised arrival window reaches this far to both sides of the start
 * @param stopWhenUnimprovedFor once all visits are placed, search ends after this long in vain
 * @param parallelRuns planning runs solved at once on this node; others wait
 * @param announcePause before telling the process again that a run is solved, if it could not be
 *     told; grows with each attempt
 */
@ConfigurationProperties("callout.planning")
public record PlanningSettings(
    @DefaultValue("40") double kilometresPerHour,
    @DefaultValue("1.3") double detourFactor,
    @DefaultValue("30m") Duration arrivalMargin,
    @DefaultValue("2s") Duration stopWhenUnimprovedFor,
    @DefaultValue("1") int parallelRuns,
    @DefaultValue("1s") Duration announcePause) {}
