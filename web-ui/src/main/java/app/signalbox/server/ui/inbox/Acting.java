package app.signalbox.server.ui.inbox;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.ui.Chooser;
import app.signalbox.server.ui.Chooser.Choice;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does things to the picked conversations, or to the opened one where none is picked, with a way back. */
class Acting {

    private final ActDesk desk;
    private final Selection selection;
    private final Supplier<Optional<ConversationDetail>> opened;
    private final Undo undo;
    private final BiConsumer<String, Set<UUID>> refresh;
    private final Runnable goOn;
    private final Map<UUID, Made> followed = new ConcurrentHashMap<>();
    private Consumer<String> progress = text -> {};

    /**
     * @param refresh shows a brand's conversations as they are now
     * @param goOn goes to the next conversation
     */
    Acting(
            ActDesk desk,
            Selection selection,
            Supplier<Optional<ConversationDetail>> opened,
            Undo undo,
            BiConsumer<String, Set<UUID>> refresh,
            Runnable goOn) {
        this.desk = desk;
        this.selection = selection;
        this.opened = opened;
        this.undo = undo;
        this.refresh = refresh;
        this.goOn = goOn;
    }

    private record Made(String tenant, DeskActView act, List<UUID> ids) {

        Made with(DeskActView now) {
            return new Made(tenant, now, ids);
        }
    }

    /** Tells what large acts are doing. */
    void onProgress(Consumer<String> told) {
        progress = told;
    }

    List<KeyAction> keys() {
        return List.of(
                new KeyAction("e", Phrase.of("resolve"), () -> move(ConversationStatus.RESOLVED)),
                new KeyAction("!", Phrase.of("put away as spam"), () -> move(ConversationStatus.SPAM)),
                new KeyAction("o", Phrase.of("reopen"), () -> move(ConversationStatus.OPEN)),
                new KeyAction("a", Phrase.of("assign"), this::assign),
                new KeyAction("i", Phrase.of("assign to me"), () -> make(DeskVerb.ASSIGN, "me")),
                new KeyAction("s", Phrase.of("snooze"), this::snooze),
                new KeyAction("l", Phrase.of("label"), this::label),
                new KeyAction("p", Phrase.of("set the priority"), this::prioritise),
                new KeyAction("n", Phrase.of("write a note"), this::note));
    }

    void move(ConversationStatus to) {
        boolean one = selection.isEmpty();
        if (one && opened.get().filter(detail -> detail.status() == to).isPresent()) {
            return;
        }
        make(DeskVerb.STATUS, to.value());
        if (one && to != ConversationStatus.OPEN) {
            goOn.run();
        }
    }

    void assign() {
        brand().ifPresent(brand -> {
            List<Choice> choices = new ArrayList<>();
            choices.add(assignee(Phrase.of("By rule: language, skill, load"), null, "rule"));
            for (ColleagueView one : desk.colleagues(brand)) {
                choices.add(assignee(
                        one.name(), String.valueOf(one.load()), one.id().toString()));
            }
            choices.add(assignee(Phrase.of("Nobody"), null, "nobody"));
            chooser(Phrase.of("Assign to"), choices).open();
        });
    }

    void snooze() {
        brand().ifPresent(brand -> {
            ZonedDateTime now = desk.now(brand);
            chooser(
                            Phrase.of("Snooze until"),
                            SnoozeTime.from(now).stream()
                                    .map(time -> choice(time.label(), () -> snooze(time, now)))
                                    .toList())
                    .open();
        });
    }

    void label() {
        brand().ifPresent(brand -> chooser(
                        Phrase.of("Label"),
                        desk.labels(brand).stream()
                                .map(label -> choice(labelWords(label), () -> toggle(label)))
                                .toList())
                .orNew(name -> choice(Phrase.of("New label {0}", name), () -> addLabel(name)))
                .open());
    }

    void prioritise() {
        brand().ifPresent(brand -> chooser(
                        Phrase.of("Priority"),
                        Arrays.stream(Priority.values())
                                .map(one -> choice(ActWords.of(one), () -> make(DeskVerb.PRIORITY, one.value())))
                                .toList())
                .open());
    }

    void block() {
        make(DeskVerb.BLOCK, null);
    }

    void note() {
        opened.get().ifPresent(detail -> {
            TextArea text = new TextArea(Phrase.of("Note"));
            text.setHelperText(Phrase.of("Only your team sees it. @name mentions a colleague."));
            text.setAutofocus(true);
            new FormDialog(
                            Phrase.of("Write a note"),
                            Phrase.of("Save the note"),
                            () -> {
                                desk.writeNote(detail.tenant(), detail.id(), text.getValue());
                                refresh.accept(detail.tenant(), Set.of(detail.id()));
                            },
                            text)
                    .open();
        });
    }

    void deleteNote(ConversationDetail detail, UUID note) {
        desk.deleteNote(detail.tenant(), note);
        refresh.accept(detail.tenant(), Set.of(detail.id()));
    }

    /** Whether an act is one that is waited for; from any thread. */
    boolean follows(UUID act) {
        return followed.containsKey(act);
    }

    /** An act that is waited for went on. */
    void went(UUID act) {
        Made made = followed.get(act);
        if (made != null) {
            Made now = made.with(desk.get(made.tenant(), act));
            if (now.act().settled()) {
                followed.remove(act);
                progress.accept("");
                tell(List.of(now), outcome(List.of(now)));
            } else {
                showProgress(now.act());
            }
        }
    }

    private void make(DeskVerb verb, @Nullable String value) {
        List<Made> made =
                selection.matching().map(all -> makeAll(verb, value, all)).orElseGet(() -> makeEach(verb, value));
        if (made.isEmpty()) {
            return;
        }
        selection.clear();
        undo.offer(() -> takeBack(made));
        made.forEach(this::show);
        if (made.stream().allMatch(one -> one.act().settled())) {
            tell(made, outcome(made));
        }
    }

