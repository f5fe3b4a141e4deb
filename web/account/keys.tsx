// «Le mie chiavi di accesso»: passkeys, services of identity, and the codes one was given.
import { createSignal, type JSX, Show } from 'solid-js'
import { type OwnKeys, ownKeys, ways } from '../kernel/entering.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Refusal } from '../kernel/ui/index.ts'
import type { Change } from './change.ts'
import { Codes } from './keys-codes.tsx'
import { Passkeys } from './keys-passkeys.tsx'
import { Services } from './keys-services.tsx'
import { OwnPage } from './own-page.tsx'
import { account } from './words.ts'

const Keys = (): JSX.Element => {
  const reading = createReadingForMe<OwnKeys>(() => (me() ? ownKeys() : undefined))
  const offered = createReading(() => ways())
  const [problem, setProblem] = createSignal<Problem>()
  const [said, setSaid] = createSignal('')
  const change: Change = async (asked, sentence) => {
    const answer = await asked
    const refused = isProblem(answer)
    setProblem(refused ? answer : undefined)
    setSaid(refused ? '' : sentence)
    if (!refused) await reading.again()
    return !refused
  }
  return (
    <OwnPage title={account().keys} lead={account().keysLead} of={reading}>
      {(keys) => (
        <>
          <Show when={problem()}>
            {(refused) => (
              <Show when={refused().code !== 'gave-up'} fallback={<p role="status">{account().gaveUp}</p>}>
                <Refusal problem={refused()} />
              </Show>
            )}
          </Show>
          <p role="status">{said()}</p>
          <Answer of={offered}>
            {(offers) => (
              <>
                <Passkeys keys={keys().passkeys} possible={offers().passkeys} change={change} />
                <Show when={offers().providers.length > 0}>
                  <Services linked={keys().providers} offered={offers().providers} change={change} onProblem={setProblem} />
                </Show>
              </>
            )}
          </Answer>
          <Codes codes={keys().codes} change={change} />
        </>
      )}
    </OwnPage>
  )
}
export default Keys
