// Who may open a file: everybody once a fact has published it; before, its uploader and those who follow the thing it belongs to.
import { contextOf, type Day, type EventStore, idOf, isUuid } from '../../events/kernel/index.ts'
import type { Context } from '../kernel/context.ts'
import { may } from '../kernel/may.ts'
import type { Me } from '../kernel/people.ts'
import { makeStates } from '../kernel/states.ts'
import type { FoundFile } from './files.ts'
import type { FileUsed } from './ledger.ts'

export type Opening = {
  /** `today` in Italy */
  readonly mayOpen: (file: FoundFile, me: Me | undefined, today: Day) => Promise<boolean>
}

const rememberedStates = 100

export const isPublished = ({ uses }: FoundFile): boolean => uses.some(({ published }) => published)

export const makeOpening = (store: EventStore, contexts: readonly Context[]): Opening => {
  const states = makeStates(store, rememberedStates)
  const opens = async ({ stream }: FileUsed, me: Me, today: Day): Promise<boolean> => {
    const writes = contexts.find(({ name }) => name === contextOf(stream))?.writes
    if (!writes?.opens || !isUuid(idOf(stream))) return false
    const { state } = await states.refresh(stream, writes.decider)
    const where = writes.opens.where?.(state, idOf(stream))
    return where?.persons?.includes(me.id) === true || may(me, writes.opens.roles, where, today).yes
  }
  return {
    mayOpen: async (file, me, today) => {
      if (isPublished(file)) return true
      if (!me) return false
      if (file.copies.some(({ owner }) => owner === me.id)) return true
      for (const use of file.uses) if (await opens(use, me, today)) return true
      return false
    },
  }
}