    private List<Made> makeEach(DeskVerb verb, @Nullable String value) {
        List<Made> made = new ArrayList<>();
        targets()
                .forEach((brand, ids) ->
                        made.add(new Made(brand, desk.make(brand, new MakeDeskAct(verb, value, ids)), ids)));
        return made;
    }

    private List<Made> makeAll(DeskVerb verb, @Nullable String value, Matching all) {
        Set<UUID> except = selection.except();
        return all.counts().keySet().stream()
                .sorted()
                .map(brand -> new Made(brand, desk.makeAll(brand, verb, value, all.filter(), except), List.of()))
                .toList();
    }

    private void takeBack(List<Made> made) {
        List<Made> undone = made.stream()
                .map(one -> one.with(desk.undo(one.tenant(), one.act().id())))
                .toList();
        undone.forEach(this::show);
        if (undone.stream().allMatch(one -> one.act().settled())) {
            Notice.done(takenBack(undone)).show();
        }
    }

    private void show(Made made) {
        if (!made.act().settled()) {
            followed.put(made.act().id(), made);
            showProgress(made.act());
            // it may have ended before anybody listened for it
            went(made.act().id());
        } else {
            refresh.accept(made.tenant(), Set.copyOf(made.ids()));
        }
    }

    private void showProgress(DeskActView act) {
        int left = act.undoneAt() == null ? act.waiting() : act.done();
        progress.accept(Phrase.of("{0}, {1} to go", ActWords.count(act.total()), left));
    }

    private void tell(List<Made> made, String text) {
        if (made.getFirst().act().undoneAt() != null) {
            Notice.done(takenBack(made)).show();
        } else {
            Notice.done(text).with(Phrase.of("Undo (u)"), undo::run).show();
        }
    }

    private String outcome(List<Made> made) {
        DeskActView first = made.getFirst().act();
        int all = made.stream().mapToInt(one -> one.act().total()).sum();
        int refused = made.stream().mapToInt(one -> one.act().refused()).sum();
        String whom = all == 1 ? nameOf(made.getFirst()) : ActWords.count(all - refused);
        String done = ActWords.done(first.verb(), first.value(), first.valueName()) + ": " + whom + ".";
        return refused == 0 ? done : done + " " + Phrase.of("Not possible for {0}.", ActWords.count(refused));
    }

    private static String takenBack(List<Made> undone) {
        int kept = undone.stream().mapToInt(one -> one.act().kept()).sum();
        int back = undone.stream().mapToInt(one -> one.act().undone()).sum();
        String done = back == 1 ? Phrase.of("Taken back.") : Phrase.of("Taken back: {0}.", ActWords.count(back));
        return kept == 0
                ? done
                : done + " " + Phrase.of("Changed since and left as they are: {0}.", ActWords.count(kept));
    }

    private String nameOf(Made made) {
        return opened.get()
                .filter(detail -> made.ids().contains(detail.id()))
                .map(detail -> Words.person(detail.contactName(), detail.channel()))
                .orElse(ActWords.count(1));
    }

    private void snooze(Instant until) {
        boolean one = selection.isEmpty();
        make(DeskVerb.SNOOZE, until.toString());
        if (one) {
            goOn.run();
        }
    }

    private void snooze(SnoozeTime picked, ZonedDateTime now) {
        Instant until = picked.until();
        if (until != null) {
            snooze(until);
            return;
        }
        DateTimePicker time = Dates.timePicker(Phrase.of("Until, in the time of the brand"));
        time.setValue(now.plusDays(1).toLocalDateTime().withSecond(0).withNano(0));
        new FormDialog(
                        Phrase.of("Snooze until"),
                        Phrase.of("Snooze"),
                        () -> snooze(time.getValue().atZone(now.getZone()).toInstant()),
                        time)
                .open();
    }

    private static Chooser chooser(String title, List<Choice> choices) {
        return new Chooser(title, title, Phrase.of("Nothing is called that."), choices);
    }

    private Choice assignee(String name, @Nullable String load, String value) {
        return new Choice(name, load, "", () -> make(DeskVerb.ASSIGN, value));
    }

    private static Choice choice(String label, Runnable run) {
        return new Choice(label, null, "", run);
    }

    private String labelWords(LabelView label) {
        return hasLabel(label) ? Phrase.of("Take off {0}", label.name()) : label.name();
    }

    private void toggle(LabelView label) {
        if (hasLabel(label)) {
            make(DeskVerb.REMOVE_LABEL, label.name());
        } else {
            addLabel(label.name());
        }
    }

    private boolean hasLabel(LabelView label) {
        return selection.isEmpty()
                && opened.get()
                        .filter(detail -> detail.labels().contains(label.name()))
                        .isPresent();
    }

    private void addLabel(String name) {
        brands().stream()
                .filter(brand ->
                        desk.labels(brand).stream().noneMatch(one -> one.name().equalsIgnoreCase(name)))
                .forEach(brand -> desk.addLabel(brand, name));
        make(DeskVerb.ADD_LABEL, name);
    }

    private Optional<String> brand() {
        return brands().stream().findFirst();
    }

    private Set<String> brands() {
        return selection
                .matching()
                .map(all -> all.counts().keySet())
                .orElseGet(() -> targets().keySet());
    }

    private Map<String, List<UUID>> targets() {
        return selection.isEmpty()
                ? opened.get()
                        .map(detail -> Map.of(detail.tenant(), List.of(detail.id())))
                        .orElse(Map.of())
                : selection.byBrand();
    }
}
