// The pages of the spaces as text: what is free, one space, booking, one's own bookings, the door, and calendars.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { answers, inHours, mine, offered, one, own, rules, space } from './page-answers.ts'

const resident = person('resident')
const manager = person('social-manager')
const url = (page = '') => `/spazi/${space}${page}`
const pages = [
  '/spazi',
  url(),
  url('/prenota'),
  url('/aspetta'),
  url('/cura'),
  url('/regole'),
  url('/cartello'),
  '/prenotazioni',
  `/porta/${space}`,
  `/calendario?spazio=${space}`,
]

describe.each(pages)('%s', (page) => {
  it.each(['it', 'en'] as const)('is whole in %s, for a visitor and for a resident', async (language) => {
    expectWhole(await visit(page, { answers: answers(), language }))
    expectWhole(await visit(page, { answers: answers(['book', 'join', 'no-show', 'close']), language, me: resident }))
  })
})

describe('the spaces', () => {
  it('say what is free on a day, and what is not', async () => {
    const { text, asked } = await visit('/spazi?giorno=2099-05-04&minuti=120&che=room', { answers: answers() })
    for (const said of ['Sala comune', 'Libero il 4 maggio 2099', 'Per chi abita nell’edificio', '40 persone']) expect(text).toContain(said)
    expect(asked).toContain('/api/spaces?kind=room')
    expect(asked.some((one) => one.includes('free?from=2099-05-03T22') && one.includes('minutes=120'))).toBe(true)
    const full = { ...answers(), '/api/spaces/free': { items: [], position: 9 } }
    expect((await visit('/spazi', { answers: full })).text).toContain('non c’è un momento libero così lungo')
    const none = { ...answers(), '/api/spaces': { items: [], next: null, position: 9 } }
    expect((await visit('/spazi', { answers: none })).text).toContain('Non ci sono ancora spazi comuni')
  })
  it('show the week without saying who, and the rules', async () => {
    const { text, html } = await visit(url(), { answers: answers(['book', 'join']), me: resident })
    for (const said of [
      'la tua prenotazione',
      'occupato',
      'tenuto per chi aspetta',
      'fino a 60 giorni prima',
      'Si rifà il pavimento.',
      '50,00',
    ])
      expect(text).toContain(said)
    expect(text).toContain('2 prenotazioni future; 12 ore in trenta giorni')
    expect(html).toContain(`href="${url('/prenota')}"`)
    expect(html).not.toContain(url('/cura'))
    expect((await visit(url(), { answers: answers() })).text).toContain('Per prenotare bisogna entrare.')
    expect((await visit(url(), {})).title).toContain('Questo spazio non c’è')
  })
  it('give who looks after them their requests, those that make sense now', async () => {
    const keeping = [
      'book',
      'join',
      'no-show',
      'close',
      'reopen',
      'rule',
      'inspect',
      'exempt',
      'damage',
      'amend',
      'retire',
      'give-key',
      'return-key',
    ]
    const { text, html } = await visit(url(), { answers: answers(keeping), me: manager })
    for (const said of ['Chiudi per un periodo', 'Togli una chiusura', 'Cambia le regole', 'Concedi un’eccezione'])
      expect(text).toContain(said)
    expect(text).toContain('Affida una chiave')
    for (const senseless of ['Ho controllato', 'Registra una chiave restituita']) expect(text).not.toContain(senseless)
    expect(html).toContain(url('/cura'))
    const broken = { ...answers(keeping), [`/api/spaces/${space}`]: { ...one(keeping), damaged: true } }
    expect((await visit(url(), { answers: broken, me: manager })).text).toContain('Ho controllato: si può riaprire')
  })
})

