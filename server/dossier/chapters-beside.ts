// Chapters of what surrounds a pact: opinions, policies, inspections, quarrels, requests to join.
import { chapter } from './chapter.ts'
import * as words from './words.ts'

const opinions = chapter({
  ...{ name: 'pareri', title: 'I pareri', shape: 'cards', nothing: 'Nessun parere chiesto.' },
  rows: ({ parts }) => parts.opinions,
  columns: [
    { name: 'ufficio', title: 'Ufficio', of: ({ office }) => words.offices[office] },
    { name: 'chiesto', title: 'Chiesto il', kind: 'day', of: ({ asked_on }) => asked_on },
    { name: 'entro', title: 'Entro il', kind: 'day', of: ({ due }) => due },
    { name: 'arrivato', title: 'Arrivato il', kind: 'day', of: ({ received_on }) => received_on },
    { name: 'esito', title: 'Esito', of: ({ outcome }) => outcome && words.outcomes[outcome] },
    { name: 'domanda', title: 'Che cosa si chiede', of: ({ question }) => question },
    { name: 'prescrizioni', title: 'Prescrizioni', of: ({ prescriptions }) => prescriptions },
  ],
})
const policies = chapter({
  ...{ name: 'assicurazioni', title: 'Le assicurazioni', shape: 'table', nothing: 'Nessuna assicurazione registrata.' },
  rows: ({ parts }) => parts.policies,
  columns: [
    { name: 'polizza', title: 'Polizza', of: ({ policy }) => policy },
    { name: 'assicuratore', title: 'Chi assicura', of: ({ insurer }) => insurer },
    { name: 'dal', title: 'Dal', kind: 'day', of: ({ starts_on }) => starts_on },
    { name: 'al', title: 'Al', kind: 'day', of: ({ ends_on }) => ends_on },
  ],
})
const inspections = chapter({
  ...{ name: 'sopralluoghi', title: 'I sopralluoghi', shape: 'cards', nothing: 'Nessun sopralluogo.' },
  rows: ({ parts }) => parts.inspections,
  columns: [
    { name: 'n', title: 'Sopralluogo', kind: 'number', of: ({ inspection }) => inspection },
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'saputo', title: 'Saputo il', kind: 'moment', of: ({ known }) => known },
    { name: 'esito', title: 'Esito', of: ({ outcome }) => words.wordIn(words.inspections, outcome) },
    { name: 'visto', title: 'Che cosa si è visto', of: ({ found }) => found },
  ],
})
const breaches = chapter({
  ...{ name: 'contestazioni', title: 'Le contestazioni', shape: 'cards', nothing: 'Nessuna contestazione.' },
  rows: ({ parts }) => parts.breaches,
  columns: [
    { name: 'a_chi', title: 'A chi', of: ({ side }) => words.sides[side] },
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'entro', title: 'Da rimediare entro il', kind: 'day', of: ({ remedy }) => remedy },
    { name: 'rimediato', title: 'Rimediato il', kind: 'day', of: ({ remedied_on }) => remedied_on },
    { name: 'che_cosa', title: 'Che cosa non è stato fatto', of: ({ what }) => what },
    { name: 'come', title: 'Come si è rimediato', of: ({ how }) => how },
  ],
})
const conciliations = chapter({
  ...{ name: 'conciliazioni', title: 'Le conciliazioni', shape: 'cards', nothing: 'Nessuna conciliazione.' },
  rows: ({ parts }) => parts.conciliations,
  columns: [
    { name: 'chi', title: 'Chi l’ha chiesta', of: ({ side }) => words.sides[side] },
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'entro', title: 'Entro il', kind: 'day', of: ({ due }) => due },
    { name: 'conclusa', title: 'Conclusa il', kind: 'day', of: ({ closed_on }) => closed_on },
    { name: 'accordo', title: 'Con un accordo', kind: 'flag', of: ({ settled }) => settled },
    { name: 'di_che_cosa', title: 'Di che cosa si tratta', of: ({ about }) => about },
    { name: 'proposta', title: 'La proposta', of: ({ proposal }) => proposal },
    { name: 'nota', title: 'Nota', of: ({ note }) => note },
  ],
})
const requests = chapter({
  ...{ name: 'adesioni', title: 'Le richieste di aderire', shape: 'table', nothing: 'Nessuna richiesta.' },
  rows: ({ parts }) => parts.requests,
  columns: [
    { name: 'chi', title: 'Chi', of: ({ label }) => label ?? 'una persona' },
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'esito', title: 'Esito', of: ({ outcome }) => words.requests[outcome] },
    { name: 'risposta', title: 'Risposta del', kind: 'day', of: ({ answered_on }) => answered_on },
    { name: 'perche', title: 'Perché', of: ({ why }) => why },
    { name: 'motivo', title: 'Motivo della risposta', of: ({ reason }) => reason },
  ],
})

/** On paper only when there is something to tell. */
export const besideChapters = [opinions, policies, inspections, breaches, conciliations, requests] as const
