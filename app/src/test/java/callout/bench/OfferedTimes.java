package callout.bench;

import callout.CalloutApplication;
import callout.customers.Customers;
import callout.journey.RouteChecker;
import callout.journey.RouteChecker.Call;
import callout.planning.HeldSlot;
import callout.planning.PlanningSettings;
import callout.planning.SlotHolds;
import callout.planning.SlotOffer;
import callout.planning.SlotOffers;
import callout.planning.SlotWish;
import callout.planning.TravelTimes;
import callout.planning.Visits;
import callout.shared.GeoPoint;
import callout.workforce.Workforce;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a customer waits for offers on a full plan, and whether what is offered can really be
 * had: a sample is held one after the other, each on top of those before, and the plan with them
 * judged by rules that share nothing with planning.
 */
public final class OfferedTimes {

  private static final double LIMIT_MILLIS = 250;
  private static final int WARM_UP = 100;
  private static final int MEASURED = 400;
  private static final int SAMPLE = 150;
  private static final Duration WORK = Duration.ofHours(1);

  private final ConfigurableApplicationContext product;
  private final InventedPlan plan;
  private final SlotOffers offers;
  private final Random random = new Random(11);

  private OfferedTimes(ConfigurableApplicationContext product) {
    this.product = product;
    this.offers = product.getBean(SlotOffers.class);
    this.plan =
        new InventedPlan(
            product.getBean(JdbcClient.class),
            product.getBean(Visits.class),
            product.getBean(TravelTimes.class),
            LocalDate.ofInstant(product.getBean(Clock.class).instant(), InventedPlan.ZONE));
  }

  /**
   * @param args how many visits are planned, a folder to be filled, which the caller removes
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[1]).toAbsolutePath();
    boolean sound;
    try (var product = start(folder)) {
      var bench = new OfferedTimes(product);
      bench.plan.hire(product.getBean(Customers.class), product.getBean(Workforce.class));
      say("%d visits are planned.", bench.plan.plan(Integer.parseInt(args[0])));
      bench.measure();
      sound = bench.hold();
    }
    System.exit(sound ? 0 : 1);
  }

  private static ConfigurableApplicationContext start(Path folder) {
    return new SpringApplicationBuilder(CalloutApplication.class)
        .run(
            "--callout.data-directory=" + folder,
            "--spring.datasource.url=", // the embedded database, whatever the environment says
            "--spring.mail.host=",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
  }

  private void measure() {
    for (int i = 0; i < WARM_UP; i++) {
      offers.of(wish("general"));
    }
    double[] millis = new double[MEASURED];
    long found = 0;
    for (int i = 0; i < MEASURED; i++) {
      SlotWish wish = wish("general"); // everybody has it: the most days to look through
      long begun = System.nanoTime();
      found += offers.of(wish).size();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    double p95 = millis[MEASURED * 95 / 100];
    say(
        "offers: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms of %d; %.1f times each; the limit of %.0f ms at p95 is %s",
        millis[MEASURED / 2],
        p95,
        millis[MEASURED - 1],
        MEASURED,
        (double) found / MEASURED,
        LIMIT_MILLIS,
        p95 <= LIMIT_MILLIS ? "kept" : "missed");
  }

  /** Holds a sample of what is offered; answers whether the plan is sound with all of it. */
  private boolean hold() {
    SlotHolds holds = product.getBean(SlotHolds.class);
    Map<String, Set<String>> skills = new HashMap<>();
    double[] millis = new double[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      String skill = List.of("general", "plumbing", "electrical").get(i % 3);
      SlotWish wish = wish(skill);
      List<SlotOffer> offered = offers.of(wish);
      SlotOffer chosen = offered.get(random.nextInt(offered.size()));
      long begun = System.nanoTime();
      HeldSlot held = holds.hold("writer " + i, wish, chosen.start());
      millis[i] = (System.nanoTime() - begun) / 1e6;
      skills.put(held.id().toString(), wish.skills());
    }
    Arrays.sort(millis);
    PlanningSettings settings = product.getBean(PlanningSettings.class);
    List<String> faults =
        new RouteChecker(settings.kilometresPerHour(), settings.detourFactor())
            .faults(plan.workers(), calls(skills));
    say(
        "booked at once: %d of %d offers, one after the other, p50 %.1f ms, p95 %.1f ms; faults in the plan with them: %d",
        skills.size(), SAMPLE, millis[SAMPLE / 2], millis[SAMPLE * 95 / 100], faults.size());
    faults.stream().limit(10).forEach(OfferedTimes::say);
    return faults.isEmpty() && skills.size() == SAMPLE;
  }

  /** The whole plan as the tables have it. */
  private List<Call> calls(Map<String, Set<String>> skills) {
    return new ArrayList<>(
        product
            .getBean(JdbcClient.class)
            .sql(
                """
                select s.visit_id::text as id, s.technician, v.latitude, v.longitude, s.start_at, s.end_at
                from planning_stop s join planning_visit v on v.id = s.visit_id
                where v.area_code = :area
                union all
                select id::text, technician, latitude, longitude, start_at, end_at
                from planning_hold where area_code = :area
                """)
            .param("area", InventedPlan.AREA)
            .query(
                (row, n) -> {
                  Instant start = row.getTimestamp("start_at").toInstant();
                  Instant end = row.getTimestamp("end_at").toInstant();
                  boolean held = skills.containsKey(row.getString("id"));
                  return new Call(
                      row.getString("id"),
                      row.getString("technician"),
                      InventedPlan.place(
                          new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"))),
                      start,
                      end,
                      held ? WORK : Duration.between(start, end),
                      skills.getOrDefault(row.getString("id"), Set.of("general")),
                      List.of());
                })
            .list());
  }

  private SlotWish wish(String skill) {
    return new SlotWish(
        InventedPlan.AREA, InventedPlan.ZONE, plan.anywhere(), WORK, Set.of(skill), List.of());
  }

  private static void say(String sentence, Object... values) {
    System.out.println(
        values.length == 0 ? sentence : String.format(Locale.ROOT, sentence, values));
  }
}
