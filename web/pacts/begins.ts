// Since when there are pacts: the start of the first year that has one.
import { isProblem } from '../kernel/problem.ts'
import { api } from './api.ts'

export const begins = async (): Promise<string | undefined> => {
  const figures = await api.read('/figures', {}).send()
  const first = isProblem(figures) ? undefined : figures.years[0]?.year
  return first === undefined ? undefined : `${first}-01-01`
}
