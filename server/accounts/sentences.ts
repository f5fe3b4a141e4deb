// Why a sign-in, a key or a code was refused, in words. A failed sign-in never says what was wrong with it.
import type { Context as Request } from 'hono'
import type { Sentences } from '../kernel/context.ts'
import type { Env } from '../kernel/env.ts'
import { problem } from '../kernel/problems.ts'

export const sentences = {
  'wrong-code': {
    it: 'Questo codice non apre: forse è scaduto, è già stato usato o c’è una lettera sbagliata. Puoi fartene dare un altro.',
    en: 'This code does not open: it may have expired, been used already, or have a wrong letter. You can ask for another.',
  },
  'wrong-key': {
    it: 'Questa chiave di accesso non è stata riconosciuta. Riprova, oppure entra in un altro modo.',
    en: 'This passkey was not recognised. Try again, or sign in another way.',
  },
  'no-passkeys-here': {
    it: 'Le chiavi di accesso funzionano solo sull’indirizzo sicuro (https) di questo sito.',
    en: 'Passkeys work only at the secure address (https) of this site.',
  },
  'key-not-kept': {
    it: 'La chiave di accesso non è stata salvata: l’operazione è durata troppo o il dispositivo non l’ha confermata.',
    en: 'The passkey was not saved: it took too long, or the device did not confirm it.',
  },
  'last-key': {
    it: 'È l’unico modo che hai per entrare: prima aggiungine un altro.',
    en: 'It is the only way you have to sign in: add another one first.',
  },
  'not-yourself': {
    it: 'Conferma con la stessa identità con cui sei entrato.',
    en: 'Confirm with the same identity you signed in with.',
  },
  'provider-away': {
    it: 'Il servizio di identità in questo momento non risponde: riprova tra poco.',
    en: 'The identity service does not answer right now: try again shortly.',
  },
  'has-keys': {
    it: 'Questa persona ha già un modo suo di entrare: un codice nuovo può darglielo solo chi amministra il sito.',
    en: 'This person already has a way of their own to sign in: only the administrator can give them a new code.',
  },
  'holds-roles': {
    it: 'Questa persona ha un ruolo: il codice può darglielo solo chi amministra il sito dove vale quel ruolo.',
    en: 'This person holds a role: only the administrator where that role holds can give them a code.',
  },
  'not-administered': {
    it: 'Le sessioni di questa persona può chiuderle solo chi amministra il sito dove valgono i suoi ruoli.',
    en: 'Only the administrator where this person’s roles hold can end their sessions.',
  },
  'own-code': {
    it: 'Un codice per te deve dartelo un’altra persona.',
    en: 'A code for yourself must be given to you by somebody else.',
  },
} as const satisfies Sentences
export type Rule = keyof typeof sentences

/** 409 with the rule as `accounts.<rule>` and its sentence. */
export const refuse = (c: Request<Env>, rule: Rule): Response =>
  problem(c, 'refused', { rule: `accounts.${rule}`, sentence: sentences[rule] })
