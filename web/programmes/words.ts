// The words of the pages of the programmes of generative pacts.
import type { CommandName } from '../../events/programmes/commands.ts'
import type { ProgrammeEvent } from '../../events/programmes/events.ts'
import type { measures, territories } from '../../events/programmes/vocabulary.ts'
import { plural } from '../kernel/format.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Named = {
  readonly measures: { readonly [M in (typeof measures)[number]]: string }
  readonly territories: { readonly [T in (typeof territories)[number]]: string }
  readonly commands: { readonly [C in CommandName]: string }
  readonly events: { readonly [T in ProgrammeEvent['type']]: string }
}

export const words = dictionary(
  {
    measures: {
      pacts: 'Patti',
      people: 'Persone',
      labs: 'Laboratori di comunità',
      'civic-centres': 'Centri civici',
      organisations: 'Enti',
      municipalities: 'Comuni',
    },
    territories: { cremona: 'Cremona', crema: 'Crema', casalasco: 'Casalasco' },
    commands: { rule: 'Scrivi regole nuove', declare: 'Dichiara una cifra', retract: 'Ritira una cifra' },
    events: {
      'programmes.ruled': 'Regole nuove del programma',
      'programmes.declared': 'Una cifra dichiarata',
      'programmes.retracted': 'Una cifra ritirata',
    },
    source: 'Fonte',
    sourceHint: 'La delibera o la relazione dove si legge.',
    list: {
      title: 'Programmi di patti generativi',
      lead: 'Ogni ente che firma patti generativi ha un programma: quanto può valere il budget di un patto, quanto spesso ci si vede, e che cosa è già stato fatto. Delle persone qui non c’è nulla.',
      caption: 'I programmi',
      name: 'Programma',
      known: 'Ultimo cambiamento',
      none: 'Nessun programma, per ora',
      nonePast: 'In quel giorno non c’era ancora nessun programma',
      noneHelp:
        'Chi coordina i patti generativi di un ente ne scrive le regole. Fino ad allora valgono quelle consuete: 2.000 € e una verifica ogni 60 giorni.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'programma', other: 'programmi' })}${more ? ' mostrati, ce ne sono altri' : ''}`,
    },
    rule: {
      organisation: 'Di quale ente',
      name: 'Come si chiama il programma',
      from: 'Valgono dal',
      fromHint: 'Da oggi in avanti. I patti già valutati tengono le regole con cui sono nati.',
      ceiling: 'Tetto del budget di un patto, in euro',
      alone: 'Spesa che un operatore decide da solo, in euro',
      within: 'Giorni in cui più spese per lo stesso scopo, o allo stesso fornitore, contano come una',
      withinHint: 'Così una spesa divisa in due resta una spesa sola.',
      every: 'Giorni fra due verifiche, al massimo',
    },
    declare: {
      note: 'Le cifre dichiarate stanno a parte da quelle contate qui, con la loro fonte.',
      measure: 'Che cosa',
      value: 'Quanti',
      territory: 'Territorio',
      until: 'Fino al',
    },
    retract: { figure: 'Quale cifra', reason: 'Perché' },
    detail: {
      over: 'Programma di patti generativi',
      missing: 'Questo programma non si trova',
      waiting: 'Programma di patti generativi',
      now: 'Le regole di oggi',
      noRules: 'Non ci sono ancora regole: valgono quelle consuete, 2.000 € e una verifica ogni 60 giorni.',
      ceiling: 'Budget di un patto',
      alone: 'Decide un operatore da solo',
      within: 'Spese per lo stesso scopo, o allo stesso fornitore, contate insieme entro',
      every: 'Una verifica almeno ogni',
      upTo: (amount: string) => `fino a ${amount}`,
      days: (count: number) => plural(count, { one: 'giorno', other: 'giorni' }),
      all: 'Tutte le regole, dalla più recente',
      from: 'Dal',
      declared: 'La storia, come è stata dichiarata',
      declaredLead: 'Cifre pubblicate prima che ci fosse questo registro: non sono contate qui.',
      declaredNone: 'Nessuna cifra dichiarata',
      retracted: (why: string) => `Ritirata: ${why}`,
      asks: 'Che cosa puoi fare',
      asksNone: 'Le regole le scrive chi coordina il programma.',
      asksSignIn: 'Accedi per scrivere le regole del tuo programma.',
    },
  } satisfies Words & Named,
  {
    measures: {
      pacts: 'Pacts',
      people: 'People',
      labs: 'Community labs',
      'civic-centres': 'Civic centres',
      organisations: 'Organisations',
      municipalities: 'Municipalities',
    },
    territories: { cremona: 'Cremona', crema: 'Crema', casalasco: 'Casalasco' },
    commands: { rule: 'Write new rules', declare: 'Declare a figure', retract: 'Retract a figure' },
    events: {
      'programmes.ruled': 'New rules of the programme',
      'programmes.declared': 'A figure declared',
      'programmes.retracted': 'A figure retracted',
    },
    source: 'Source',
    sourceHint: 'The decision or report where it can be read.',
    list: {
      title: 'Programmes of generative pacts',
      lead: 'Every organisation that signs generative pacts has a programme: what the budget of a pact may come to, how often people meet, and what has been done already. Nothing about people is here.',
      caption: 'The programmes',
      name: 'Programme',
      known: 'Last change',
      none: 'No programme so far',
      nonePast: 'On that day there was no programme yet',
      noneHelp:
        'Whoever coordinates the generative pacts of an organisation writes its rules. Until then the usual ones hold: €2,000 and a check-in every 60 days.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'programme', other: 'programmes' })}${more ? ' shown, there are more' : ''}`,
    },
    rule: {
      organisation: 'Of which organisation',
      name: 'What the programme is called',
      from: 'In force from',
      fromHint: 'From today on. Pacts already assessed keep the rules they were born with.',
      ceiling: 'Ceiling of a pact’s budget, in euros',
      alone: 'What a caseworker commits alone, in euros',
      within: 'Days in which expenses for one purpose, or to one supplier, count as one',
      withinHint: 'So that an expense divided in two is still one expense.',
      every: 'Days between two check-ins, at most',
    },
    declare: {
      note: 'Declared figures stand apart from those counted here, with their source.',
      measure: 'What',
      value: 'How many',
      territory: 'Territory',
      until: 'Up to',
    },
    retract: { figure: 'Which figure', reason: 'Why' },
    detail: {
      over: 'Programme of generative pacts',
      missing: 'This programme cannot be found',
      waiting: 'Programme of generative pacts',
      now: 'The rules today',
      noRules: 'There are no rules yet: the usual ones hold, €2,000 and a check-in every 60 days.',
      ceiling: 'Budget of a pact',
      alone: 'Committed by a caseworker alone',
      within: 'Expenses for one purpose, or to one supplier, counted together within',
      every: 'A check-in at least every',
      upTo: (amount: string) => `up to ${amount}`,
      days: (count: number) => plural(count, { one: 'day', other: 'days' }),
      all: 'All the rules, the latest first',
      from: 'From',
      declared: 'Its history, as declared',
      declaredLead: 'Figures published before there was this register: they are not counted here.',
      declaredNone: 'No figure declared',
      retracted: (why: string) => `Retracted: ${why}`,
      asks: 'What you can do',
      asksNone: 'The rules are written by whoever coordinates the programme.',
      asksSignIn: 'Sign in to write the rules of your programme.',
    },
  },
)
