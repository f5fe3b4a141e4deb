// The text of a pact and its versions: fingerprint, approvals, who signed which.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { Badge, FileLink, Link, Section } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { page } from './page-words.ts'
import { sealedText } from './sealed.ts'
import { partyName } from './who.ts'
import { words } from './words.ts'

export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-4)}`

/** The words themselves, paragraph by paragraph. */
export const PactText = (props: { text: string }): JSX.Element => (
  <div class="pact-text" lang="it">
    <For each={props.text.split(/\n{2,}/)}>
      {(paragraph) => {
        const [first = '', ...rest] = paragraph.split('\n')
        return (
          <p>
            <Show when={rest.length > 0} fallback={first}>
              <strong>{first}</strong>
              {`\n${rest.join('\n')}`}
            </Show>
          </p>
        )
      }}
    </For>
  </div>
)

const publicationOf = ({ published_on, redacted }: Pact): string =>
  published_on ? page().publishedOn(fullDay(published_on)) : redacted ? page().redactedReady : page().notPublished

export const TextsPart = (props: { pact: Pact }): JSX.Element => {
  const signers = (version: number): string =>
    props.pact.parts.signatures
      .filter((one) => one.version === version)
      .map((one) => partyName(props.pact, one.party))
      .join(', ')
  return (
    <Show when={props.pact.parts.text}>
      {(standing) => (
        <Section id="texts" title={words().detail.texts} lead={words().detail.printHint}>
          <p class="soft">{publicationOf(props.pact)}</p>
          <details class="reading">
            <summary>
              {words().detail.readText} ({words().detail.version(standing().version).toLowerCase()})
            </summary>
            <PactText text={standing().text} />
          </details>
          <ul class="plain versions">
            <For each={[...props.pact.parts.versions].reverse()}>
              {(one) => (
                <li>
                  <p>
                    <strong>{words().detail.version(one.version)}</strong>, {fullDay(one.day)}{' '}
                    <Show when={one.version === standing().version}>
                      <Badge mood="going">{words().detail.current}</Badge>
                    </Show>
                    <Show when={one.version === props.pact.amendment}>
                      <Badge mood="waiting">{page().amendment}</Badge>
                    </Show>{' '}
                    <Link href={`/patti/${props.pact.id}/testo/${one.version}`}>
                      {page().readVersion}
                      <span class="visually-hidden"> {words().detail.version(one.version)}</span>
                    </Link>
                  </p>
                  <p class="soft">
                    {words().detail.printHash} <code title={one.sha256}>{shortHash(one.sha256)}</code>
                    <Show when={one.approval_act}>{(act) => <> · {page().actNumber(act())}</>}</Show>
                    <Show when={signers(one.version)}>{(who) => <> · {words().detail.signedBy(who())}</>}</Show>
                  </p>
                  <Show when={one.file}>{(file) => <FileLink file={file()} name={page().document} />}</Show>
                  <Show when={sealedText(props.pact, one.version)}>{(sealed) => <Seal of={sealed} />}</Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      )}
    </Show>
  )
}
