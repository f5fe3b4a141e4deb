// From a tap to an act in the outbox.
import { opened, setLost } from './box.ts'
import type { Session } from './roster.ts'
import type { words } from './words.ts'

export type Command = keyof ReturnType<typeof words>['labels']

/** Keeps the act; comes with its key when it is safe. What could not be kept (no room left) is said in the strip, and comes with nothing. */
export const record = async (
  of: Pick<Session, 'lab' | 'session'>,
  command: Command,
  data: object,
  needs?: string,
  picture?: Blob,
): Promise<string | undefined> => {
  try {
    const outbox = await opened()
    const key = await outbox?.record({
      ...{ context: 'labs', id: of.lab, command, about: of.session, label: command },
      // A person is of the laboratory; everything else is of one session.
      data: command === 'enrol' ? { ...data } : { session: of.session, ...data },
      ...(needs === undefined ? {} : { needs }),
      ...(picture ? { picture, pictureAt: 'photo' } : {}),
    })
    setLost(key === undefined)
    return key
  } catch (fault) {
    console.warn('record', fault)
    setLost(true)
    return undefined
  }
}
