// What a dossier tells of a pact, chapter by chapter: who, what was promised, the texts, the acts, the corrections, the timeline.
import { actsOf } from './acts.ts'
import { chapter } from './chapter.ts'
import { besideChapters } from './chapters-beside.ts'
import { livingChapters } from './chapters-living.ts'
import { partyKind, partyName } from './pact.ts'
import { timelineOf } from './timeline.ts'
import * as words from './words.ts'

const parties = chapter({
  ...{ name: 'parti', title: 'Le parti', shape: 'table', nothing: 'Nessuna parte, per ora.' },
  rows: ({ parts }) => parts.parties,
  columns: [
    { name: 'parte', title: 'Parte', of: ({ party }, pact) => partyName(pact, party) },
    { name: 'tipo', title: 'Che cos’è', of: ({ kind }) => partyKind(kind) },
    { name: 'proponente', title: 'Ha proposto', kind: 'flag', of: ({ proposer }) => proposer },
    { name: 'dal', title: 'Dal', kind: 'day', of: ({ joined_on }) => joined_on },
    { name: 'firma', title: 'Ha firmato', kind: 'day', of: ({ signed_on }) => signed_on },
    { name: 'al', title: 'Fino al', kind: 'day', of: ({ left_on }) => left_on },
  ],
})

const versions = chapter({
  ...{ name: 'versioni', title: 'Le versioni del testo', shape: 'table', nothing: 'Nessun testo, per ora.' },
  rows: ({ parts }) => parts.versions,
  columns: [
    { name: 'versione', title: 'N.', kind: 'number', of: ({ version }) => version },
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'vale', title: 'Vale', kind: 'flag', of: ({ version }, { parts }) => version === parts.text?.version },
    { name: 'atto', title: 'Approvata con', of: ({ approval_act }) => approval_act },
    { name: 'motivo', title: 'Perché cambia', of: ({ reason }) => reason },
    { name: 'impronta', title: 'Impronta (SHA-256)', of: ({ sha256 }) => sha256 },
  ],
})

const signatures = chapter({
  ...{ name: 'firme', title: 'Le firme', shape: 'table', nothing: 'Nessuna firma, per ora.' },
  rows: ({ parts }) => parts.signatures,
  columns: [
    { name: 'versione', title: 'Versione', kind: 'number', of: ({ version }) => version },
    { name: 'parte', title: 'Chi', of: ({ party }, pact) => partyName(pact, party) },
    { name: 'avvenuto', title: 'Ha firmato il', kind: 'day', of: ({ day }) => day },
    { name: 'saputo', title: 'Saputo il', kind: 'moment', of: ({ known }) => known },
  ],
})

const acts = chapter({
  ...{ name: 'atti', title: 'Gli atti', shape: 'table', nothing: 'Nessun atto, per ora.' },
  rows: actsOf,
  columns: [
    { name: 'atto', title: 'Atto', of: ({ act }) => act },
    { name: 'data', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'che_cosa', title: 'Che cosa', of: ({ what }) => what },
  ],
})

const valueSaid = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
const corrections = chapter({
  ...{ name: 'rettifiche', title: 'Le rettifiche', shape: 'table', nothing: 'Nessuna rettifica.' },
  rows: ({ parts }) => parts.corrections,
  columns: [
    { name: 'avvenuto', title: 'Del', kind: 'day', of: ({ day }) => day },
    { name: 'saputo', title: 'Saputo il', kind: 'moment', of: ({ known }) => known },
    { name: 'resoconto', title: 'Resoconto', kind: 'number', of: ({ report }) => report },
    { name: 'dato', title: 'Dato', of: ({ field }) => words.wordIn(words.corrected, field) },
    { name: 'diceva', title: 'Diceva', of: ({ was }) => valueSaid(was) },
    { name: 'ora_dice', title: 'Ora dice', of: ({ now }) => valueSaid(now) },
    { name: 'perche', title: 'Perché', of: ({ reason }) => reason },
  ],
})

/** Two dates: when it happened, and when the register knew it; what was brought in later also says when it was recorded here. */
const timeline = chapter({
  ...{ name: 'storia', title: 'La storia', shape: 'table', nothing: 'Nessun fatto.' },
  rows: timelineOf,
  columns: [
    { name: 'n', title: 'N.', kind: 'number', of: ({ line }) => line.revision + 1 },
    { name: 'avvenuto', title: 'Avvenuto', kind: 'day', of: ({ line }) => line.day },
    { name: 'registrato', title: 'Registrato', kind: 'moment', of: ({ line }) => line.recorded },
    { name: 'fatto', title: 'Fatto', of: ({ what }) => what },
    { name: 'dettagli', title: 'Che cosa', of: ({ detail }) => detail },
  ],
})

/** In the order of the paper; the text that stands comes after the promises, whole. */
export const beforeText = [parties, ...livingChapters.promises] as const
export const afterText = [versions, signatures, acts, ...livingChapters.rest, ...besideChapters, corrections, timeline] as const
export const chapters = [...beforeText, ...afterText] as const
