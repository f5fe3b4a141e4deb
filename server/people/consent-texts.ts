// What somebody agrees to, purpose by purpose: the fact keeps the SHA-256 of the text that was read.
import type { Purpose } from '../../events/people/vocabulary.ts'
import type { Sentence } from '../kernel/context.ts'
import { sha256Hex } from '../kernel/identity.ts'

export const consentTexts: { readonly [P in Purpose]: Sentence } = {
  news: {
    it: 'Accetto di ricevere per posta elettronica notizie sui beni comuni del mio Comune, al massimo una volta al mese.',
    en: 'I agree to receive news by e-mail about the commons of my municipality, at most once a month.',
  },
  contact: {
    it: 'Accetto che i gruppi dei patti che seguo mi possano scrivere o telefonare attraverso il Comune.',
    en: 'I agree that the groups of the pacts I follow may write to me or call me through the municipality.',
  },
  photographs: {
    it: 'Accetto che le fotografie delle attività in cui mi si riconosce siano pubblicate nella pagina del patto.',
    en: 'I agree that photographs of the activities in which I can be recognised are published on the page of the pact.',
  },
  research: {
    it: 'Accetto di essere invitato a rispondere a domande su come vanno i patti; le risposte si leggono solo in cifre.',
    en: 'I agree to be invited to answer questions on how the pacts are going; answers are read only as figures.',
  },
  matching: {
    it: 'Accetto che i miei dati siano usati per propormi servizi e persone che cercano ciò che offro.',
    en: 'I agree that my data are used to suggest services and people looking for what I offer.',
  },
  roster: {
    it: 'Ho almeno 18 anni e accetto che chi conduce i laboratori mi trovi per nome quando segna chi c’è. Il mio nome può restare sul suo telefono al massimo sette giorni.',
    en: 'I am at least 18 and I agree that those who run laboratories find me by name when they mark who is there. My name may stay on their telephone for seven days at most.',
  },
  notices: {
    it: 'Accetto di ricevere un avviso per posta elettronica quando qui c’è qualcosa per me. L’avviso dice solo questo, mai che cosa.',
    en: 'I agree to receive a notice by e-mail when there is something for me here. The notice says only that, never what.',
  },
}

/** A purpose with its text in both languages and the hash of each. */
export type Offer = { readonly purpose: Purpose; readonly text: Sentence; readonly sha256: Sentence }
export const offers: readonly Offer[] = Object.entries(consentTexts).map(([purpose, text]) => ({
  purpose: purpose as Purpose,
  text,
  sha256: { it: sha256Hex(text.it), en: sha256Hex(text.en) },
}))
