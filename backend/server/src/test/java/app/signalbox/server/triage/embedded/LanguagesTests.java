package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | where is my parcel, it should have been here on Monday
            en | do you take paypal?
            de | Wann kommt meine Bestellung endlich an?
            fr | Est-ce que vous livrez en Belgique ?
            es | ¿Dónde está mi pedido? Llevo dos semanas esperando
            it | Il pacco non è ancora arrivato, potete aiutarmi?
            pt | Quanto custa o curso? Vocês têm vaga amanhã?
            nl | Wanneer wordt mijn bestelling bezorgd?
            pl | Kiedy dostanę moją przesyłkę?
            tr | Siparişim ne zaman gelecek?
            hi | yeh app kaam nahi kar raha hai bhai
            hi | मेरा ऑर्डर कब आएगा?
            ar | متى يصل طلبي؟
            fa | سفارش من کی می‌رسد؟ چرا پاسخ نمی‌دهید
            ja | 注文はいつ届きますか
            zh | 我的订单什么时候到
            ko | 주문한 상품은 언제 도착하나요?
            ru | Когда придёт мой заказ?
            uk | Коли приїде моє замовлення?
            el | Πότε θα έρθει η παραγγελία μου;
            """)
    void namesTheLanguage(String code, String text) {
        assertThat(LANGUAGES.of(Reading.of(text), null).code()).isEqualTo(code);
    }

    @Test
    void leansOnTheMessageBeforeWhenThisOneIsShort() {
        LanguageGuess guess = LANGUAGES.of(Reading.of("ok super"), "Wann kommt denn meine Bestellung?");

        assertThat(guess.code()).isEqualTo("de");
    }

    @Test
    void namesNoLanguageWithoutWords() {
        assertThat(LANGUAGES.of(Reading.of("\uD83D\uDE0D\uD83D\uDE0D!!"), null)).isEqualTo(LanguageGuess.NONE);
    }
}
