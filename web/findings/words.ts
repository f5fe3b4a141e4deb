// The words of the pages of the findings.
import type { CommandName } from '../../events/findings/commands.ts'
import type { FindingEvent } from '../../events/findings/events.ts'
import type { Stage } from '../../events/findings/state.ts'
import type { Outcome, Weight } from '../../events/findings/vocabulary.ts'
import { plural } from '../kernel/format.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Named = {
  readonly stages: { readonly [S in Stage]: string }
  readonly weights: { readonly [W in Weight]: string }
  readonly outcomes: { readonly [O in Outcome]: string }
  readonly commands: { readonly [C in CommandName]: string }
  readonly events: { readonly [T in FindingEvent['type']]: string }
}

export const words = dictionary(
  {
    stages: {
      found: 'aspetta il Comune',
      answered: 'aspetta chi controlla',
      insisted: 'confermato, aspetta il Comune',
      accepted: 'risposta accettata',
      closed: 'chiuso',
      withdrawn: 'ritirato',
    },
    weights: { remark: 'Osservazione', fault: 'Irregolarità', grave: 'Grave' },
    weightsSay: {
      remark: 'Vale la pena saperlo, nessuna regola è stata violata.',
      fault: 'Una regola non è stata rispettata.',
      grave: 'Qualcuno ne ha un danno, o lì non ci si può fidare del registro.',
    },
    outcomes: { remedied: 'rimediato', explained: 'spiegato', unresolved: 'irrisolto' },
    commands: {
      find: 'Scrivi un rilievo',
      answer: 'Rispondi',
      accept: 'Accetta la risposta',
      insist: 'Conferma il rilievo',
      close: 'Chiudi il rilievo',
      withdraw: 'Ritira il rilievo',
    },
    events: {
      'findings.found': 'Il rilievo',
      'findings.answered': 'Il Comune risponde',
      'findings.accepted': 'Chi controlla accetta la risposta',
      'findings.insisted': 'Chi controlla conferma il rilievo',
      'findings.closed': 'Il rilievo è chiuso',
      'findings.withdrawn': 'Il rilievo è ritirato',
    },
    list: {
      title: 'Rilievi',
      lead: 'Che cosa non andava secondo chi controlla, che cosa ha risposto il Comune e com’è finita. Chi scrive e chi risponde non sono mai la stessa persona.',
      caption: 'I rilievi',
      what: 'Che cosa',
      stage: 'A che punto è',
      weight: 'Peso',
      last: 'Ultimo passo',
      filter: 'Quali',
      all: 'Tutti',
      none: 'Nessun rilievo',
      nonePast: 'In quel giorno non c’erano ancora rilievi',
      noneHelp: 'I rilievi nascono da un posto di controllo, quando chi controlla trova qualcosa che non torna.',
      seats: 'Vai ai posti di controllo',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'rilievo', other: 'rilievi' })}${more ? ' mostrati, ce ne sono altri' : ''}`,
    },
    detail: {
      over: 'Rilievo',
      waiting: 'Rilievo',
      missing: 'Questo rilievo non si trova',
      pact: 'Sul patto',
      openPact: (day: string) => `Apri il patto com’era il ${day}`,
      seat: 'Visto da',
      openSeat: 'un posto di controllo',
      asOf: 'Il registro com’era il',
      outcome: 'Com’è finito',
      remedy: 'Che cosa farà il Comune',
      due: 'Entro il',
      story: 'Domanda e risposta',
      asks: 'Che cosa puoi fare',
      asksNone: 'Ora tocca a qualcun altro, o il tuo ruolo qui legge soltanto.',
      asksSignIn: 'Accedi per rispondere.',
    },
    create: {
      title: 'Nuovo rilievo',
      lead: 'Scrivi che cosa non torna, in parole che chiunque capisce. Il Comune risponderà qui, sotto gli occhi di tutti.',
      missing: 'Un rilievo nasce da un patto guardato da un posto di controllo: aprilo dal campione.',
      about: 'Sul patto',
    },
    fields: {
      subject: 'Che cosa riguarda',
      weight: 'Quanto pesa',
      what: 'Che cosa hai visto',
      whatHint: 'I fatti, le date, la regola. Nessun nome di persona.',
      answer: 'La risposta del Comune',
      remedy: 'Che cosa farete',
      due: 'Entro quando',
      note: 'Una nota',
      why: 'Perché la risposta non basta',
      outcome: 'Com’è finito',
      reason: 'Perché lo ritiri',
    },
  } satisfies Words & Named,
  {
    stages: {
      found: 'waiting for the municipality',
      answered: 'waiting for the auditor',
      insisted: 'upheld, waiting for the municipality',
      accepted: 'answer accepted',
      closed: 'closed',
      withdrawn: 'withdrawn',
    },
    weights: { remark: 'Remark', fault: 'Irregularity', grave: 'Grave' },
    weightsSay: {
      remark: 'Worth knowing, no rule was broken.',
      fault: 'A rule was not kept.',
      grave: 'Somebody is harmed, or the register cannot be trusted there.',
    },
    outcomes: { remedied: 'remedied', explained: 'explained', unresolved: 'unresolved' },
    commands: {
      find: 'Write a finding',
      answer: 'Answer',
      accept: 'Accept the answer',
      insist: 'Uphold the finding',
      close: 'Close the finding',
      withdraw: 'Withdraw the finding',
    },
    events: {
      'findings.found': 'The finding',
      'findings.answered': 'The municipality answers',
      'findings.accepted': 'The auditor accepts the answer',
      'findings.insisted': 'The auditor upholds the finding',
      'findings.closed': 'The finding is closed',
      'findings.withdrawn': 'The finding is withdrawn',
    },
    list: {
      title: 'Findings',
      lead: 'What was wrong according to those who check, what the municipality answered and how it ended. Who writes and who answers are never the same person.',
      caption: 'The findings',
      what: 'What',
      stage: 'Where it stands',
      weight: 'Weight',
      last: 'Latest step',
      filter: 'Which',
      all: 'All',
      none: 'No finding',
      nonePast: 'On that day there were no findings yet',
      noneHelp: 'Findings are born at an auditor’s seat, when something does not add up.',
      seats: 'Go to the auditors’ seats',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'finding', other: 'findings' })}${more ? ' shown, there are more' : ''}`,
    },
    detail: {
      over: 'Finding',
      waiting: 'Finding',
      missing: 'This finding cannot be found',
      pact: 'On the pact',
      openPact: (day: string) => `Open the pact as of ${day}`,
      seat: 'Seen from',
      openSeat: 'an auditor’s seat',
      asOf: 'The register as of',
      outcome: 'How it ended',
      remedy: 'What the municipality will do',
      due: 'By',
      story: 'Question and answer',
      asks: 'What you can do',
      asksNone: 'It is somebody else’s turn, or your role only reads here.',
      asksSignIn: 'Sign in to answer.',
    },
    create: {
      title: 'New finding',
      lead: 'Write what does not add up, in words anybody understands. The municipality will answer here, in everybody’s sight.',
      missing: 'A finding is born from a pact looked at from an auditor’s seat: open it from the sample.',
      about: 'On the pact',
    },
    fields: {
      subject: 'What it is about',
      weight: 'How much it weighs',
      what: 'What you saw',
      whatHint: 'The facts, the dates, the rule. No name of a person.',
      answer: 'The municipality’s answer',
      remedy: 'What you will do',
      due: 'By when',
      note: 'A note',
      why: 'Why the answer is not enough',
      outcome: 'How it ended',
      reason: 'Why you withdraw it',
    },
  },
)
