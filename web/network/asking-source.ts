// Where a fact comes from, as fields of a form: the secretariat's own word unless something else is chosen.
import type { Evidence, Source } from '../../events/network/source.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { askNames, askWords } from './asks-words.ts'

const evidence = 'source.evidence'
const isFileName = (text: string): boolean => /^[\p{L}\p{N}._/-]+$/u.test(text)

const documentField = (): FieldSpec => ({
  ...{ as: 'line', name: 'source.document', label: askWords().document, hint: askWords().documentHint, max: 120 },
  check: (text) => (isFileName(text) ? undefined : askWords().documentFault),
})
const quoteFields = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'source.quotes', max: 8, add: askWords().addQuote },
    row: (path, number) => [{ as: 'text', name: path, label: askWords().quote(number), max: 2000, optional: number > 1 }],
  })
const noteField = (hint: string | undefined, initial: string): FieldSpec => ({
  ...{ as: 'text', name: 'source.note', label: askWords().note, max: 500, hint, initial, optional: hint === undefined },
})

// A note in the register is in Italian, whatever language the form is read in.
const ground: { readonly [E in Evidence]?: (value: Value) => readonly FieldSpec[] } = {
  stated: () => [noteField(askWords().noteStated, askWords.it.noteDefault)],
  reported: () => [noteField(askWords().noteReported, '')],
  quoted: (value) => [documentField(), ...quoteFields(value), noteField(undefined, '')],
}
const listed = (): readonly FieldSpec[] => [documentField(), noteField(undefined, '')]

const isEvidence = (name: string): name is Evidence => Object.hasOwn(askNames().evidences, name)

export const sourceFields = (value: Value): readonly FieldSpec[] => {
  const chosen = value(evidence) || 'stated'
  return [
    {
      ...{ as: 'choice', name: evidence, label: askWords().evidence, hint: askWords().evidenceHint },
      ...{ options: optionsOf(askNames().evidences), initial: 'stated' },
    },
    ...((isEvidence(chosen) ? ground[chosen] : undefined) ?? listed)(value),
  ]
}

export const sourceGiven = (given: Given): Source => {
  const chosen = given.one(askNames().evidences, evidence)
  const quotes = chosen === 'quoted' ? rowsGiven(given, 'source.quotes', given.maybe) : []
  return {
    evidence: chosen,
    // What was written under another answer is not part of this one.
    document: chosen === 'stated' || chosen === 'reported' ? undefined : given.maybe('source.document'),
    ...(quotes.length > 0 ? { quotes } : {}),
    note: given.maybe('source.note'),
  }
}
