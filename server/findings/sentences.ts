// What each refusal about a finding says to people: what is so, and what would make it possible.
import type { FindingRule } from '../../events/findings/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<FindingRule> = {
  'unknown-finding': {
    it: 'Questo rilievo non c’è: prima chi controlla deve scriverlo.',
    en: 'There is no such finding: an auditor has to write it first.',
  },
  'already-found': { it: 'Questo rilievo è già stato scritto.', en: 'This finding has already been written.' },
  'not-answered': {
    it: 'Il Comune non ha ancora risposto: prima si legge la risposta, poi la si accetta o si insiste.',
    en: 'The municipality has not answered yet: first the answer is read, then it is accepted or insisted upon.',
  },
  'already-answered': {
    it: 'A questo rilievo il Comune ha già risposto: ora tocca a chi lo ha scritto.',
    en: 'The municipality has already answered this finding: it is now up to who wrote it.',
  },
  over: {
    it: 'Questo rilievo è chiuso o ritirato: se c’è altro da dire, se ne scrive uno nuovo.',
    en: 'This finding is closed or withdrawn: what else there is to say goes into a new one.',
  },
  'not-your-finding': {
    it: 'Questo rilievo è di un’altra persona: solo chi lo ha scritto accetta le risposte, insiste o lo chiude.',
    en: 'This finding is somebody else’s: only who wrote it accepts answers, insists or closes it.',
  },
  'own-finding': { it: 'Chi scrive un rilievo non si risponde da solo.', en: 'Who writes a finding does not answer it.' },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si guarda il registro di un giorno già passato, o di oggi.',
    en: 'This date has not come yet.',
  },
  'due-in-the-past': {
    it: 'Il giorno entro cui rimediare è già passato: indica un giorno che deve ancora venire, o nessuno.',
    en: 'The day to remedy by is already past: give one to come, or none.',
  },
  'outcome-unfit': {
    it: 'Un rilievo accettato si chiude come rimediato o spiegato; uno su cui si insiste si chiude come irrisolto.',
    en: 'An accepted finding closes as remedied or explained; one insisted upon closes as unresolved.',
  },
}
