// The words of the pages of the broken glasses.
import type { CommandName } from '../../events/glass/commands.ts'
import type { GlassEvent } from '../../events/glass/events.ts'
import { plural } from '../kernel/format.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Named = {
  readonly commands: { readonly [C in CommandName]: string }
  readonly events: { readonly [T in GlassEvent['type']]: string }
}

export const words = dictionary(
  {
    commands: { break: 'Rompi il vetro', see: 'Ho visto' },
    events: { 'glass.broken': 'Il vetro è stato rotto', 'glass.seen': 'Qualcuno ha visto' },
    list: {
      title: 'Accessi d’emergenza',
      lead: 'Chi coordina può vedere per mezz’ora un caso che non segue, se dice perché. Chi segue il caso lo sa subito, e ogni sguardo resta scritto.',
      none: 'Nessun vetro rotto',
      noneHelp: 'Qui compare chi ha visto in emergenza un caso che segui, o i vetri che hai rotto tu.',
      by: (role: string) => `Rotto da: ${role}`,
      case: 'Caso',
      open: (until: string) => `Aperto fino al ${until}`,
      over: (until: string) => `Chiuso dal ${until}`,
      unseen: 'Da vedere',
      seen: (role: string, when: string) => `Visto da ${role} il ${when}`,
      yours: 'L’hai rotto tu: lo deve vedere chi segue il caso, o chi protegge i dati.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'vetro rotto', other: 'vetri rotti' })}${more ? ' mostrati, ce ne sono altri' : ''}`,
      note: 'Una nota, se serve',
    },
    break: {
      lead: 'Per un’emergenza soltanto: chi segue il caso legge la tua ragione, e ciò che guardi resta scritto accanto ad essa.',
      thing: 'Di che cosa',
      things: {
        care: 'Una richiesta di cura',
        carers: 'Un’assistente familiare',
        rounds: 'Un giro di abbinamenti',
        people: 'Le carte di una persona',
      },
      case: 'Quale caso',
      caseHint: 'Incolla l’indirizzo della pagina del caso, o il suo codice. Mai il nome di una persona.',
      caseWrong: 'Qui dentro non c’è il codice di un caso: ha 36 caratteri, cifre e lettere da a ad f con i trattini.',
      reason: 'Perché serve vedere adesso',
      reasonHint: 'Almeno 20 caratteri, senza nomi. La leggono chi segue il caso e chi protegge i dati.',
      reasonShort: 'Servono almeno 20 caratteri.',
      forbidden: 'Rompe il vetro chi coordina i servizi dove sta il caso.',
    },
    concerning: {
      title: 'Ti riguarda',
      says: (count: number) =>
        `${plural(count, { one: 'accesso d’emergenza', other: 'accessi d’emergenza' })} a casi che segui, che nessuno ha ancora visto.`,
      go: 'Guarda chi e perché',
    },
  } satisfies Words & Named,
  {
    commands: { break: 'Break the glass', see: 'I have seen it' },
    events: { 'glass.broken': 'The glass was broken', 'glass.seen': 'Somebody has seen it' },
    list: {
      title: 'Emergency access',
      lead: 'Who coordinates may see for half an hour a case that is not theirs, if they say why. Those in charge of the case know at once, and every look stays written.',
      none: 'No broken glass',
      noneHelp: 'Here you find who saw in an emergency a case you are in charge of, and the glasses you broke yourself.',
      by: (role: string) => `Broken by: ${role}`,
      case: 'Case',
      open: (until: string) => `Open until ${until}`,
      over: (until: string) => `Closed since ${until}`,
      unseen: 'To be seen',
      seen: (role: string, when: string) => `Seen by ${role} on ${when}`,
      yours: 'You broke it: those in charge of the case, or who protects data, have to see it.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'broken glass', other: 'broken glasses' })}${more ? ' shown, there are more' : ''}`,
      note: 'A note, if it helps',
    },
    break: {
      lead: 'For an emergency only: those in charge of the case read your reason, and what you look at is written down beside it.',
      thing: 'Of what',
      things: { care: 'A request for care', carers: 'A family carer', rounds: 'A round of matches', people: 'The papers of a person' },
      case: 'Which case',
      caseHint: 'Paste the address of the page of the case, or its code. Never a person’s name.',
      caseWrong: 'There is no code of a case in here: it has 36 characters, digits and letters from a to f with dashes.',
      reason: 'Why it has to be seen now',
      reasonHint: 'At least 20 characters, without names. Those in charge of the case and who protects data read it.',
      reasonShort: 'At least 20 characters are needed.',
      forbidden: 'The glass is broken by who coordinates the services where the case is.',
    },
    concerning: {
      title: 'Concerning you',
      says: (count: number) =>
        `${plural(count, { one: 'emergency access', other: 'emergency accesses' })} to cases you are in charge of, not yet seen by anybody.`,
      go: 'See who and why',
    },
  },
)
