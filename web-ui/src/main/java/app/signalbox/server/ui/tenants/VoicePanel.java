package app.signalbox.server.ui.tenants;

import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.contract.triage.MaskingChoice;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.SecretField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How the brand sounds, and which model may read its messages. */
class VoicePanel extends SettingsCard {

    private final String tenant;
    private final transient SettingsDesk desk;
    private final Runnable changed;

    VoicePanel(String tenant, SettingsDesk desk, Runnable changed) {
        super(Phrase.of("Brand voice and model"));
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        ModelChoiceView model = desk.model(tenant);
        fact(Phrase.of("Voice"), model.voice().isBlank() ? Phrase.of("Nothing in particular") : model.voice());
        fact(Phrase.of("Model"), model.allowed() ? said(model) : Phrase.of("Switched off: no model reads anything"));
        fact(
                Phrase.of("Withheld from it"),
                switch (model.masking()) {
                    case PERSONAL_DETAILS -> Phrase.of("Addresses, numbers and secrets");
                    case NOTHING -> Phrase.of("Nothing");
                });
        LearningView learning = desk.learning(tenant);
        fact(Phrase.of("Earlier answers"), said(learning));
        if (model.notice() != null) {
            fact(Phrase.of("At present"), Phrase.said(model.notice()));
        }
        action(Phrase.of("Change voice and model"), () -> change(model));
        action(
                model.allowed() ? Phrase.of("Switch the model off") : Phrase.of("Switch the model on"),
                () -> toggle(model));
        action(
                learning.learns() ? Phrase.of("Stop learning from answers") : Phrase.of("Learn from answers"),
                () -> learn(!learning.learns()));
    }

    private static String said(LearningView learning) {
        return learning.learns()
                ? Phrase.count(
                        learning.answers(),
                        "Drafts may repeat what operators answered; {0} answer is known",
                        "Drafts may repeat what operators answered; {0} answers are known")
                : Phrase.of("Not used: nothing is learnt from what operators answer");
    }

    private void learn(boolean learns) {
        desk.setLearning(tenant, new SetLearning(learns));
        changed.run();
        Notice.done(
                        learns
                                ? Phrase.of("Drafts learn from what is answered from now on.")
                                : Phrase.of("What was learnt from answers is forgotten."))
                .show();
    }

    private static String said(ModelChoiceView model) {
        if (model.model() == null) {
            return Phrase.of("None is set up; drafts come from the knowledge alone");
        }
        return model.own()
                ? Phrase.of("{0} at {1}", model.model(), model.baseUrl())
                : Phrase.of("{0}, the usual one", model.model());
    }

    private void toggle(ModelChoiceView model) {
        set(model, !model.allowed());
        Notice.done(
                        model.allowed()
                                ? Phrase.of("No model is asked any more.")
                                : Phrase.of("The model may be asked again."))
                .with(Phrase.of("Undo"), () -> set(model, model.allowed()))
                .show();
    }

    private void set(ModelChoiceView model, boolean allowed) {
        desk.setModel(
                tenant,
                new SetModelChoice(
                        allowed,
                        model.own() ? text(model.baseUrl()) : null,
                        model.own() ? model.model() : null,
                        null,
                        model.masking(),
                        model.voice()));
        changed.run();
    }

    private void change(ModelChoiceView model) {
        TextArea voice = new TextArea(
                Phrase.of("How the brand sounds"), model.voice(), Phrase.of("Warm and brief. We say you, never dear."));
        voice.setMaxLength(1_000);
        TextField address =
                new TextField(Phrase.of("Own model's base URL"), model.own() ? text(model.baseUrl()) : "", "");
        address.setHelperText(Phrase.of("Empty for the usual model"));
        TextField name = new TextField(
                Phrase.of("Own model's name"), model.own() && model.model() != null ? model.model() : "", "");
        SecretField key = new SecretField(Phrase.of("Key there"));
        key.setHelperText(Phrase.of("Empty keeps the one that is set"));
        Checkbox masking = new Checkbox(Phrase.of("Withhold addresses, numbers and secrets"));
        masking.setValue(model.masking() == MaskingChoice.PERSONAL_DETAILS);
        new FormDialog(
                        Phrase.of("Brand voice and model"),
                        Phrase.of("Save"),
                        () -> {
                            desk.setModel(
                                    tenant,
                                    new SetModelChoice(
                                            model.allowed(),
                                            given(address.getValue()),
                                            given(name.getValue()),
                                            given(key.getValue()),
                                            masking.getValue() ? MaskingChoice.PERSONAL_DETAILS : MaskingChoice.NOTHING,
                                            voice.getValue()));
                            changed.run();
                        },
                        voice,
                        address,
                        name,
                        key,
                        masking)
                .open();
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }

    private static String text(@Nullable URI address) {
        return address == null ? "" : address.toString();
    }
}
