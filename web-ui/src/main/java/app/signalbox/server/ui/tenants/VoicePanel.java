package app.signalbox.server.ui.tenants;

import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.contract.triage.MaskingChoice;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
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
        super("Brand voice and model");
        this.tenant = tenant;
        this.desk = desk;
        this.changed = changed;
        ModelChoiceView model = desk.model(tenant);
        fact("Voice", model.voice().isBlank() ? "Nothing in particular" : model.voice());
        fact("Model", model.allowed() ? said(model) : "Switched off: no model reads anything");
        fact(
                "Withheld from it",
                switch (model.masking()) {
                    case PERSONAL_DETAILS -> "Addresses, numbers and secrets";
                    case NOTHING -> "Nothing";
                });
        LearningView learning = desk.learning(tenant);
        fact(Phrase.of("Earlier answers"), said(learning));
        if (model.notice() != null) {
            fact("At present", model.notice());
        }
        action("Change voice and model", () -> change(model));
        action(model.allowed() ? "Switch the model off" : "Switch the model on", () -> toggle(model));
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
            return "None is set up; drafts come from the knowledge alone";
        }
        return model.own() ? model.model() + " at " + model.baseUrl() : model.model() + ", the usual one";
    }

    private void toggle(ModelChoiceView model) {
        set(model, !model.allowed());
        Notice.done(model.allowed() ? "No model is asked any more." : "The model may be asked again.")
                .with("Undo", () -> set(model, model.allowed()))
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
        TextArea voice = new TextArea("How the brand sounds", model.voice(), "Warm and brief. We say you, never dear.");
        voice.setMaxLength(1_000);
        TextField address = new TextField("Own model's base URL", model.own() ? text(model.baseUrl()) : "", "");
        address.setHelperText("Empty for the usual model");
        TextField name =
                new TextField("Own model's name", model.own() && model.model() != null ? model.model() : "", "");
        PasswordField key = new PasswordField("Key there");
        key.setHelperText("Empty keeps the one that is set");
        Checkbox masking = new Checkbox("Withhold addresses, numbers and secrets");
        masking.setValue(model.masking() == MaskingChoice.PERSONAL_DETAILS);
        new FormDialog(
                        "Brand voice and model",
                        "Save",
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
