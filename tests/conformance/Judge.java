import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates each file named on the command line against PDF/A-2a and PDF/UA-1; exit status 1 on any failure. */
public final class Judge {
  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = files.length > 0;
    for (String file : files) {
      for (String flavour : new String[] {"2a", "ua1"}) good &= judge(file, PDFAFlavour.fromString(flavour));
    }
    System.exit(good ? 0 : 1);
  }

  /** Prints one line a rule that is broken, with the first place and the number of places. */
  private static boolean judge(String file, PDFAFlavour flavour) throws Exception {
    ValidationResult result;
    try (FileInputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      result = validator.validate(parser);
    }
    System.out.println(file + ": " + flavour.getId() + ": " + (result.isCompliant() ? "PASS" : "FAIL"));
    Map<String, Integer> counts = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      if (counts.merge(rule, 1, Integer::sum) == 1)
        System.out.println("  " + rule + ": " + assertion.getMessage() + " at " + assertion.getLocation().getContext());
    }
    counts.forEach((rule, count) -> System.out.println("  " + rule + ": " + count + " places"));
    return result.isCompliant();
  }
}
