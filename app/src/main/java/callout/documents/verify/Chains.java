package callout.documents.verify;

import callout.documents.verify.Checked.CheckedChain;
import callout.documents.verify.Checked.CheckedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds versions of one thing against each other: each names the content hash of the one before.
 */
final class Chains {

  private final List<Finding> findings = new ArrayList<>();
  private boolean holds = true;

  private Chains() {}

  static List<CheckedChain> of(List<CheckedFile> files) {
    Map<String, List<CheckedFile>> byChain = new LinkedHashMap<>();
    for (CheckedFile file : files) {
      if (file.stamp() != null) {
        byChain.computeIfAbsent(file.stamp().chain(), chain -> new ArrayList<>()).add(file);
      }
    }
    return byChain.values().stream().map(chain -> new Chains().check(chain)).toList();
  }

  private CheckedChain check(List<CheckedFile> unsorted) {
    List<CheckedFile> files =
        unsorted.stream().sorted(Comparator.comparingInt(f -> stamp(f).version())).toList();
    Stamp first = stamp(files.get(0));
    missing(1, first.version() - 1);
    if ((first.version() == 1) != (first.previousHash() == null)) {
      breaks("chain-beginning", first.version());
    }
    for (int i = 1; i < files.size(); i++) {
      follow(stamp(files.get(i - 1)), stamp(files.get(i)));
    }
    if (files.stream().anyMatch(file -> file.outcome() == Outcome.CHANGED)) {
      breaks("chain-changed");
    }
    findings.add(Finding.of("chain-later", stamp(files.get(files.size() - 1)).version()));
    return new CheckedChain(
        first.kind().equals("confirmation") ? "order" : first.kind(),
        files.stream().map(CheckedFile::name).toList(),
        holds,
        List.copyOf(findings));
  }

  private void follow(Stamp before, Stamp next) {
    if (next.version() == before.version()) {
      if (!next.sameAs(before)) {
        breaks("chain-two", next.version());
      }
    } else if (next.version() > before.version() + 1) {
      missing(before.version() + 1, next.version() - 1);
    } else if (before.contentHash().equals(next.previousHash())) {
      findings.add(Finding.of("chain-follows", next.version(), before.version()));
    } else {
      breaks("chain-broken", next.version(), before.version());
    }
  }

  private void missing(int from, int to) {
    if (from == to) {
      findings.add(Finding.of("chain-gap", from));
    } else if (from < to) {
      findings.add(Finding.of("chain-gaps", from, to));
    }
  }

  private void breaks(String code, Object... values) {
    holds = false;
    findings.add(Finding.of(code, values));
  }

  private static Stamp stamp(CheckedFile file) {
    return Objects.requireNonNull(file.stamp(), "Only files with a stamp are in a chain.");
  }
}
