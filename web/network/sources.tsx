// Where a fact comes from: the document, its words, and how far one can lean on them.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { Badge, Quote } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Told } from './api.ts'
import { detailWords } from './detail-words.ts'
import { documentTitle } from './document-words.ts'
import { evidenceMoods, names } from './names.ts'
import { sealedSource } from './sealed.ts'

const importedOn = (told: Told): string | undefined => (told.known === told.recorded ? undefined : fullDay(told.recorded))

/** `among`: one of several, so it says which fact it tells; `cited`: of several documents, so it says which. */
const One = (props: { told: Told; among: boolean; cited: boolean }): JSX.Element => (
  <li>
    <p class="source-head">
      <Show when={props.among}>
        <strong>{wordFor(detailWords().source.facts, props.told.fact)}</strong>
      </Show>
      <Badge mood={evidenceMoods[props.told.evidence]}>{names().evidences[props.told.evidence]}</Badge>
      <span>{detailWords().source.learnt(fullDay(props.told.known))}</span>
      <Show when={importedOn(props.told)}>{(day) => <span>{detailWords().source.imported(day())}</span>}</Show>
    </p>
    <For each={props.told.quotes}>{(quote) => <Quote lang="it">{quote}</Quote>}</For>
    <Show when={props.cited && props.told.document}>
      {(document) => (
        <p class="source-document">
          <cite title={document()}>{documentTitle(document())}</cite>
        </p>
      )}
    </Show>
    <Show when={props.told.note}>
      {(note) => (
        <p class="source-note" lang="it">
          {detailWords().source.note}: {note()}
        </p>
      )}
    </Show>
    <Seal of={() => sealedSource(props.told)} />
  </li>
)

const documentsOf = (of: readonly Told[]): readonly string[] => [...new Set(of.flatMap((told) => told.document ?? []))]

/** Folded away: the summary says how many sources and which documents. */
export const Sources = (props: { of: readonly Told[]; open?: boolean }): JSX.Element => (
  <Show when={props.of.length > 0}>
    <details class="sources" open={props.open}>
      <summary>
        {detailWords().source.summary(props.of.length)}
        <For each={documentsOf(props.of)}>
          {(document) => (
            <span class="sources-documents" title={document}>
              {' · '}
              {documentTitle(document)}
            </span>
          )}
        </For>
      </summary>
      <ul class="plain">
        <For each={props.of}>{(told) => <One told={told} among={props.of.length > 1} cited={documentsOf(props.of).length > 1} />}</For>
      </ul>
    </details>
  </Show>
)
