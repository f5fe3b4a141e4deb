// Codes by mail, through a real SMTP server: only to whom they belong, in one piece, without a word about who has an account.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailboxLink } from '../../server/accounts/links.ts'
import { isAddress, openMail } from '../../server/accounts/mail.ts'
import { anna, dario, jarOf, openRoom, type Room, signedIn } from './room.ts'
import { site } from './traveller.ts'

type Received = { readonly from: string; readonly to: readonly string[]; readonly text: string }
type Mailroom = {
  readonly url: string
  readonly received: Received[]
  readonly next: () => Promise<Received>
  readonly stop: () => Promise<void>
}

const openMailroom = async (): Promise<Mailroom> => {
  const received: Received[] = []
  const waiting: ((mail: Received) => void)[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData: async (stream, session, done) => {
      const pieces: Buffer[] = []
      for await (const piece of stream) pieces.push(piece as Buffer)
      const { mailFrom, rcptTo } = session.envelope
      const mail = {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        text: Buffer.concat(pieces).toString('utf8'),
      }
      received.push(mail)
      waiting.shift()?.(mail)
      done()
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    ...{ url: `smtp://127.0.0.1:${port}`, received },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

let mailroom: Mailroom
let room: Room
beforeAll(async () => {
  mailroom = await openMailroom()
  room = await openRoom({ publicUrl: site, mail: { url: mailroom.url, from: 'registro@beni.example.org' } })
})
afterAll(async () => {
  await room.stop()
  await mailroom.stop()
})

/** Quoted-printable as it was written. */
const readable = (text: string): string =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
const codeIn = (mail: Received): string => /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(readable(mail.text))?.[0] ?? ''
const post = (path: string, body: object, cookie = ''): Promise<Response> =>
  room.counter.post(path, { body, headers: { origin: site, ...(cookie === '' ? {} : { cookie }) } })
const ask = (email: string, cookie = ''): Promise<Response> => post('/api/session/code/ask', { email }, cookie)
const later = (minutes: number): void => {
  room.counter.clock.now = new Date(Date.parse(room.counter.clock.now) + minutes * 60_000).toISOString()
}

describe('a code sent from a desk', () => {
  it('is seen by its reader alone, and makes the mailbox theirs', async () => {
    const arriving = mailroom.next()
    const answer = await post(
      '/api/session/code/issue',
      { person: anna, email: 'anna@example.org' },
      await signedIn(room, dario, { origin: site }),
    )
    expect([answer.status, await answer.json()]).toMatchObject([201, { sent: true }])
    const mail = await arriving
    expect([mail.from, mail.to]).toEqual(['registro@beni.example.org', ['anna@example.org']])
    expect(mail.text).toMatch(/^Subject: Il tuo codice per entrare in Comunanza\r$/m)
    expect(readable(mail.text)).toContain(`${site}/accedi#codice=${codeIn(mail)}`)
    expect(readable(mail.text)).toContain('una volta sola, per 7 giorni')
    const entered = await post('/api/session/code', { code: codeIn(mail) })
    expect((await entered.json()).me.id).toBe(anna)
    expect(await room.accounts.links.find([mailboxLink(room.accounts.linkKey, 'Anna@Example.org').hash])).toEqual([anna])
  })
  it('does not show the desk the code it sent', async () => {
    const answer = await post(
      '/api/session/code/issue',
      { person: anna, email: 'anna@example.org' },
      await signedIn(room, dario, { origin: site }),
    )
    expect(Object.keys(await answer.json()).sort()).toEqual(['sent', 'until'])
  })
})

describe('a code one asks for', () => {
  it('comes to the mailbox, opens in the browser that asked, for ten minutes', async () => {
    const arriving = mailroom.next()
    const asked = await ask('anna@example.org')
    expect([asked.status, await asked.json()]).toEqual([202, { minutes: 10 }])
    const code = codeIn(await arriving)
    expect((await post('/api/session/code', { code })).status).toBe(409)
    expect((await post('/api/session/code', { code }, jarOf(asked))).status).toBe(200)
    const again = mailroom.next()
    const jar = jarOf(await ask('anna@example.org'))
    const second = codeIn(await again)
    later(10)
    expect((await post('/api/session/code', { code: second }, jar)).status).toBe(409)
  })
  it('is answered the same when nobody has this address, and nothing is sent', async () => {
    later(60)
    const before = mailroom.received.length
    const [known, unknown] = [await ask('anna@example.org'), await ask('nessuno@example.org')]
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    const names = (answer: Response): string => [...answer.headers.keys()].sort().join()
    expect(names(known)).toBe(names(unknown))
    // The one to Anna arrives; had there been another, it would have been asked for before.
    while (mailroom.received.length === before) await mailroom.next()
    expect(mailroom.received.slice(before).map(({ to }) => to)).toEqual([['anna@example.org']])
  })
  it('is not sent for ever to the same mailbox', async () => {
    later(60)
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) statuses.push((await ask('tante@example.org')).status)
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
  })
})

describe('an address that would be more than one', () => {
  const bad = [
    'anna@example.org\r\nBcc: tutti@example.org',
    'anna@example.org\nBcc: tutti@example.org',
    'anna@example.org,bruno@example.org',
    'anna@example.org; bruno@example.org',
    '"Anna" <anna@example.org>',
    'anna@example.org>',
    'anna @example.org',
    'anna@example',
    'anna',
    '@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
    'anna@-example.org',
    'anna@example.org%0ABcc:tutti@example.org',
  ]
  it.each(bad)('is refused: %j', async (email) => {
    expect(isAddress(email)).toBe(false)
    const before = mailroom.received.length
    expect((await ask(email)).status).toBe(422)
    const letter = { to: email, language: 'it', url: 'x', code: 'x', minutes: 10 } as const
    const mail = openMail({ url: mailroom.url, from: 'registro@beni.example.org' })
    await expect(mail.send(letter)).rejects.toThrow('not one address')
    mail.close()
    expect(mailroom.received.length).toBe(before)
  })
  it.each(['anna@example.org', 'anna.prati+registro@posta.comune.example.it', "o'neill@example.org"])('but not %s', (email) =>
    expect(isAddress(email)).toBe(true),
  )
})

describe('the mail server', () => {
  it('off this machine is spoken to encrypted or not at all', async () => {
    const letter = { to: 'anna@example.org', language: 'it', url: 'x', code: 'x', minutes: 10 } as const
    const before = mailroom.received.length
    // The same server, which offers no encryption, by a name that could be anybody's.
    const mail = openMail({ url: mailroom.url.replace('127.0.0.1', '127.1'), from: 'registro@beni.example.org' })
    await expect(mail.send(letter)).rejects.toThrow(/STARTTLS/)
    mail.close()
    expect(mailroom.received.length).toBe(before)
  })
  it('away is told to whoever runs the server, and to nobody else', async () => {
    later(60)
    const away = await openRoom({ publicUrl: site, mail: { url: 'smtp://127.0.0.1:9', from: 'registro@beni.example.org' } })
    await away.accounts.links.give([mailboxLink(away.accounts.linkKey, 'anna@example.org')], anna, away.counter.clock.now)
    const told = new Promise<void>((resolve) => {
      const push = away.faults.push.bind(away.faults)
      away.faults.push = (...faults) => {
        resolve()
        return push(...faults)
      }
    })
    const answer = await away.counter.post('/api/session/code/ask', { body: { email: 'anna@example.org' }, headers: { origin: site } })
    expect(answer.status).toBe(202)
    await told
    expect(JSON.stringify(away.faults.map(String))).not.toContain('anna@example.org')
    await away.stop()
  })
  it('is not there where nobody configured it', async () => {
    const without = await openRoom({ publicUrl: site })
    const answer = await without.counter.post('/api/session/code/ask', { body: { email: 'anna@example.org' }, headers: { origin: site } })
    expect(answer.status).toBe(404)
    await without.stop()
  })
})
