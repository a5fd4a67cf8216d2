package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.connection.Redeemed.GrantedAccount;
import app.signalbox.server.channels.outlet.AccountAccess;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/** A network that answers what a test told it to; by default everything is well and nothing was missed. */
public final class FakeNetwork implements Authority, Retriever, Ordered {

    public static final Health WELL = new Health.Known(Set.of("read", "write"), Set.of(), true, null, null, null);
    public static final Health UNSUBSCRIBED =
            new Health.Known(Set.of("read", "write"), Set.of(), false, null, null, null);

    private final Channel channel;
    private final Map<String, Deque<Renewed>> renewals = new ConcurrentHashMap<>();
    private final Map<String, Deque<Health>> healths = new ConcurrentHashMap<>();
    private final Map<String, Deque<Retrieved>> retrievals = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Redeemed redeemed = new Redeemed.Refused("Nothing was granted.");
    private volatile @Nullable Runnable whileRenewing;

    FakeNetwork(Channel channel) {
        this.channel = channel;
    }

    public void grants(GrantedAccount... accounts) {
        redeemed = new Redeemed.Granted(List.of(accounts));
    }

    public void redeems(Redeemed answer) {
        redeemed = answer;
    }

    public void renews(String account, Renewed answer) {
        renewals.computeIfAbsent(account, id -> new ArrayDeque<>()).add(answer);
    }

    public void whileRenewing(@Nullable Runnable work) {
        whileRenewing = work;
    }

    /** Answers the next questions about an account so; the last answer stays. */
    public void says(String account, Health... answers) {
        healths.put(account, new ArrayDeque<>(List.of(answers)));
    }

    /** Answers the next questions for what an account missed so; afterwards nothing was missed. */
    public void tells(String account, Retrieved... answers) {
        retrievals.put(account, new ArrayDeque<>(List.of(answers)));
    }

    /** What was asked about an account, in order. */
    public List<String> calls(String account) {
        return new ArrayList<>(calls)
                .stream()
                        .filter(call -> call.contains(" " + account))
                        .map(call -> call.replace(" " + account, ""))
                        .toList();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String missingSetting() {
        return "";
    }

    @Override
    public Set<String> requiredScopes() {
        return Set.of("read", "write");
    }

    @Override
    public URI authorizationUri(Consent consent) {
        return URI.create("https://network.test/consent?state=" + consent.state() + "&redirect_uri="
                + consent.redirectUri() + "&challenge=" + consent.codeVerifier());
    }

    @Override
    public Redeemed redeem(String code, Consent consent) {
        calls.add("redeem " + code + " " + consent.codeVerifier());
        return redeemed;
    }

    @Override
    public Renewed renew(AccountAccess access) {
        calls.add("renew " + access.externalAccountId() + " with "
                + access.credential().refreshToken());
        Runnable meanwhile = whileRenewing;
        if (meanwhile != null) {
            meanwhile.run();
        }
        Deque<Renewed> answers = renewals.getOrDefault(access.externalAccountId(), new ArrayDeque<>());
        return answers.isEmpty() ? new Renewed.Unneeded() : answers.remove();
    }

    @Override
    public Health probe(AccountAccess access) {
        calls.add("probe " + access.externalAccountId());
        return health(access);
    }

    @Override
    public Health subscribe(AccountAccess access) {
        calls.add("subscribe " + access.externalAccountId());
        return health(access);
    }

    private Health health(AccountAccess access) {
        Deque<Health> answers = healths.getOrDefault(access.externalAccountId(), new ArrayDeque<>(List.of(WELL)));
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    @Override
    public Retrieved missed(AccountAccess access, Instant from, Instant to) {
        calls.add("missed " + access.externalAccountId() + " from " + from + " to " + to);
        return next(access.externalAccountId());
    }

    @Override
    public Retrieved content(AccountAccess access, PendingContent pending) {
        calls.add("content " + access.externalAccountId() + " of " + pending);
        return next(access.externalAccountId());
    }

    private Retrieved next(String account) {
        Deque<Retrieved> answers = retrievals.getOrDefault(account, new ArrayDeque<>());
        return answers.isEmpty() ? new Retrieved.Bodies(List.of()) : answers.remove();
    }
}