describe('a space on a past day', () => {
  const past = (page: string, more: Parameters<typeof visit>[1] = {}) => visit(`${page}?asOf=2026-01-10`, { answers: answers(), ...more })
  it('is asked of that day, with what was free and taken then, and offers nothing to do', async () => {
    const { text, asked, html } = await past(url(), { me: manager })
    expect(asked).toContain(`/api/spaces/${space}?asOf=2026-01-10`)
    expect(asked.some((one) => one.includes('/calendar?from=2026-01-10&to=2026-01-16&asOf=2026-01-10'))).toBe(true)
    expect(asked.some((one) => one.includes('free?from=2026-01-09T23') && one.includes('asOf=2026-01-10'))).toBe(true)
    expect(text).toContain('La storia di questo spazio')
    for (const absent of ['Per prenotare bisogna entrare', 'Cambia le regole']) expect(text).not.toContain(absent)
    expect(html).not.toContain(url('/prenota'))
  })
  it('lists the bookings one had, without buttons', async () => {
    const { text, asked } = await past('/prenotazioni', { me: resident })
    expect(asked).toContain('/api/spaces/mine?asOf=2026-01-10')
    expect(text).toContain('Sala comune')
    for (const absent of ['Disdici', 'Non aspetto più']) expect(text).not.toContain(absent)
  })
  it('shows who looks after it whom it was for, without the code of today', async () => {
    const { text, asked } = await past(url('/cura'), { me: manager })
    expect(asked.some((one) => one.includes('/day?day=2026-01-10&asOf=2026-01-10'))).toBe(true)
    expect(text).toContain('una famiglia')
    for (const absent of ['048213', 'È arrivato', 'Non è venuto nessuno']) expect(text).not.toContain(absent)
  })
})

describe('the story', () => {
  it('says what was decided, by which role, and what new rules changed', async () => {
    const { text } = await visit(url(), { answers: answers() })
    for (const said of [
      'Nuove regole',
      'Che cosa cambia: 2 regole',
      '4 ore',
      '2 ore',
      'Un danno è segnalato',
      'Chiuso finché qualcuno non controlla',
    ])
      expect(text).toContain(said)
    expect(text).toContain('3 prenotazioni annullate')
    expect(text).toContain('gestore sociale')
  })
})

describe('the rules', () => {
  const all = { week: [{ from: 0, until: 240 }], share: 40, buildingShare: 30 }
  const whole = {
    ...rules,
    household: { ...rules.household, buildingHours: 20 },
    closedDays: ['2026-08-14', '2026-08-15'],
    initiative: { open: 7, buildingHours: 33 },
    prime: all,
  }
  const asking = { ...answers(['rule']), [`/api/spaces/${space}`]: { ...one(['rule']), rules: whole } }
  it('are all written in the form, in groups', async () => {
    const { html, text } = await visit(url('/regole'), { answers: asking, me: manager })
    for (const group of ['Quando è aperto', 'Come si prenota', 'Limiti per le famiglie', 'Limiti per le iniziative', 'Ore più richieste'])
      expect(text).toContain(group)
    for (const value of ['2026-08-14', '2026-08-15', '7', '33', '40', '30']) expect(html).toMatch(new RegExp(`value="${value}"`))
    expect(text).toContain('Contano le prenotazioni in tutti gli spazi dell’edificio.')
    expect(text).toContain('Per ora non cambia niente.')
  })
  it('begin with sensible ones where there are none', async () => {
    const none = { ...answers(['rule']), [`/api/spaces/${space}`]: { ...one(['rule']), rules: null, version: 0 } }
    const { text, html } = await visit(url('/regole'), { answers: none, me: manager })
    expect(html).toMatch(/value="240"/)
    expect(text).toContain('08:00–22:00')
  })
  it('are changed only by who looks after the space', async () => {
    expect((await visit(url('/regole'), { answers: answers(['book']), me: resident })).text).toContain('le cambia chi cura questo spazio')
  })
})

describe('booking', () => {
  it('begins with a day and large hours, and says when nothing is free', async () => {
    const { text } = await visit(`${url('/prenota')}?giorno=2099-05-04`, { answers: answers(['book']), me: resident })
    for (const said of ['Quando', 'Per chi', 'Una volta o più', 'Controlla', '2 ore', '4 ore']) expect(text).toContain(said)
    expect(text).not.toContain('6 ore')
    const full = { ...answers(), '/api/spaces/free': { items: [], position: 9 } }
    expect((await visit(`${url('/prenota')}?giorno=2099-05-04`, { answers: full, me: resident })).text).toContain('Avvisami se si libera')
  })
  it('tells who does not live there what to do', async () => {
    const nobody = { ...answers(), '/api/initiatives/mine': { homes: [], items: [], position: 9 } }
    expect((await visit(url('/prenota'), { answers: nobody, me: resident })).text).toContain('Chiedi al gestore sociale')
    const open = { ...nobody, [`/api/spaces/${space}`]: { ...one(), rules: { ...one().rules, audience: 'everybody' } } }
    expect((await visit(url('/prenota'), { answers: open, me: resident })).text).toContain('Che giorno')
  })
})

