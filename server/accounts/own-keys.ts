// The ways a person has to sign in: passkeys, providers, a mailbox.
import type { Accounts } from './accounts.ts'
import type { CodeLine } from './code-shelf.ts'
import type { KeptLink } from './links.ts'
import { lineOf, type PasskeyLine } from './passkeys.ts'

/** What «Le mie chiavi di accesso» shows. */
export type OwnKeys = {
  readonly passkeys: readonly PasskeyLine[]
  /** services of identity, by their name in the configuration */
  readonly providers: readonly { readonly provider: string; readonly made: string }[]
  /** whether codes may be asked for by mail */
  readonly mailbox: boolean
  /** codes issued for this person, never their text */
  readonly codes: readonly CodeLine[]
}

type Kept = Pick<Accounts, 'passkeys' | 'links'>

const providersIn = (links: readonly KeptLink[]): OwnKeys['providers'] =>
  links.flatMap(({ provider, made }) => (provider === undefined ? [] : [{ provider, made }]))

export const ownKeys = async (
  { passkeys, links, codes }: Pick<Accounts, 'passkeys' | 'links' | 'codes'>,
  person: string,
): Promise<OwnKeys> => {
  const [keys, linked, issued] = await Promise.all([passkeys.of(person), links.of(person), codes.of(person)])
  return {
    passkeys: keys.map(lineOf),
    providers: providersIn(linked),
    mailbox: linked.some(({ kind }) => kind === 'mailbox'),
    codes: issued,
  }
}

/** How many ways of their own a person has; a mailbox alone is not one, since it needs this site to send. */
export const keysOf = async ({ passkeys, links }: Kept, person: string): Promise<number> => {
  const [keys, linked] = await Promise.all([passkeys.of(person), links.of(person)])
  return keys.length + providersIn(linked).length
}
export const hasKeys = async (kept: Kept, person: string): Promise<boolean> => (await keysOf(kept, person)) > 0
