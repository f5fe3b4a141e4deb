// The words of the page of the log's keys.
import type { KeysEvent } from '../../events/keys/events.ts'
import type { Kind } from '../../projections/keys/projection.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Named = {
  readonly kinds: { readonly [K in Kind]: string }
  readonly events: { readonly [T in KeysEvent['type']]: string }
}

export const words = dictionary(
  {
    kinds: { rotated: 'Chiave nuova', opened: 'Epoca nuova' },
    events: { 'keys.rotated': 'Il registro ha una chiave nuova', 'keys.opened': 'Il registro ha aperto un’epoca nuova' },
    title: 'Le chiavi del registro',
    lead: 'Con queste chiavi il registro firma quanto è lungo e che impronta ha. Quando una chiave cambia, il registro lo scrive in sé stesso: chi conserva una prova vecchia sa perché la firma è diversa.',
    now: 'Le chiavi di oggi e di prima',
    nowLead: 'Confrontale con quelle che hai avuto per un’altra via: dal Comune, da un testimone, di persona.',
    signs: (from: string) => `Firma dal fatto n. ${from} in poi`,
    beside: (from: string, until: string) => `Firma dal fatto n. ${from}, fino al ${until}`,
    signed: (from: string, to: string) => `Ha firmato dal fatto n. ${from} al n. ${to}`,
    unread: 'Le chiavi non si sono potute leggere. Riprova tra poco.',
    none: 'Il registro non ha ancora firmato niente.',
    said: 'Che cosa ha dichiarato il registro',
    nothing: 'Nessuna chiave è ancora cambiata',
    nothingHelp: 'Firma ancora la prima chiave, quella con cui il registro è nato.',
    from: (size: string) => `firma gli alberi più lunghi di ${size} fatti`,
    until: (when: string) => `le chiavi di prima le restano accanto fino al ${when}`,
    before: (origin: string, size: string, root: string) =>
      `L’epoca di prima, «${origin}», aveva firmato ${size} fatti, con l’impronta ${root}.`,
    whole: 'Non manca nessun fatto.',
    lost: (from: string, to: string) => `Mancano i fatti dal n. ${from} al n. ${to}: chi ne conserva una copia può ancora provarli.`,
    shown: (rows: number, more: boolean) => `${rows} dichiarazioni mostrate${more ? ', ce ne sono altre' : ''}`,
    policy: 'Le stesse chiavi per un programma, con la policy da cui partire',
  } satisfies Named & Words,
  {
    kinds: { rotated: 'New key', opened: 'New epoch' },
    events: { 'keys.rotated': 'The log has a new key', 'keys.opened': 'The log has opened a new epoch' },
    title: 'The keys of the log',
    lead: 'With these keys the log signs how long it is and what its fingerprint is. When a key changes, the log writes so in itself: whoever keeps an old proof knows why the signature is another.',
    now: 'The keys of today and before',
    nowLead: 'Compare them with those you had another way: from the municipality, from a witness, in person.',
    signs: (from: string) => `Signs from fact no. ${from} on`,
    beside: (from: string, until: string) => `Signs from fact no. ${from}, until ${until}`,
    signed: (from: string, to: string) => `Signed from fact no. ${from} to no. ${to}`,
    unread: 'The keys could not be read. Try again shortly.',
    none: 'The log has signed nothing yet.',
    said: 'What the log has declared',
    nothing: 'No key has changed yet',
    nothingHelp: 'The first key still signs, the one the log was born with.',
    from: (size: string) => `signs trees longer than ${size} facts`,
    until: (when: string) => `the keys before sign beside it until ${when}`,
    before: (origin: string, size: string, root: string) =>
      `The epoch before, “${origin}”, had signed ${size} facts, with fingerprint ${root}.`,
    whole: 'No fact is missing.',
    lost: (from: string, to: string) => `The facts from no. ${from} to no. ${to} are missing: whoever keeps a copy can still prove them.`,
    shown: (rows: number, more: boolean) => `${rows} declarations shown${more ? ', there are more' : ''}`,
    policy: 'The same keys for a program, with a policy to start from',
  },
)
