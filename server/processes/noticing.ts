// A letter to who asked for one when something waits for them: it says that something is there, never what, to whom else, or of which kind.
import type { NoticeSide } from '../../events/generative/vocabulary.ts'
import type { Day } from '../../events/kernel/index.ts'
import type { Act } from '../kernel/ask.ts'
import { isSettled } from './settled.ts'
import { eachDayAt, type Timer } from './timer.ts'

/** Somebody whose appointment was reminded of, and who has not been written to. */
export type Waiting = { readonly id: string; readonly due: Day; readonly to: NoticeSide; readonly person: string }
export type Notice = { readonly to: string; readonly subject: string; readonly text: string }

export type NoticingDeps = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  readonly waiting: () => Promise<readonly Waiting[]>
  /** the address of who gave one and asked for notices; undefined for everybody else */
  readonly addressOf: (person: string) => Promise<string | undefined>
  readonly send: (notice: Notice) => Promise<void>
  /** where one enters, the same for everybody */
  readonly home: string
}

/** In UTC: after the reminders, and not in the middle of anybody’s night. */
const hour = 7

const subject = 'C’è qualcosa per te su Comunanza'
const textOf = (home: string): string =>
  `${subject}. Per vederlo entra qui:\n\n${home}\n\n` +
  'Di più non scriviamo, perché la posta può essere letta da altri. Se non vuoi più questi avvisi, lo dici in «I miei dati».\n\n' +
  'There is something for you on Comunanza: enter at the address above. You can stop these notices under “My data”.\n'

/** The whole of what leaves: the same words for everybody, and an address. */
export const noticeTo = (to: string, home: string): Notice => ({ to, subject, text: textOf(home) })

const told = async ({ act, house, addressOf, send, home }: NoticingDeps, { id, due, to, person }: Waiting): Promise<boolean> => {
  const address = await addressOf(person)
  if (address === undefined) return false
  await send(noticeTo(address, home))
  const key = `notice-${id}-${due}-${to}`
  const answer = await act({ context: 'generative', id, command: 'notice', data: { due, to }, by: house, role: 'admin', key })
  // No word of the case: this sentence is read by whoever runs the server.
  if (!isSettled(answer)) throw new Error(`a notice that was sent is not recorded: ${answer.outcome}`)
  return true
}

/** Writes to each once; of one who cannot be reached the others are written to all the same, and they are tried again the next day. Answers how many. */
export const sendNotices = async (given: NoticingDeps): Promise<number> => {
  const failed: unknown[] = []
  let sent = 0
  for (const one of await given.waiting()) {
    const done = await told(given, one).catch((fault: unknown) => void failed.push(fault))
    if (done) sent += 1
  }
  // What a mail server answers may repeat the address: only how many is said.
  if (failed.length > 0) throw new Error(`${failed.length} notices could not be sent or recorded`)
  return sent
}

export const noticing = (given: NoticingDeps): Timer => ({ name: 'noticing', next: eachDayAt(hour), ring: () => sendNotices(given) })
