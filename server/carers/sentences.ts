// What each refusal about a carer says to people: what is so, and what would make it possible.
import type { CarerRule } from '../../events/carers/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<CarerRule> = {
  'unknown-carer': { it: 'Questa candidatura non c’è: prima si apre.', en: 'There is no such application: it is opened first.' },
  'already-applied': { it: 'Questa candidatura c’è già.', en: 'This application is already there.' },
  removed: {
    it: 'Questa persona non è più negli elenchi: per tornare si candida di nuovo.',
    en: 'This person is no longer listed: to come back they apply again.',
  },
  'not-now': { it: 'A questo punto non si può: guarda che cosa viene prima.', en: 'Not at this point: see what comes first.' },
  'another-person': { it: 'Ciò che si dice qui riguarda un’altra persona.', en: 'What is said here is about somebody else.' },
  'not-yours': {
    it: 'Può farlo solo la persona stessa, o lo sportello per suo conto.',
    en: 'Only the person themselves can do this, or the desk on their behalf.',
  },
  'nothing-changes': { it: 'Non c’è niente di diverso da scrivere.', en: 'There is nothing different to write.' },
  'week-unfit': {
    it: 'Gli orari non tornano: ci sono fasce vuote o sovrapposte.',
    en: 'The hours do not add up: some slots are empty or overlap.',
  },
  'no-mode': {
    it: 'Serve almeno un modo di lavorare: convivente, a ore, di notte.',
    en: 'At least one way of working is needed: living in, by the hour, at night.',
  },
  'live-in-wage-missing': {
    it: 'Chi è disponibile alla convivenza dica da quale paga mensile.',
    en: 'Whoever is willing to live in says from which monthly pay.',
  },
  'not-profiled': { it: 'Prima si compila il profilo: orari, capacità, zona.', en: 'The profile comes first: hours, abilities, area.' },
  'not-suitable': {
    it: 'Il colloquio non ha dato esito favorevole: per iscriverla se ne fa un altro.',
    en: 'The interview did not end well: another one is needed to list this person.',
  },
  'same-tier': { it: 'È già in questo elenco.', en: 'Already on this list.' },
  'training-missing': {
    it: 'L’elenco formato è per chi ha seguito un corso: prima lo si registra.',
    en: 'The trained list is for those who attended a course: record it first.',
  },
  'requirements-missing': {
    it: 'Per il registro regionale serve una qualifica, una formazione riconosciuta o dodici mesi di lavoro documentati.',
    en: 'The regional register asks for a qualification, recognised training or twelve months of documented work.',
  },
  'document-missing': { it: 'Manca un documento: va visto e registrato.', en: 'A document is missing: it has to be seen and recorded.' },
  'document-expired': {
    it: 'Un documento è scaduto, o scade prima dell’inizio: va rinnovato.',
    en: 'A document has expired, or does before the start: it has to be renewed.',
  },
  'already-past': { it: 'Questa data è già passata.', en: 'This date is already past.' },
  'placed-already': { it: 'È già al lavoro per questa richiesta.', en: 'Already working for this request.' },
  'hours-clash': { it: 'In quelle ore lavora già per un’altra famiglia.', en: 'Already working for another family in those hours.' },
  'too-many-hours': {
    it: 'Sarebbero più ore a settimana di quante ne ha date disponibili.',
    en: 'These would be more hours a week than offered.',
  },
  'too-many-families': { it: 'Segue già tante famiglie quante ne può seguire.', en: 'Already serving as many families as possible.' },
  'not-placed-there': { it: 'Non lavora per questa richiesta.', en: 'Not working for this request.' },
  'still-placed': {
    it: 'Lavora ancora per una famiglia: prima si chiude quel lavoro.',
    en: 'Still working for a family: that work is closed first.',
  },
  parted: {
    it: 'Questa persona e questa famiglia non si propongono più l’una all’altra.',
    en: 'This person and this family are no longer proposed to each other.',
  },
  'nothing-to-answer': { it: 'Non c’è un’osservazione che aspetta questa risposta.', en: 'No objection is waiting for this answer.' },
}
