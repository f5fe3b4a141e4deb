// The forms of proposals: what they send is what the counter takes, and what is missing is said where it is asked.
import { describe, expect, it } from 'vitest'
import { check } from '../../events/kernel/index.ts'
import { type CommandName, commands } from '../../events/proposals/commands.ts'
import { wrongIn } from '../../web/kernel/asks/form.tsx'
import { givenBy } from '../../web/kernel/asks/given.ts'
import { createForm, type Draft } from '../../web/kernel/form.ts'
import { wordsOf } from '../../web/proposals/again.ts'
import type { OnDesk, Proposal } from '../../web/proposals/api.ts'
import { type Askable, desk } from '../../web/proposals/asking.ts'
import { pinnedBy } from '../../web/proposals/asking-desk.ts'
import { handingIn, pointFields, pointOf, pointsInOrder } from '../../web/proposals/points.ts'
import { profile } from '../regulations/samples.ts'
import { filled, shownForm } from '../support/form-page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { handed, id, whole } from './page-samples.ts'

const other = id.replace(/52$/, '46')
const opinion = {
  ...{ proposal: id, day: '2026-10-01', known: '2026-10-01T09:00:00.000Z', opinion: 1, adviser: 'heritage', office: 'Soprintendenza' },
  ...{ due: '2026-11-01', binding: true, outcome: null, prescriptions: ['Niente scavi'], document: null, given_on: null },
}
const reply = { proposal: id, day: '2026-10-01', known: '2026-10-01T09:00:00.000Z', reply: 1, person: '', text: 'x', answer: null }
const observation = {
  ...{ proposal: id, day: '2026-10-01', known: '2026-10-01T09:00:00.000Z', observation: 1, by: '', text: 'Una fontana?' },
  ...{ outcome: null, reply: null, replied_on: null },
}
const standing = {
  ...{ id: '9e900000-0000-4000-8000-000000019036', name: 'Cremona', title: 'Regolamento', version: 3, starts_on: '2024-01-01' },
  ...{ ends_on: null, complete: true, profile, act: null },
}
const of = {
  ...whole({ person: person('resident').id, standing }, { handed, opinions: [opinion], replies: [reply], observations: [observation] }),
} as unknown as OnDesk

const file = (name: string): Draft => ({ [name]: 'a'.repeat(64), [`${name}.bytes`]: '900', [`${name}.type`]: 'application/pdf' })
/** What somebody writes in each form. */
const drafts: { readonly [C in Askable]: Draft } = {
  register: { protocol: '2026-1', protocolOn: '2026-11-20', kind: 'complex' },
  designate: { manager: other, sector: 'Beni comuni' },
  redact: { title: 'L’orto', ...file('document') },
  publish: {},
  observe: { text: 'Serve una fontana' },
  reply: { observation: '1', outcome: 'partly', text: 'In parte' },
  closeConsultation: {},
  confirm: {},
  assess: { criterion: 'feasibility', passes: 'yes' },
  askIntegration: { 'items.0': 'La mappa', 'items.1': 'Lo statuto', 'items.rows': '2', due: '2026-12-01' },
  remind: {},
  integrate: { 'answers.1': 'Eccolo', ...file('file') },
  receiveIntegration: { 'waived.1': 'yes' },
  askOpinion: { adviser: 'green', office: 'Verde', due: '2026-12-01', binding: 'yes' },
  giveOpinion: { opinion: '1', outcome: 'with-prescriptions', 'prescriptions.0': 'Niente scavi' },
  openCodesign: {},
  meet: { kind: 'assembly', place: 'Scuola', present: '12', notes: 'Tutti d’accordo' },
  transmit: { draft: 'Schema di patto' },
  accept: { act: 'DD-1', actOn: '2026-11-20', 'mapped.1-1': '5' },
  announceRefusal: { 'reasons.0': 'Manca lo spazio' },
  answerRefusal: { text: 'Lo spazio c’è' },
  dropRefusal: { reason: 'È vero' },
  refuse: { act: 'DD-2', actOn: '2026-11-20', 'reasons.0': 'Manca', 'answers.1': 'È di altri' },
  withdraw: {},
  archive: { reason: 'inertia', note: 'Nessuna risposta' },
  merge: { into: other, 'into.written': 'Il parco', reason: 'Lo stesso parco', informed: 'yes' },
  reopen: { reason: 'Nuovi elementi' },
  correct: { protocol: '2026-2', why: 'Refuso' },
}
const { asking } = desk()

describe.each(Object.keys(drafts) as Askable[])('%s', (command: Askable) => {
  it('sends what the counter takes', () => {
    const form = filled(asking[command], of, drafts[command])
    expect(form.wrong).toEqual([])
    expect(check(commands[command as CommandName].fields, form.sent())).toMatchObject({ ok: true })
  })
  it.each(['it', 'en'] as const)('is whole in %s', (language) => expectWhole(shownForm(asking[command], of, language)))
})

