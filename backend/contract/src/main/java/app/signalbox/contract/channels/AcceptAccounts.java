package app.signalbox.contract.channels;

import java.util.List;

/** Connects those of the accounts that consent was given for. */
public record AcceptAccounts(List<String> externalAccountIds) {

    public AcceptAccounts {
        externalAccountIds = externalAccountIds == null ? List.of() : List.copyOf(externalAccountIds);
    }
}
