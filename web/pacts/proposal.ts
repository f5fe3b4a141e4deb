// Sending a proposal: the pact first, then each promise; interrupted, it goes on from where it stopped.
import type { PactCommands } from '../../events/pacts/commands.ts'
import { givenBy } from '../kernel/asks/given.ts'
import type { Form } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api } from './api.ts'
import { names } from './names.ts'
import { partyGiven } from './party.ts'
import { promisesWritten } from './propose-step.ts'

const dataOf = (form: Form): PactCommands['propose'] => {
  const given = givenBy(form)
  return {
    title: given.text('title'),
    kind: given.one(names().kinds, 'kind'),
    area: given.one(names().areas, 'area'),
    place: { municipality: given.text('place.municipality'), town: given.text('place.town'), address: given.text('place.address') },
    idea: given.text('idea'),
    proposer: partyGiven(given, 'proposer'),
    months: given.maybeNumber('months'),
  }
}

const isDone = (form: Form, path: string): boolean => form.value(path) === 'yes'

// A promise travels alone: what is wrong with it is wrong in the field it was written in.
const inField = (problem: Problem, path: string): Problem => ({
  ...problem,
  ...(problem.problems ? { problems: problem.problems.map((fault) => ({ ...fault, at: path })) } : {}),
  ...(problem.at ? { at: [path] } : {}),
})

/** The id of the new pact, or why it could not be sent. */
export const sendProposal = async (form: Form): Promise<string | Problem> => {
  const { identity } = givenBy(form)
  const id = identity('pact')
  if (!isDone(form, 'proposed')) {
    const content = JSON.stringify(dataOf(form))
    // What was corrected after a refusal is another request.
    if (form.value('content') !== content) form.set('key', newId())
    form.set('content', content)
    const proposed = await api.ask(id, 'propose', dataOf(form), { key: form.value('key') })
    if (isProblem(proposed)) return proposed
    form.set('proposed', 'yes')
  }
  for (const [at, { path, text: what }] of promisesWritten(form).entries()) {
    if (isDone(form, `promised.${at}`)) continue
    const promised = await api.ask(id, 'promise', { side: 'citizens', what }, { key: identity(`key.${at}`) })
    if (isProblem(promised)) return inField(promised, path)
    form.set(`promised.${at}`, 'yes')
  }
  return id
}
