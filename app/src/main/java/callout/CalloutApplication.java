package callout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Callout. */
@SpringBootApplication
@EnableScheduling
public class CalloutApplication {

  public static void main(String[] args) {
    SpringApplication.run(CalloutApplication.class, args);
  }
}
