// The accessibility statement, in the shape the Agenzia per l’Italia Digitale asks for.
import type { JSX } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { dictionary } from '../kernel/words.ts'
import { Prose } from './prose.tsx'

/** The day of the last self-assessment, which changes when the assessment is made again. */
const assessed = '2026-11-22'

export const accessibility = dictionary(
  {
    title: 'Dichiarazione di accessibilità',
    lead: 'Comunanza si impegna a rendere il proprio sito accessibile, secondo la legge 9 gennaio 2004, n. 4.',
    state: 'Stato di conformità',
    stateSays:
      'Questo sito è parzialmente conforme ai requisiti della norma UNI CEI EN 301549 (WCAG 2.1, livello AA): i controlli automatici su ogni pagina non trovano errori, le prove con persone che usano tecnologie assistive devono ancora essere fatte.',
    known: 'Contenuti non verificati',
    knownSays:
      'La lettura con lettori di schermo reali (NVDA, VoiceOver, TalkBack) e la chiarezza dei testi per chi ha difficoltà di lettura non sono ancora state verificate. I testi dei patti sono scritti da chi li propone.',
    how: 'Come è stata fatta la valutazione',
    howSays: (day: string) =>
      `Autovalutazione di chi sviluppa il sito: controlli automatici con axe in un browser reale, da 360 a 1280 pixel, e uso con la sola tastiera. Dichiarazione redatta il ${day}.`,
    feedback: 'Segnalazioni',
    feedbackSays:
      'Se qualcosa ti ostacola, scrivi a chi gestisce questo sito per il tuo ente, indicando la pagina e che cosa volevi fare. La risposta arriva entro trenta giorni.',
    enforcement: 'Procedura di attuazione',
    enforcementSays:
      'Se la risposta manca o non basta, puoi rivolgerti al Difensore civico per il digitale presso l’Agenzia per l’Italia Digitale (AGID).',
    notYet: 'Informazioni sul sito',
    notYetSays: 'L’ente che mette in funzione questo sito ne completa i recapiti e pubblica la dichiarazione su form.agid.gov.it.',
  },
  {
    title: 'Accessibility statement',
    lead: 'Comunanza is committed to making its site accessible, under Italian law no. 4 of 9 January 2004.',
    state: 'Compliance status',
    stateSays:
      'This site is partially compliant with EN 301549 (WCAG 2.1, level AA): automatic checks on every page find no errors, tests with people who use assistive technologies are still to be done.',
    known: 'Content not verified',
    knownSays:
      'Reading with real screen readers (NVDA, VoiceOver, TalkBack) and the clarity of the texts for people with reading difficulties have not been verified yet. The texts of the pacts are written by those who propose them.',
    how: 'How the assessment was made',
    howSays: (day: string) =>
      `Self-assessment by the developers: automatic checks with axe in a real browser, from 360 to 1280 pixels, and use with the keyboard alone. Statement drawn up on ${day}.`,
    feedback: 'Feedback',
    feedbackSays:
      'If something hinders you, write to those who run this site for your body, naming the page and what you wanted to do. The answer comes within thirty days.',
    enforcement: 'Enforcement procedure',
    enforcementSays:
      'If the answer is missing or not enough, you can turn to the Difensore civico per il digitale at the Agenzia per l’Italia Digitale (AGID).',
    notYet: 'About this site',
    notYetSays: 'The body that runs this site adds its contacts and publishes the statement on form.agid.gov.it.',
  },
)

const Accessibility = (): JSX.Element => (
  <Prose
    title={accessibility().title}
    lead={accessibility().lead}
    chapters={[
      { title: accessibility().state, says: [accessibility().stateSays] },
      { title: accessibility().known, says: [accessibility().knownSays] },
      { title: accessibility().how, says: [accessibility().howSays(fullDay(assessed))] },
      { title: accessibility().feedback, says: [accessibility().feedbackSays] },
      { title: accessibility().enforcement, says: [accessibility().enforcementSays] },
      { title: accessibility().notYet, says: [accessibility().notYetSays] },
    ]}
  />
)
export default Accessibility