describe('the forms of the desk', () => {
  it('pin the regulation in force with the figures of that kind', () => {
    expect(pinnedBy(standing as never, 'ordinary')).toMatchObject({
      version: 3,
      days: 30,
      from: 'designation',
      consultation: false,
      executive: false,
    })
    expect(pinnedBy(standing as never, 'complex')).toMatchObject({
      days: 60,
      from: 'registration',
      consultation: true,
      executive: true,
      capMonths: 48,
    })
  })
  it('without a regulation in force say that one is needed', () => {
    expect(filled(asking.register, { ...of, standing: undefined } as OnDesk, drafts.register).wrong).toEqual(['kind'])
  })
  it('the publishable version begins with the words handed in, never with contacts', () => {
    const fresh = { ...of, parts: { ...of.parts, versions: [] } } as OnDesk
    const { sent } = filled(asking.redact, fresh, { title: 'x', ...file('document') })
    expect(sent()).toMatchObject({ idea: 'Le parole di chi propone' })
    expect(JSON.stringify(sent())).not.toContain('recapito')
  })
  it('a correction sends only what was written differently', () => {
    expect(filled(asking.correct, of, drafts.correct).sent()).toEqual({ reason: 'Refuso', to: { protocol: '2026-2' } })
  })
})

const eleven: Draft = {
  ...{
    proponent: 'informal-group',
    name: 'Orto di via Decia',
    contacts: 'x@example.org',
    members: 'Cinque',
    title: 'L’orto',
    area: 'schools',
  },
  ...{ kind: 'ordinary', good: 'La terra', idea: 'Un orto', activities: 'Seminare', recipients: 'Tutti', participation: 'Aperta' },
  ...{
    duration: 'short',
    use: 'periodic',
    when: 'Il sabato',
    resources: 'Tempo',
    'support.goods': 'yes',
    dispute: 'yes',
    taxDispute: 'TARI 2022',
  },
  ...{ 'declared.no-exclusion': 'yes', 'declared.accepts-regulation': 'yes', 'declared.authorises-publication': 'yes' },
  ...{ 'declared.no-money': 'yes', 'declared.privacy': 'yes', 'attachments.0.what': 'group-minutes', ...file('attachments.0.file') },
}
describe('the eleven points', () => {
  const written = (draft: Draft) => createForm('points', draft)
  it('make a proposal the counter takes', () => {
    const form = written(eleven)
    for (const point of pointsInOrder) expect(wrongIn(pointFields[point](form.value, '019036'), form.value), point).toEqual([])
    const sent = JSON.parse(JSON.stringify(handingIn(givenBy(form), person('resident').id)))
    expect(check(commands.submit.fields, sent)).toMatchObject({ ok: true })
    expect(sent).toMatchObject({
      supports: ['goods'],
      taxDispute: 'sì: TARI 2022',
      when: 'Il sabato',
      attachments: [{ what: 'group-minutes' }],
    })
  })
  it('of a proposal once handed in come back word for word, without what was declared and attached', () => {
    const of = {
      ...whole({}, { handed: { ...handed, name: 'Orto', members: 'Cinque', when: 'Il sabato', supports_note: 'Due carriole' } }),
    }
    const form = written(wordsOf(of as unknown as Proposal))
    expect(handingIn(givenBy(form), person('resident').id)).toMatchObject({
      ...{ proponent: 'person', title: 'L’orto', area: 'schools', kind: 'ordinary', good: 'Terra', idea: 'Le parole di chi propone' },
      ...{ contacts: 'recapito@example.org', duration: 'short', use: 'periodic', when: 'Il sabato', resources: 'x' },
      ...{ supports: ['goods'], supportsNote: 'Due carriole', declared: [], attachments: [] },
    })
    const still = pointsInOrder.filter((point) => wrongIn(pointFields[point](form.value, '019036'), form.value).length > 0)
    expect(still).toEqual(['declarations'])
    expect(wordsOf(whole({}, { handed: null }) as unknown as Proposal)).toEqual({})
  })
  it('no declaration comes ticked, and each is asked for', () => {
    const form = written({})
    const wrong = wrongIn(pointFields.declarations(form.value, ''), form.value).map(({ path }) => path)
    expect(wrong.filter((path) => path.startsWith('declared.'))).toHaveLength(5)
  })
  it('what the counter finds wrong lands on its point', () => {
    const form = written(eleven)
    expect([pointOf('idea', form.value), pointOf('attachments.0.file', form.value), pointOf('members', form.value)]).toEqual([
      'idea',
      'attachments',
      'who',
    ])
  })
})
