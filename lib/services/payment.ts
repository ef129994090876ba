import { choice } from "./question";

/** WHERE IT IS PAID: the question every benefit asks. A card is ordered with the bank that is chosen. */
export const bank = <F = unknown>() =>
  choice<"abb" | "kapital-bank", F>({
    label: {
      az: "Ödənişi hansı bankın kartına alacaqsınız?",
      en: "To a card of which bank should we pay?",
      ru: "На карту какого банка перечислять выплату?",
    },
    hint: {
      az: "Kartınız yoxdursa, seçdiyiniz bankda pulsuz sifariş edirik.",
      en: "If you have no card, we order one from that bank free of charge.",
      ru: "Если карты нет, мы бесплатно закажем её в этом банке.",
    },
    options: [
      { value: "abb", label: { az: "ABB", en: "ABB", ru: "ABB" } },
      {
        value: "kapital-bank",
        label: { az: "Kapital Bank", en: "Kapital Bank", ru: "Kapital Bank" },
      },
    ],
  });
