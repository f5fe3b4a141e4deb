// With what the form of a new initiative begins: nothing, or what a concluded one said, to do it again.
import { createMemo } from 'solid-js'
import type { Draft } from '../kernel/form.ts'
import { today } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { api, type Initiative } from './api.ts'
import { draftOf } from './planning.ts'

/** Another time is another first day. */
const againFrom = (of: Initiative): Draft => ({ ...draftOf(of), 'when.first': (of.first_day ?? '') > today() ? (of.first_day ?? '') : '' })

export type Begun = { readonly draft: Draft; readonly repeats: Pick<Initiative, 'id' | 'title'> | undefined }
const anew: Begun = { draft: {}, repeats: undefined }

/** Undefined while it is being read. What cannot be read, or is not concluded, is begun anew. */
export const createBegun = (id: () => string | undefined): (() => Begun | undefined) => {
  const reading = createReading(() => {
    const of = id()
    return of === undefined ? undefined : api.read('/:id', { id: of })
  })
  // Once it is there it stays: what is read again must not take away what somebody is writing.
  return createMemo<Begun | undefined>((before) => {
    if (before) return before
    if (id() === undefined) return anew
    const found = reading.answer()
    if (found === undefined) return undefined
    return isProblem(found) || found.stage !== 'concluded'
      ? anew
      : { draft: againFrom(found), repeats: { id: found.id, title: found.title } }
  })
}
