// The same plan tried in several spaces: every day with what stands in its way and where; a day is had in all of them or in none.
import type { Question } from '../kernel/api.ts'
import { isProblem } from '../kernel/problem.ts'
import { api, type Tried } from './api.ts'
import type { tryOf } from './booking.ts'

export type Obstacle = { readonly space: string; readonly why: NonNullable<Tried['why']> }
export type TriedDay = Pick<Tried, 'day' | 'from' | 'to'> & { readonly obstacles: readonly Obstacle[] }
export type TriedAll = { readonly items: readonly TriedDay[] }

/** The days of all answers, each once; the spaces stand in the order they were asked in. */
export const joinedDays = (answers: readonly { readonly space: string; readonly items: readonly Tried[] }[]): readonly TriedDay[] => {
  const days = new Map<string, TriedDay>()
  for (const { space, items } of answers)
    for (const { day, from, to, why } of items) {
      const before = days.get(day) ?? { day, from, to, obstacles: [] }
      days.set(day, why === null ? before : { ...before, obstacles: [...before.obstacles, { space, why }] })
    }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1))
}

export const tryIn = (spaces: readonly string[], plan: ReturnType<typeof tryOf>): Question<TriedAll> => {
  const asked = spaces.map((space) => ({ space, question: api.read('/:id/try', { id: space }, plan) }))
  return {
    url: asked.map(({ question }) => question.url).join(' '),
    send: async (asOf) => {
      const answers = await Promise.all(asked.map(async ({ space, question }) => ({ space, answer: await question.send(asOf) })))
      const good: { readonly space: string; readonly items: readonly Tried[] }[] = []
      for (const { space, answer } of answers) {
        if (isProblem(answer)) return answer
        good.push({ space, items: answer.items })
      }
      return { items: joinedDays(good) }
    },
  }
}

export const isFree = ({ obstacles }: TriedDay): boolean => obstacles.length === 0
/** Days that cannot be had, for a reason one would not expect: a holiday in every space is none. */
export const clashes = ({ items }: TriedAll, spaces: number): readonly TriedDay[] =>
  items.filter(({ obstacles }) => obstacles.length > 0 && !(obstacles.length === spaces && obstacles.every(({ why }) => why === 'holiday')))
