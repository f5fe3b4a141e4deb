// From a tap to an act in the outbox.
import { box } from './box.ts'
import type { Session } from './roster.ts'
import type { words } from './words.ts'

export type Command = keyof ReturnType<typeof words>['labels']

/** Keeps the act; comes with its key when it is safe, undefined where the browser keeps nothing. */
export const record = async (
  of: Pick<Session, 'lab' | 'session'>,
  command: Command,
  data: object,
  needs?: string,
  picture?: Blob,
): Promise<string | undefined> =>
  box()?.record({
    ...{ context: 'labs', id: of.lab, command, about: of.session, label: command },
    // A person is of the laboratory; everything else is of one session.
    data: command === 'enrol' ? { ...data } : { session: of.session, ...data },
    ...(needs === undefined ? {} : { needs }),
    ...(picture ? { picture, pictureAt: 'photo' } : {}),
  })
