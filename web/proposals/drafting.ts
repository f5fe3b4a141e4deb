// A draft being written: kept in the browser at every letter and in the register at every step, so that it can be taken up again anywhere.
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Point } from '../../events/proposals/vocabulary.ts'
import { wrongIn } from '../kernel/asks/form.tsx'
import { createForm, draftIn, type Form, type Wrong } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api, type Draft } from './api.ts'
import { pointFields, pointsInOrder } from './points.ts'

/** The first words of the paths that belong to each point. */
const heads: { readonly [P in Point]: readonly string[] } = {
  who: ['proponent', 'name', 'contacts', 'members'],
  title: ['title', 'area', 'kind'],
  good: ['good', 'listed'],
  idea: ['idea'],
  activities: ['activities'],
  recipients: ['recipients'],
  participation: ['participation'],
  duration: ['duration', 'use', 'when'],
  resources: ['resources'],
  supports: ['support', 'supportsNote'],
  declarations: ['declared', 'dispute', 'taxDispute'],
  attachments: ['attachments'],
}
const markOf = (point: Point): string => `saved.${point}`

/** What is written of one point, in an order that does not depend on who wrote first. */
const writtenIn = (form: Form, point: Point): string => {
  const own = Object.entries(form.draft()).filter(([path, text]) => text !== '' && heads[point].includes(path.split('.')[0] ?? ''))
  return own.length === 0 ? '' : JSON.stringify(Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1))))
}
const isDirty = (form: Form, point: Point): boolean => {
  const written = writtenIn(form, point)
  return written !== '' && written !== form.value(markOf(point))
}

/** Puts what the register keeps where this browser has nothing newer. */
const takeUp = (form: Form, draft: Draft): void => {
  for (const { point, answer } of draft.answers) {
    if (isDirty(form, point)) continue
    for (const [path, text] of Object.entries(draftIn(answer ?? undefined) ?? {})) form.set(path, text)
    form.set(markOf(point), writtenIn(form, point))
  }
}

/** `unset`: nothing to say yet. */
export type Keeping = 'unset' | 'saving' | 'saved' | 'unsaved'

export const createDrafting = (draft: Draft) => {
  const form = createForm(`draft-${draft.id}`, {}, { remembered: true })
  takeUp(form, draft)
  const [keeping, setKeeping] = createSignal<Keeping>('unset')
  const [problem, setProblem] = createSignal<Problem>()
  const keep = async (point: Point): Promise<boolean> => {
    const written = writtenIn(form, point)
    if (!isDirty(form, point)) return true
    const answered = await api.ask(draft.id, 'answer', { person: draft.person, point, answer: written }, { key: newId() })
    if (isProblem(answered)) {
      setProblem(answered)
      return false
    }
    form.set(markOf(point), written)
    return true
  }
  /** Sends every point that changed; false when the server has not got all of them. */
  const keepAll = async (): Promise<boolean> => {
    if (!pointsInOrder.some((point) => isDirty(form, point))) return true
    setKeeping('saving')
    setProblem(undefined)
    const kept: boolean[] = []
    for (const point of pointsInOrder) kept.push(await keep(point))
    const all = kept.every(Boolean)
    setKeeping(all ? 'saved' : 'unsaved')
    return all
  }
  const wrong = (point: Point): readonly Wrong[] => wrongIn(pointFields[point](form.value, draft.municipality), form.value)
  onMount(() => {
    // What could not be sent without a connection goes when it is back.
    const again = (): void => void keepAll()
    window.addEventListener('online', again)
    onCleanup(() => window.removeEventListener('online', again))
  })
  return { form, keeping, problem, keepAll, wrong, isWanting: (point: Point): boolean => wrong(point).length > 0 }
}
export type Drafting = ReturnType<typeof createDrafting>