describe('one’s own bookings', () => {
  it('come with what may be done with each, and what is left of the hours', async () => {
    const { text } = await visit('/prenotazioni', { answers: answers(), me: resident })
    for (const said of ['Sposta', 'Disdici', 'Si ripete', 'In attesa', 'Non aspetto più', 'Ti restano 6,5 ore', 'ancora 1 prenotazione']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('finito')
    expect((await visit('/prenotazioni', { answers: answers() })).text).toContain('bisogna entrare')
    const none = { ...answers(), '/api/spaces/mine': mine([], []) }
    expect((await visit('/prenotazioni', { answers: none, me: resident })).text).toContain('Non hai prenotazioni')
  })
  it('put an offer first, with the time that is left to take it', async () => {
    const { text } = await visit('/prenotazioni', { answers: { ...answers(), '/api/spaces/mine': mine([], [offered]) }, me: resident })
    for (const said of ['Si è liberato un posto per te', 'Prendo il posto', 'No, grazie', 'Poi passa a chi viene dopo'])
      expect(text).toContain(said)
  })
  it('of somebody else one can only open, and those of a closed space ask to be moved', async () => {
    const bookings = [own(1, { own: false }), own(2, { displaced: true })]
    const { text } = await visit('/prenotazioni', { answers: { ...answers(), '/api/spaces/mine': mine(bookings, []) }, me: resident })
    expect(text).toContain('Qualcuno ti ha indicato')
    expect(text.match(/Disdici/g)).toHaveLength(1)
    expect(text).toContain('Lo spazio sarà chiuso')
  })
})

describe('the door', () => {
  const now = (more: object = {}) => ({
    ...answers(),
    '/api/spaces/mine': mine([own(1, { starts_at: inHours(0), ends_at: inHours(2), ...more })], []),
  })
  const soon = { starts_at: new Date(Date.now() + 300_000).toISOString() }
  it('has one button with the code of the sheet, and asks the six digits without it', async () => {
    const scanned = await visit(`/porta/${space}?t=abc`, { answers: now(soon), me: resident })
    expect(scanned.text).toContain('Sono arrivato')
    expect(scanned.text).not.toContain('Codice di sei cifre')
    expect((await visit(`/porta/${space}`, { answers: now(soon), me: resident })).text).toContain('Codice di sei cifre')
  })
  it('lets who is there leave, and says when nothing is booked now', async () => {
    expect((await visit(`/porta/${space}`, { answers: now({ status: 'here' }), me: resident })).text).toContain('Ho finito')
    expect((await visit(`/porta/${space}`, { answers: answers(), me: resident })).text).toContain('Adesso non hai prenotazioni qui')
  })
  it('has a sheet with a drawing, good for one day, and a list for who looks after it', async () => {
    const sheet = await visit(url('/cartello'), { answers: answers(), me: manager })
    for (const said of ['Sei arrivato?', 'Vale per sabato 5 dicembre', 'Cartello che resta appeso']) expect(sheet.text).toContain(said)
    expect(sheet.html).toContain('class="qr"')
    const list = await visit(url('/cura'), { answers: answers(), me: manager })
    for (const said of ['048213', 'una famiglia', '12 persone', 'stare insieme fra vicini', 'Chi aspetta'])
      expect(list.text).toContain(said)
    const { [`/api/spaces/${space}/day`]: _, [`/api/spaces/${space}/door`]: __, ...others } = answers()
    expect((await visit(url('/cura'), { answers: others, me: resident })).text).toContain('per chi cura lo spazio')
    expect((await visit(url('/cartello'), { answers: others, me: resident })).text).toContain('per chi cura lo spazio')
  })
})

describe('calendars', () => {
  it('list what is followed and offer one’s own', async () => {
    const { text } = await visit('/calendario', { answers: answers(), me: resident })
    for (const said of ['I miei impegni', 'Crea l’indirizzo', 'Sala comune', '20 novembre 2026', 'Nuovo indirizzo', 'Chiudi'])
      expect(text).toContain(said)
    const none = { ...answers(), '/api/feeds': { items: [] } }
    const fresh = await visit(`/calendario?spazio=${space}`, { answers: none, me: resident })
    expect(fresh.text).toContain('Segui: Sala comune')
    expect(fresh.text).toContain('Non ne segui ancora nessuno')
  })
})
