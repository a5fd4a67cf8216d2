package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.ModelApi;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelController implements ModelApi {

    private final ModelChoices choices;

    ModelController(ModelChoices choices) {
        this.choices = choices;
    }

    @Override
    public ModelChoiceView get(String slug) {
        return choices.get();
    }

    @Override
    public ModelChoiceView set(String slug, SetModelChoice choice) {
        return choices.set(choice);
    }
}
