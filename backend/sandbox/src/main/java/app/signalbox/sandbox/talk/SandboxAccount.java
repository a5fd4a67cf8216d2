package app.signalbox.sandbox.talk;

import java.util.List;

/**
 * One page, handle or organization that the sandbox sends for.
 *
 * @param network the network it lives on
 * @param externalAccountId the network's own id, digits only; LinkedIn bodies wrap it as {@code urn:li:organization:}
 * @param displayName name shown on the network
 * @param brand whose stories are told to it
 */
public record SandboxAccount(Network network, String externalAccountId, String displayName, Brand brand) {

    public SandboxAccount {
        if (!externalAccountId.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("An account id has 1 to 18 digits, but this is: " + externalAccountId);
        }
    }

    /** The twelve accounts of the demonstration: three brands on four networks, ids never change. */
    public static List<SandboxAccount> demonstration() {
        return List.of(
                new SandboxAccount(Network.FACEBOOK, "104417382950161", "Larkspur Living", Brand.LARKSPUR),
                new SandboxAccount(Network.INSTAGRAM, "17841405550100111", "larkspurliving", Brand.LARKSPUR),
                new SandboxAccount(Network.X, "118830472201950001", "Larkspur Living", Brand.LARKSPUR),
                new SandboxAccount(Network.LINKEDIN, "80110021", "Larkspur Living", Brand.LARKSPUR),
                new SandboxAccount(Network.FACEBOOK, "104417382950262", "Ferrous Cycles", Brand.FERROUS),
                new SandboxAccount(Network.INSTAGRAM, "17841405550100222", "ferrouscycles", Brand.FERROUS),
                new SandboxAccount(Network.X, "118830472201950002", "Ferrous Cycles", Brand.FERROUS),
                new SandboxAccount(Network.LINKEDIN, "80110022", "Ferrous Cycles", Brand.FERROUS),
                new SandboxAccount(Network.FACEBOOK, "104417382950363", "Quayside Hotels", Brand.QUAYSIDE),
                new SandboxAccount(Network.INSTAGRAM, "17841405550100333", "quaysidehotels", Brand.QUAYSIDE),
                new SandboxAccount(Network.X, "118830472201950003", "Quayside Hotels", Brand.QUAYSIDE),
                new SandboxAccount(Network.LINKEDIN, "80110023", "Quayside Hotels", Brand.QUAYSIDE));
    }
}
