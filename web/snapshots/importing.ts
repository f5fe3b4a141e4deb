// An import as the page lives it: files chosen, looked at, decided about, brought in one after the other.
import { createSignal } from 'solid-js'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { base64Of, bringIn, type Done, type Import, type Publication } from './api.ts'
import type { Decisions } from './report.tsx'
import { words } from './words.ts'

type Stage = 'choosing' | 'looking' | 'looked' | 'bringing' | 'done'
export type Chosen = { readonly municipality: string; readonly on: string; readonly files: readonly File[] }

/** All files together: the server has the last word on each. */
export const mostBytes = 10 * 1024 * 1024

const toggled = (all: ReadonlySet<string>, one: string, yes: boolean): ReadonlySet<string> => {
  const next = new Set(all)
  if (yes) next.add(one)
  else next.delete(one)
  return next
}

const createDecisions = () => {
  const [kept, setKept] = createSignal<ReadonlySet<string>>(new Set())
  const [replaced, setReplaced] = createSignal<ReadonlySet<string>>(new Set())
  const pair = (number: string, by: string) => JSON.stringify([number, by])
  const decisions: Decisions = {
    isKept: (text) => kept().has(text),
    keep: (text, yes) => setKept(toggled(kept(), text, yes)),
    isReplaced: (number, by) => replaced().has(pair(number, by)),
    replace: (number, by, yes) => setReplaced(toggled(replaced(), pair(number, by), yes)),
  }
  const said = (): Pick<Import, 'noPersons' | 'replaced'> => ({
    noPersons: [...kept()],
    replaced: [...replaced()].map((one) => {
      const [number = '', by = ''] = JSON.parse(one) as string[]
      return { number, by, reason: words().import.replaceReason }
    }),
  })
  const forget = (): void => {
    setKept(new Set<string>())
    setReplaced(new Set<string>())
  }
  return { decisions, said, forget }
}

export const createImport = () => {
  const [stage, setStage] = createSignal<Stage>('choosing')
  const [problem, setProblem] = createSignal<Problem>()
  const [looked, setLooked] = createSignal<Done>()
  const [facts, setFacts] = createSignal(0)
  const [taken, setTaken] = createSignal(0)
  const decided = createDecisions()
  let publications: readonly Publication[] = []
  let municipality = ''

  const failed = (found: Problem): void => {
    setProblem(found)
    setStage(looked() ? 'looked' : 'choosing')
  }
  const look = async (chosen: Chosen): Promise<void> => {
    setProblem(undefined)
    setLooked(undefined)
    decided.forget()
    setStage('looking')
    municipality = chosen.municipality
    const on = chosen.on === '' ? {} : { on: chosen.on }
    publications = await Promise.all(chosen.files.map(async (file) => ({ name: file.name, content: await base64Of(file), ...on })))
    const said = await bringIn({ municipality, files: publications, trial: true, noPersons: [], replaced: [] })
    if (isProblem(said)) return failed(said)
    setLooked(said)
    setStage('looked')
  }
  const confirm = async (): Promise<void> => {
    setProblem(undefined)
    setFacts(0)
    setTaken(0)
    setStage('bringing')
    for (const { name } of looked()?.reports ?? []) {
      const said = await bringIn({ municipality, files: publications.filter((one) => one.name === name), trial: false, ...decided.said() })
      if (isProblem(said)) return failed(said)
      setFacts(facts() + said.facts)
      setTaken(taken() + 1)
    }
    setStage('done')
  }
  return { stage, problem, looked, facts, taken, decisions: decided.decisions, look, confirm }
}
