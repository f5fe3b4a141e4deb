// Chapters of what was promised, given and told.
import { chapter } from './chapter.ts'
import { type Parts, partyName } from './pact.ts'
import * as words from './words.ts'

const voicesOf = ({ yes, no, not_yet }: Parts['commitments'][number]): string =>
  yes + no + not_yet === 0 ? '' : `sì ${yes}, no ${no}, non ancora ${not_yet}`

const commitments = chapter({
  ...{ name: 'impegni', title: 'Gli impegni', shape: 'table', nothing: 'Nessun impegno, per ora.' },
  rows: ({ parts }) => parts.commitments,
  columns: [
    { name: 'n', title: 'N.', kind: 'number', of: ({ commitment }) => commitment },
    { name: 'chi', title: 'Chi', of: ({ side }) => words.sides[side] },
    { name: 'che_cosa', title: 'Che cosa', of: ({ what }) => what },
    { name: 'entro', title: 'Entro il', kind: 'day', of: ({ due }) => due },
    { name: 'stato', title: 'A che punto è', of: ({ status }) => words.statuses[status] },
    { name: 'dal', title: 'Detto il', kind: 'day', of: ({ status_on }) => status_on },
    { name: 'evidenza', title: 'Come si vede', of: ({ evidence }) => evidence },
    { name: 'cittadini', title: '«È stato fatto?»', of: voicesOf },
  ],
})

const supports = chapter({
  ...{ name: 'sostegni', title: 'I sostegni', shape: 'table', nothing: 'Nessun sostegno.' },
  rows: ({ parts }) => parts.supports,
  columns: [
    { name: 'n', title: 'N.', kind: 'number', of: ({ support }) => support },
    { name: 'forma', title: 'Forma', of: ({ kind }) => words.supports[kind] },
    { name: 'che_cosa', title: 'Che cosa', of: ({ what }) => what },
    { name: 'valore', title: 'Valore', kind: 'euros', of: ({ value, delivered_value }) => delivered_value ?? value },
    { name: 'concesso', title: 'Concesso', kind: 'day', of: ({ granted_on }) => granted_on },
    { name: 'consegnato', title: 'Consegnato', kind: 'day', of: ({ delivered_on }) => delivered_on },
    { name: 'restituito', title: 'Restituito', kind: 'day', of: ({ returned_on }) => returned_on },
    { name: 'nota', title: 'Nota', of: ({ note }) => note },
  ],
})

const reports = chapter({
  ...{ name: 'resoconti', title: 'I resoconti', shape: 'cards', nothing: 'Nessun resoconto, per ora.' },
  rows: ({ parts }) => parts.reports,
  columns: [
    { name: 'n', title: 'Resoconto', kind: 'number', of: ({ report }) => report },
    { name: 'parte', title: 'Di chi', of: ({ party }, pact) => partyName(pact, party) },
    { name: 'dal', title: 'Dal', kind: 'day', of: ({ starts_on }) => starts_on },
    { name: 'al', title: 'Al', kind: 'day', of: ({ ends_on }) => ends_on },
    { name: 'avvenuto', title: 'Consegnato', kind: 'day', of: ({ day }) => day },
    { name: 'saputo', title: 'Saputo il', kind: 'moment', of: ({ known }) => known },
    { name: 'finale', title: 'Finale', kind: 'flag', of: ({ final }) => final },
    { name: 'ore', title: 'Ore donate', kind: 'number', of: ({ hours }) => hours },
    { name: 'persone', title: 'Persone', kind: 'number', of: ({ people }) => people },
    { name: 'beneficiari', title: 'Chi ne ha beneficiato', kind: 'number', of: ({ beneficiaries }) => beneficiaries },
    { name: 'spese_cittadini', title: 'Spese dei cittadini', kind: 'euros', of: ({ citizens_cents }) => citizens_cents },
    { name: 'spese_comune', title: 'Spese del Comune', kind: 'euros', of: ({ municipality_cents }) => municipality_cents },
    { name: 'ore_comune', title: 'Ore del personale', kind: 'number', of: ({ staff_hours }) => staff_hours },
    { name: 'beni', title: 'Beni e materiali', of: ({ goods }) => goods },
    { name: 'attivita', title: 'Che cosa è stato fatto', of: ({ activities }) => activities },
    { name: 'risultati', title: 'Obiettivi e risultati', of: ({ results }) => results },
    { name: 'difficolta', title: 'Difficoltà', of: ({ problems }) => problems },
    { name: 'prossimi_passi', title: 'Prossimi passi', of: ({ next }) => next },
    { name: 'integrazione', title: 'Integrazione', of: ({ supplement }) => supplement },
    { name: 'esame', title: 'Esame', of: ({ review }) => review && words.reviews[review] },
    { name: 'esaminato', title: 'Esaminato il', kind: 'day', of: ({ reviewed_on }) => reviewed_on },
    { name: 'nota_esame', title: 'Nota dell’esame', of: ({ review_note }) => review_note },
    { name: 'pubblicato', title: 'Pubblicato il', kind: 'day', of: ({ published_on }) => published_on },
  ],
})

export const livingChapters = { promises: [commitments], rest: [supports, reports] } as const
