// Who has signed the text that stands, and who has not.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { isAny } from '../kernel/session.ts'
import { Icon } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { page } from './page-words.ts'
import { sealedSignature } from './sealed.ts'
import { partyName } from './who.ts'
import { words } from './words.ts'

/** Who may say that somebody speaks for a group. */
const granters = ['secretariat', 'admin'] as const

/** How many have signed the text that waits for it. */
const signers = (pact: Pact): number => pact.parts.parties.filter((party) => party.signed_on !== null && party.left_on === null).length

export const Signatures = (props: { pact: Pact }): JSX.Element => (
  <div class="panel">
    <h2 class="h4">{words().detail.signatures}</h2>
    <Show when={props.pact.amendment}>
      <p class="soft">{page().amendmentNote}</p>
    </Show>
    <Show when={props.pact.parts.text} fallback={<p class="soft">{words().detail.noText}</p>}>
      <p class="soft">{words().detail.signedCount(signers(props.pact), props.pact.parties)}</p>
      <ul class="plain signatures">
        <For each={props.pact.parts.parties.filter((party) => party.left_on === null || party.signed_on !== null)}>
          {(party) => (
            <li>
              <Icon name={party.signed_on ? 'check-circle' : 'clock'} class="icon-sm" />
              <span>
                <strong>{partyName(props.pact, party.party)}</strong>
                <span class="row-note">{party.signed_on ? words().detail.signed(fullDay(party.signed_on)) : words().detail.notSigned}</span>
                <Show when={isAny(granters) && party.organisation}>
                  {(code) => (
                    <span class="row-note">
                      {page().representedBy} <code class="person-code">{code()}</code>
                    </span>
                  )}
                </Show>
                <Show when={party.signed_on ? sealedSignature(props.pact, party.party) : undefined}>
                  {(sealed) => <Seal of={sealed} />}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </div>
)
