package operandi.scenarios.format;

import java.util.Optional;
import operandi.core.model.Profile;
import operandi.scenarios.diagnostic.DiagnosticCode;
import operandi.scenarios.diagnostic.Fault;
import operandi.scenarios.diagnostic.Printable;
import operandi.scenarios.file.TextFile;
import operandi.scenarios.yaml.YamlScalar;

/** Reads {@code profile}: the name of a CSV file with a weight for each hour of the week. */
final class ProfileReader {

    private final Reading reading;

    ProfileReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Profile> read(Field field) {
        Optional<String> name = Texts.read(field, Texts.LINE, reading);
        if (name.isEmpty() || !(field.node() instanceof YamlScalar)) {
            return Optional.empty();
        }
        Optional<TextFile> file = reading.inputs().read(name.get());
        if (file.isEmpty()) {
            reading.report(
                    DiagnosticCode.OUTSIDE_FOLDER,
                    field.span(),
                    Printable.quoted(name.get()) + " is outside the scenario's folder",
                    "a relative path such as data/needs-by-hour.csv, inside the folder of the scenario");
            return Optional.empty();
        }
        Optional<Fault> fault = file.get().fault();
        if (fault.isPresent()) {
            reportUnusable(field, name.get(), file.get(), fault.get());
            return Optional.empty();
        }
        return reading.inputs()
                .profile(name.get(), () -> new ProfileTable(file.get().source(), reading.diagnostics()).read());
    }

    /** A file that is not there is the scenario's fault; what is wrong inside a file is the file's. */
    private void reportUnusable(Field field, String name, TextFile file, Fault fault) {
        if (fault.span().line() == 0) {
            String message = Printable.quoted(name) + ": " + fault.message();
            reading.report(new Fault(fault.code(), field.span(), message, fault.expected(), fault.help()));
        } else {
            reading.diagnostics().report(file.source(), fault);
        }
    }
}
