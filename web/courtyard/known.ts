// Whom a maker knows already: asked when a session is opened, and taken along for when there is no network.
import { createEffect, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { isProblem } from '../kernel/problem.ts'
import { me } from '../kernel/session.ts'
import { type Acquaintances, api, type Known } from './api.ts'
import { here } from './box.ts'
import { keepKnown, keptKnown } from './keeping.ts'

/** What is read in the place of a name that was erased (events/kernel/personal.ts). */
const erased = '[cancellato]'
const isNamed = ({ name }: Known): boolean => name !== null && name !== erased

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** Those whose names have a word that begins with each word written; nobody before two letters. */
export const sought = (known: readonly Known[], written: string): readonly Known[] => {
  const wanted = plain(written).split(/\s+/).filter(Boolean)
  if (wanted.join('').length < 2) return []
  return known.filter(({ name }) => {
    const words = plain(name ?? '').split(/[\s'’-]+/)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

const nobody: Acquaintances = { items: [], more: 0 }

export const createKnown = (lab: () => string): (() => Acquaintances) => {
  const [known, setKnown] = createSignal<Acquaintances>(nobody)
  const ask = async (of: string): Promise<void> => {
    const answer = await api.read('/known', {}, { lab: of }).send(undefined)
    const who = me()
    if (isProblem(answer)) {
      const kept = await keptKnown(of)
      if (kept && kept.of.id === here()?.id) setKnown(kept.answer)
      return
    }
    setKnown({ items: answer.items.filter(isNamed), more: answer.more })
    if (who) await keepKnown({ id: who.id, label: who.label }, new Date().toISOString(), known(), of)
  }
  // A device that keeps nothing still has what was answered.
  if (!isServer) createEffect(() => void ask(lab()).catch((fault) => console.warn('known', fault)))
  return known
}
