// What every log must do, whatever it is made of. A store under test may hold events already: nothing counts from 1.
import { afterAll, beforeAll, describe } from 'vitest'
import type { EventStore } from '../../events/kernel/index.ts'
import { closing } from './contract/closing.ts'
import { expectations } from './contract/expecting.ts'
import { following } from './contract/following.ts'
import { reading } from './contract/reading.ts'
import { refusing } from './contract/refusing.ts'
import { repeating } from './contract/repeating.ts'
import { writesTogether } from './contract/together.ts'

export type Made = { readonly store: EventStore; readonly drop: () => Promise<void> }

const chapters = { expectations, 'writes together': writesTogether, closing, repeating, reading, following, refusing }

/** Runs the whole contract on one store. */
export const storeContract = (name: string, make: () => Promise<Made>): void => {
  describe(`the contract of the log: ${name}`, () => {
    let made: Made | undefined
    beforeAll(async () => {
      made = await make()
    })
    afterAll(async () => {
      await made?.store.close()
      await made?.drop()
    })
    const store = (): EventStore => {
      if (!made) throw new Error('the store has not been made')
      return made.store
    }
    for (const [chapter, tests] of Object.entries(chapters)) describe(chapter, () => tests(store))
  })
}
